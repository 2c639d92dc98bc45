import { afterEach, describe, expect, it, vi } from 'vitest';
import { climb } from '../../../electron/cti/ladder';
import { inService } from '../../../electron/lab/cti-behaviour';
import { type CtiServer, startCtiServer } from '../../../electron/lab/cti-server';
import { hostileServer } from './hostile-servers';

let server: CtiServer | null = null;

afterEach(async () => {
  vi.useRealTimers();
  await server?.stop();
});

describe('several tries of one test', () => {
  it('have their messages and the pauses between on one time line', async () => {
    const finder = await hostileServer(() => undefined);
    await finder.stop();
    const started = await startCtiServer('127.0.0.1', finder.port, inService([13, 13]));
    if (!started.ok) throw new Error(started.code);
    server = started.value;
    // Only the clock stands still: it moves in the pauses, by ten seconds.
    vi.useFakeTimers({ toFake: ['performance'] });
    const tries = await climb(
      { address: '127.0.0.1', port: finder.port },
      {
        versions: [9, 20, 13],
        clientId: 'Rebind',
        limitMilliseconds: 60_000,
        pause: async () => void vi.advanceTimersByTime(10_000),
      },
    );
    expect(tries.map(({ outcome, begunAfter }) => [outcome, begunAfter])).toEqual([
      ['rejected', 0],
      ['rejected', 10_000],
      ['opened', 20_000],
    ]);
    const times = tries.map(({ trace }) => trace.map(({ at }) => at));
    expect(times).toEqual([
      [0, 0],
      [10_000, 10_000],
      [20_000, 20_000, 20_000, 20_000, 20_000, 20_000],
    ]);
    expect(tries.every(({ milliseconds }) => milliseconds === 0)).toBe(true);
  });
});
