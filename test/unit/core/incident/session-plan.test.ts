import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../../electron/core/incident/build-snapshot';
import type { Statement } from '../../../../electron/core/incident/events';
import { withheld } from '../../../../electron/core/incident/session-plan';
import { ctiPort, lastInstance, sides } from '../../../../electron/core/net/ports';
import { format } from '../../../../electron/core/text';
import { begun, eventsOf, evidence, outcome, sha } from './events-of';

/** The plan for side B before the fix, after these statements. */
function planOf(...statements: readonly Statement[]) {
  return buildSnapshot('x', eventsOf(begun, ...statements), new Map()).sessions.before.B;
}

const calls = (port: number): Statement => ({ type: 'dialer-set', B: { address: '10.1.8.103', port } });

describe('the plan of a session test', () => {
  it('is none where it is not known what the dialer calls', () => {
    expect(planOf()).toBeNull();
  });

  it('asks for the version of the release, and for another only where the version was rejected', () => {
    expect(planOf(calls(43_027))).toMatchObject({ version: 9, others: [], withheld: null });
    const stated = planOf(calls(43_027), { type: 'site-set', release: '12.6(1)' });
    expect(stated).toMatchObject({ version: 24, release: '12.6(1)', others: [] });
    const tried = {
      method: 'session',
      from: 'laptop',
      target: { address: '10.1.8.103', port: 43_027 },
    } as const;
    const rejected = (code: number) =>
      planOf(calls(43_027), outcome({ ...tried, side: 'B', kind: 'rejected', code }))?.others;
    expect(rejected(1)).toEqual([13, 20, 24, 5]);
    expect(rejected(15)).toEqual([]);
  });

  it('offers no version a second time: five requests at most, until the first is sent again', () => {
    const rejected = (version: number): Statement =>
      outcome({
        method: 'session',
        from: 'laptop',
        target: { address: '10.1.8.103', port: 43_027 },
        kind: 'rejected',
        code: 1,
        told: {
          found: [],
          version,
          pgStatus: null,
          peripheralOnline: null,
          sessionType: null,
          heartbeat: null,
          closed: null,
        },
      });
    expect(planOf(calls(43_027), rejected(9))?.others).toEqual([13, 20, 24, 5]);
    expect(planOf(calls(43_027), rejected(9), rejected(5))?.others).toEqual([]);
    expect(planOf(calls(43_027), rejected(5), rejected(9))?.others).toEqual([13, 20, 24, 5]);
  });

  it('counts the pause from the last request that was sent, also one that was cancelled', () => {
    const rejected = outcome({
      method: 'session',
      from: 'laptop',
      target: { address: '10.1.8.103', port: 43_027 },
      kind: 'rejected',
      code: 1,
    });
    const record = evidence({ sha256: sha('a'), how: 'test', owner: 'B' });
    const at = (minute: number) => `2026-01-05T14:0${minute}:00.000Z`;
    const last = (...more: readonly Statement[]) => planOf(calls(43_027), ...more)?.lastTryAt;
    expect(last()).toBeNull();
    expect(last(rejected)).toBe(at(2));
    // A request that was cancelled leaves a record without an outcome.
    expect(last(record)).toBe(at(2));
    expect(last(rejected, record)).toBe(at(3));
    expect(last(record, rejected)).toBe(at(3));
    // The server is the same after the fix as before it.
    expect(last(rejected, { ...rejected, phase: 'after' } as Statement)).toBe(at(3));
    const noRequest = [
      evidence({ sha256: sha('b'), how: 'test', owner: 'A' }),
      evidence({ sha256: sha('c'), how: 'test', owner: null }),
      evidence({ sha256: sha('d'), how: 'drop', owner: 'B' }),
    ];
    expect(last(rejected, ...noRequest)).toBe(at(2));
  });

  it.each([43_005, 43_004, 42_000, 43_006, 41_003, 43_063])(
    'contacts nobody where the dialer calls a port of the Peripheral Gateway’s own, %i',
    (port) => {
      const why = planOf(calls(port))?.withheld ?? null;
      expect(why === null ? null : format(why)).toContain(`10.1.8.103:${port} is not tried`);
    },
  );

  it('holds no CTI port back, and nothing of this machine itself', () => {
    for (const side of sides) {
      for (let instance = 0; instance <= lastInstance; instance += 1) {
        for (const transport of ['plain', 'tls'] as const) {
          const port = ctiPort(side, instance, transport);
          expect(withheld({ address: '10.1.8.103', port }), `${port}`).toBeNull();
        }
      }
    }
    expect(withheld({ address: '127.0.0.1', port: 43_005 })).toBeNull();
    expect(withheld({ address: 'localhost', port: 43_005 })).toBeNull();
  });
});
