import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WindowStatement } from '../../../../electron/core/incident/events';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import type { Result } from '../../../../electron/core/result';
import { say as message } from '../../../../electron/core/text';
import {
  addText,
  createIncident,
  goTo,
  incidentStore,
  leaveIncident,
  openIncident,
  putAside,
  say,
  takeSnapshot,
} from '../../../../renderer/stores/incident';
import { noticeStore } from '../../../../renderer/stores/notices';
import { testConnection } from '../../../../renderer/stores/tests';
import { mockRebind } from '../../../support/page/mock-rebind';

const storage = new Map<string, string>();

function opened() {
  const mock = mockRebind({ testTakes: 20 });
  vi.stubGlobal('window', {
    rebind: mock.api,
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
  });
  return mock;
}

function shown(): Snapshot {
  const { snapshot } = incidentStore.getState();
  if (snapshot === null) throw new Error('No incident is open.');
  return snapshot;
}

beforeEach(() => {
  storage.clear();
  incidentStore.setState({ snapshot: null, step: 'site', pending: 0, unsaved: null });
  noticeStore.setState({ notices: [] });
});

describe('the open incident', () => {
  it('is created and opens on the step that was asked for', async () => {
    opened();
    expect(await createIncident('North site', 'dialer')).toBe(true);
    expect(incidentStore.getState().step).toBe('dialer');
    expect(shown().incident).toMatchObject({ title: 'North site', step: 'dialer' });
  });

  it('is remembered by the window, and forgotten once it was left', async () => {
    opened();
    await createIncident('North site');
    expect([...storage.values()]).toEqual([shown().id]);
    await leaveIncident();
    expect(storage.size).toBe(0);
    expect(incidentStore.getState().snapshot).toBeNull();
  });

  it('opens again on its last step', async () => {
    opened();
    await createIncident('North site');
    await goTo('netstat');
    const { id } = shown();
    await leaveIncident();
    await openIncident(id);
    expect(incidentStore.getState().step).toBe('netstat');
  });

  it('that is not there any more leaves the first screen, with a message', async () => {
    opened();
    expect(await openIncident('gone')).toBe(false);
    expect(incidentStore.getState().snapshot).toBeNull();
    expect(noticeStore.getState().notices[0]?.message.text).toBe('This incident is not there any more.');
  });
});

describe('what is said', () => {
  it('is saved in the order in which it was said, however long each takes', async () => {
    const mock = opened();
    await createIncident('North site');
    const heard: WindowStatement['type'][] = [];
    const waits = [40, 0, 20];
    const honest = mock.api.incidents.say;
    vi.stubGlobal('window', {
      ...window,
      rebind: {
        ...mock.api,
        incidents: {
          ...mock.api.incidents,
          say: async (argument: Parameters<typeof honest>[0]) => {
            await new Promise((resolve) => setTimeout(resolve, waits[heard.length] ?? 0));
            heard.push(argument.statement.type);
            return honest(argument);
          },
        },
      },
    });
    await Promise.all([
      say({ type: 'site-set', active: 'B' }),
      say({ type: 'titled', title: 'South site' }),
      say({ type: 'site-set', active: 'A' }),
    ]);
    expect(heard).toEqual(['site-set', 'titled', 'site-set']);
    expect(shown().incident.site.active).toBe('A');
  });

  it('that cannot be saved gives the failure back and shows it; what stands on the screen stays', async () => {
    const mock = opened();
    await createIncident('North site');
    const before = shown();
    const full: Result<Snapshot> = { ok: false, code: 'disk-full', message: message('The disk is full.') };
    vi.stubGlobal('window', {
      ...window,
      rebind: { ...mock.api, incidents: { ...mock.api.incidents, say: async () => full } },
    });
    expect(await say({ type: 'titled', title: 'South site' })).toEqual(full);
    expect(shown()).toBe(before);
    expect(noticeStore.getState().notices.map((notice) => notice.message.text)).toEqual([
      'The disk is full.',
    ]);
    expect(incidentStore.getState().pending).toBe(0);
  });

  it('to a main process that breaks becomes a message too', async () => {
    const mock = opened();
    await createIncident('North site');
    const broken = async () => {
      throw new Error('gone');
    };
    vi.stubGlobal('window', {
      ...window,
      rebind: { ...mock.api, incidents: { ...mock.api.incidents, say: broken } },
    });
    expect(await say({ type: 'titled', title: 'South site' })).toMatchObject({
      ok: false,
      code: 'no-answer',
    });
    expect(incidentStore.getState().pending).toBe(0);
  });
});

