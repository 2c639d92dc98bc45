import type { Diagnosis } from '../../electron/core/diagnosis/types';
import type { FreshPiece } from '../../electron/core/incident/snapshot';
import type { Side } from '../../electron/core/net/ports';
import { say } from '../../electron/core/text';
import type { VerifyContext } from '../../electron/core/verify/verify';

/** A piece of the second check that counts: captured after the tick, on the same host. */
export function freshPiece(given: Partial<FreshPiece> & Pick<FreshPiece, 'sha256'>): FreshPiece {
  return {
    name: 'PGB.txt',
    owner: 'B',
    state: 'counts',
    because: say('Captured after the tick.'),
    source: 'paste',
    clock: 'Thu 09/15/2005 10:32 AM',
    enteredAt: '2026-01-05T14:30:00.000Z',
    isSameHost: true,
    stated: null,
    ...given,
  };
}

/** All that a diagnosis of the second check cites is fresh, and of the host that was fixed. */
export function allFresh(after: Diagnosis | null, fixedSide: Side | null = 'B'): VerifyContext {
  const ids = new Set([...JSON.stringify(after).matchAll(/"evidence":"([^"]+)"/g)].map(([, id]) => id ?? ''));
  return {
    fixedSide,
    freshness: {
      effect: { at: '2026-01-05T14:20:00.000Z', step: null },
      pieces: [...ids].map((sha256) => freshPiece({ sha256, owner: fixedSide })),
    },
    stale: [],
  };
}
