import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../../electron/core/incident/snapshot';
import {
  createIncident,
  goTo,
  incidentStore,
  leaveIncident,
  say,
} from '../../../../renderer/stores/incident';
import { noticeStore } from '../../../../renderer/stores/notices';
import {
  cancelTest,
  testConnection,
  testPath,
  testSession,
  testStore,
} from '../../../../renderer/stores/tests';
import { mockRebind } from '../../../support/page/mock-rebind';

const endpoint = { address: '10.1.8.103', port: 43027 };
const test = { side: 'B', phase: 'before', endpoint, limitMilliseconds: 5000 } as const;

beforeEach(async () => {
  vi.stubGlobal('window', {
    rebind: mockRebind({ testTakes: 20 }).api,
    localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  });
  incidentStore.setState({ snapshot: null, step: 'site', pending: 0 });
  testStore.setState({ running: null, cancelled: [] });
  noticeStore.setState({ notices: [] });
  await createIncident('North site');
});

function shown(): Snapshot {
  const { snapshot } = incidentStore.getState();
  if (snapshot === null) throw new Error('No incident is open.');
  return snapshot;
}

describe('a test from this laptop', () => {
  it('shows that it runs, does not look like saving, and leaves its outcome', async () => {
    const running = testConnection(test);
    expect(testStore.getState().running).toMatchObject({ kind: 'tcp', side: 'B', limitMilliseconds: 5000 });
    expect(incidentStore.getState().pending).toBe(0);
    await running;
    expect(testStore.getState().running).toBeNull();
    expect(shown().incident.outcomes).toMatchObject([{ side: 'B', kind: 'refused', from: 'laptop' }]);
  });

  it('is not begun a second time while one is under way', async () => {
    const running = testConnection(test);
    await testConnection({ ...test, side: 'A' });
    await running;
    expect(shown().incident.outcomes).toHaveLength(1);
    expect(noticeStore.getState().notices).toHaveLength(1);
  });

  it('of an incident that was left does not stand in the way of the next one', async () => {
    const running = testConnection(test);
    await leaveIncident();
    await createIncident('South site');
    await testConnection(test);
    await running;
    expect(shown().incident).toMatchObject({ title: 'South site', outcomes: [{ side: 'B' }] });
    expect(noticeStore.getState().notices).toEqual([]);
  });

  it('that was cancelled leaves what it called and for how long, until the next test there', async () => {
    const running = testConnection(test);
    await cancelTest();
    await running;
    const { id, incident } = shown();
    expect(incident.outcomes).toEqual([]);
    const [cancelled, ...others] = testStore.getState().cancelled;
    expect(others).toEqual([]);
    expect(cancelled).toMatchObject({ incident: id, kind: 'tcp', side: 'B', phase: 'before', endpoint });
    expect(cancelled).toMatchObject({ isKept: false });
    expect(cancelled?.milliseconds).toBeGreaterThanOrEqual(0);

    await testConnection({ ...test, side: 'A' });
    expect(testStore.getState().cancelled).toHaveLength(1);
    await testConnection(test);
    expect(testStore.getState().cancelled).toEqual([]);
    expect(noticeStore.getState().notices).toEqual([]);
  });

  it('tells that its result came where another step is on the screen', async () => {
    await goTo('connection');
    const running = testConnection(test);
    await goTo('netstat');
    await running;
    const [notice] = noticeStore.getState().notices;
    expect(notice).toMatchObject({ tone: 'plain', message: { values: { side: 'B' } } });
    notice?.action?.act();
    expect(incidentStore.getState().step).toBe('connection');
  });

  it('opens a session, after which other versions can be asked for where the version was rejected', async () => {
    await say({ type: 'dialer-set', B: endpoint });
    expect(shown().sessions.before.B).toMatchObject({ version: 9, others: [] });
    await testSession({ ...test, others: false });
    expect(shown().incident.outcomes).toMatchObject([{ method: 'session', kind: 'rejected', code: 1 }]);
    expect(shown().sessions.before.B?.others).toEqual([13, 20, 24, 5]);
  });

  it('tries the paths that stood on the screen', async () => {
    await say({ type: 'dialer-set', B: endpoint });
    const { endpoints } = shown().path;
    await testPath({
      phase: 'before',
      endpoints: endpoints.map((one) => one.endpoint),
      limitMilliseconds: 1000,
    });
    expect(shown().incident.paths.before?.results).toHaveLength(endpoints.length);
  });
});
