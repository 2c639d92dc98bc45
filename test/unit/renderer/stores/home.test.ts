import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryRow } from '../../../../electron/core/incident/library';
import { say } from '../../../../electron/core/text';
import { redo, undo } from '../../../../renderer/stores/history';
import { archive, duplicate, erase, homeStore, remove } from '../../../../renderer/stores/home';
import { createIncident, incidentStore, say as tell } from '../../../../renderer/stores/incident';
import { noticeStore } from '../../../../renderer/stores/notices';
import { loadSettings, setName, settingsStore } from '../../../../renderer/stores/settings';
import { mockRebind } from '../../../support/page/mock-rebind';

function opened() {
  const mock = mockRebind();
  vi.stubGlobal('window', {
    rebind: mock.api,
    localStorage: { getItem: () => null, setItem() {}, removeItem() {} },
  });
  return mock;
}

beforeEach(() => {
  incidentStore.setState({ snapshot: null, step: 'site', pending: 0 });
  noticeStore.setState({ notices: [] });
});

async function only(mock: ReturnType<typeof opened>, state: 'all' | 'archived' | 'deleted' = 'all') {
  const page = await mock.api.library.page({
    find: '',
    state,
    sort: 'changed',
    offset: 0,
    count: 10,
    again: false,
  });
  if (!page.ok) throw new Error(page.code);
  return page.value.rows;
}

const notice = () => noticeStore.getState().notices.at(-1);

describe('what is done with incidents in the list', () => {
  it('offers to take a deletion back, and asks for the list anew', async () => {
    const mock = opened();
    mock.make([{ type: 'created', title: 'North site', practice: null }]);
    const [row] = await only(mock);
    const { version } = homeStore.getState();
    await remove(row as LibraryRow);
    expect(await only(mock)).toEqual([]);
    expect(homeStore.getState().version).toBe(version + 1);
    expect(notice()?.action?.label.text).toBe('Bring it back');
    notice()?.action?.act();
    await vi.waitFor(async () => expect(await only(mock)).toHaveLength(1));
  });

  it('copies, archives and takes out again, and deletes for good', async () => {
    const mock = opened();
    mock.make([{ type: 'created', title: 'North site', practice: null }]);
    const [row] = (await only(mock)) as [LibraryRow];
    await duplicate(row);
    expect((await only(mock)).map(({ title }) => title).sort()).toEqual(['Copy of North site', 'North site']);
    await archive(row, true);
    expect((await only(mock, 'archived')).map(({ id }) => id)).toEqual([row.id]);
    notice()?.action?.act();
    await vi.waitFor(async () => expect(await only(mock, 'archived')).toEqual([]));
    await remove(row);
    await erase(row);
    expect(await only(mock, 'deleted')).toEqual([]);
  });

  it('tells a failure, and offers nothing', async () => {
    const mock = opened();
    mock.make([{ type: 'created', title: 'North site', practice: null }]);
    const [row] = (await only(mock)) as [LibraryRow];
    const refused = async () =>
      ({ ok: false, code: 'in-use', message: say('It is open elsewhere.') }) as const;
    vi.stubGlobal('window', { rebind: { ...mock.api, library: { ...mock.api.library, delete: refused } } });
    await remove(row);
    expect(notice()).toMatchObject({
      tone: 'wrong',
      message: { text: 'It is open elsewhere.' },
      action: null,
    });
  });
});

describe('undo and redo by the keys', () => {
  it('tell in words what they did, in one notice', async () => {
    opened();
    await loadSettings();
    await createIncident('North site');
    await tell({ type: 'noted', step: 'site', text: 'one' });
    await undo();
    expect(incidentStore.getState().snapshot?.incident.notes).toEqual([]);
    expect(noticeStore.getState().notices).toHaveLength(1);
    await redo();
    expect(incidentStore.getState().snapshot?.incident.notes).toHaveLength(1);
    expect(noticeStore.getState().notices).toHaveLength(1);
    expect(notice()?.message.text).toBe('Brought back: {what}');
    await redo();
    expect(notice()?.message.text).toBe('There is nothing to redo.');
  });

  it('are those of the name at the keyboard', async () => {
    opened();
    await loadSettings();
    await createIncident('North site');
    await tell({ type: 'noted', step: 'site', text: 'one' });
    expect(incidentStore.getState().snapshot?.history?.undo).not.toBeNull();
    await setName('Zoë');
    expect(settingsStore.getState().settings?.name).toBe('Zoë');
    expect(incidentStore.getState().snapshot?.history?.undo).toBeNull();
    await tell({ type: 'noted', step: 'site', text: 'two' });
    expect(incidentStore.getState().snapshot?.people.map(({ name }) => name)).toEqual(['Zoë', 'jane']);
  });
});