describe('a snapshot', () => {
  it('that is older than the one shown is not taken', async () => {
    opened();
    await createIncident('North site');
    const old = shown();
    await say({ type: 'titled', title: 'South site' });
    takeSnapshot(old);
    expect(shown().incident.title).toBe('South site');
  });

  it('of another incident that comes late does not replace the one that is open', async () => {
    const mock = opened();
    await createIncident('North site');
    let answer: (snapshot: Result<Snapshot>) => void = () => undefined;
    const late = new Promise<Result<Snapshot>>((resolve) => {
      answer = resolve;
    });
    const first = shown();
    vi.stubGlobal('window', {
      ...window,
      rebind: { ...mock.api, connection: { ...mock.api.connection, test: () => late } },
    });
    const test = testConnection({
      side: 'B',
      phase: 'before',
      endpoint: { address: '10.1.8.103', port: 43027 },
      limitMilliseconds: 5000,
    });
    await createIncident('South site');
    answer({ ok: true, value: first });
    await test;
    expect(shown().incident.title).toBe('South site');
  });
});

describe('evidence', () => {
  it('that is pasted arrives as it was, and is listed', async () => {
    opened();
    await createIncident('North site');
    const answer = await addText({ phase: 'before', owner: 'B', how: 'paste' }, 'Pasted text', 'ABHÖREN\r\n');
    expect(answer).toMatchObject({
      ok: true,
      value: { received: [{ name: 'Pasted text', duplicate: false }] },
    });
    const sha256 = shown().evidence[0]?.item.sha256 ?? '';
    const lines = await window.rebind.evidence.lines({ id: shown().id, sha256, first: 1, count: 1 });
    expect(lines).toMatchObject({ ok: true, value: { lines: ['ABHÖREN'] } });
  });

  it('that was put aside can be brought back', async () => {
    opened();
    await createIncident('North site');
    await addText({ phase: 'before', owner: 'B', how: 'paste' }, 'Pasted text', 'some words');
    const sha256 = shown().evidence[0]?.item.sha256 ?? '';
    await putAside(sha256, 'Pasted text');
    expect(shown().evidence).toHaveLength(0);
    noticeStore.getState().notices[0]?.action?.act();
    await vi.waitFor(() => expect(shown().evidence).toHaveLength(1));
  });
});

describe('what could not be put on the disk', () => {
  const note: WindowStatement = { type: 'noted', step: 'site', text: 'x' };

  it('is known to the window until something is saved again', async () => {
    const mock = opened();
    await createIncident('North site');
    const real = mock.api.incidents.say;
    const gone = { ok: false, code: 'folder-gone', message: message('The folder is gone.') } as const;
    const saying = vi.spyOn(mock.api.incidents, 'say').mockResolvedValueOnce(gone);
    expect(await say(note)).toMatchObject({ code: 'folder-gone' });
    expect(incidentStore.getState().unsaved?.code).toBe('folder-gone');
    saying.mockImplementation(real);
    expect(await say(note)).toBeNull();
    expect(incidentStore.getState().unsaved).toBeNull();
  });

  it('is not what was refused for what it says', async () => {
    const mock = opened();
    await createIncident('North site');
    const refused = { ok: false, code: 'not-approved', message: message('Not approved.') } as const;
    vi.spyOn(mock.api.incidents, 'say').mockResolvedValueOnce(refused);
    await say(note);
    expect(incidentStore.getState().unsaved).toBeNull();
  });
});
