import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { buildSnapshot } from '../../../electron/core/incident/build-snapshot';
import type { Statement } from '../../../electron/core/incident/events';
import { fold } from '../../../electron/core/incident/fold';
import { success } from '../../../electron/core/result';
import { inService } from '../../../electron/lab/cti-behaviour';
import { startCtiServer } from '../../../electron/lab/cti-server';
import type { PracticeSites } from '../../../electron/shell/practice-sites';
import { sessionTestOf } from '../../../electron/shell/session-test';
import { begun, eventsOf, outcome } from '../core/incident/events-of';
import { hostileServer } from '../cti/hostile-servers';
import { value } from '../lab/support';

/** A pause is over at once, and moves the clock. */
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: async (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds),
}));

const folder = mkdtempSync(path.join(tmpdir(), 'rebind-session-'));

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const noSites: PracticeSites = {
  start: () => Promise.reject(new Error('not asked for')),
  keep: () => undefined,
  of: async () => success(null),
  stop: async () => undefined,
  stopAll: async () => undefined,
};

it('a session test in other versions begins when the pause before it is over', async () => {
  const finder = await hostileServer(() => undefined);
  await finder.stop();
  const target = { address: '127.0.0.1', port: finder.port };
  const server = value(await startCtiServer(target.address, target.port, inService([5, 24])));
  try {
    const events = eventsOf(
      begun,
      { type: 'dialer-set', B: target },
      outcome({ kind: 'rejected', code: 1, method: 'session', from: 'laptop', target }),
    );
    // A second after the request before, which was at 14:02:00.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-05T14:02:01.000Z') });
    const said: Statement[] = [];
    const snapshot = async () => success(buildSnapshot('x', events, new Map()));
    const opened = {
      file: { folder, id: 'x', events, bytes: 0, notices: [] },
      incident: () => fold(events),
      snapshot,
      say: (statements: readonly Statement[]) => {
        said.push(...statements);
        return snapshot();
      },
    };
    const test = sessionTestOf(
      { id: 'x', phase: 'before', side: 'B', endpoint: target, limitMilliseconds: 60_000, others: true },
      noSites,
    );
    const told: boolean[] = [];
    const running = {
      signal: new AbortController().signal,
      tell: ({ pausing }: { readonly pausing: boolean }) => void told.push(pausing),
    };
    value(await test(opened as unknown as Parameters<typeof test>[0], running));
    expect(told[0]).toBe(true);
    const [evidence] = said;
    // The seconds, which no time zone changes: ten after the request before, not one.
    expect(evidence).toMatchObject({ type: 'evidence-added', name: expect.stringMatching(/-10\.txt$/) });
  } finally {
    await server.stop();
  }
});
