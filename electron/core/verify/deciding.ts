import type { Diagnosis } from '../diagnosis/types';
import type { Cite } from '../evidence/types';
import type { FreshPiece } from '../incident/snapshot';
import type { Side } from '../net/ports';
import { type Message, say } from '../text';
import type { Freshness } from './fresh';

/** Is the evidence that decides fresh, and from the same host? */
export interface Deciding {
  readonly answer: 'fresh' | 'stated' | 'open';
  /** By whose word, with `stated`; empty elsewhere. */
  readonly statedBy: string;
  /** What lacks, with `open`. */
  readonly missing: readonly Message[];
}

/**
 * Looks at the pieces that the second diagnosis cites for the listener, for the fault that is ruled
 * out, and for the dialer's session: each must be shown to be newer than the fix, and those of the
 * fixed side to be its host's (a test of Rebind's own speaks for where it connected). What the dialer's own window shows is told at its time, and needs no piece.
 */
export function decidingPieces(
  after: Diagnosis,
  cause: string | null,
  side: Side,
  { effect, pieces }: Pick<Freshness, 'effect' | 'pieces'>,
): Deciding {
  const facts = after.facts.sides[side];
  const { symptom } = after.facts;
  const isTold = symptom?.session === 'open' && symptom.side === side;
  const cited = (name: string | null): readonly Cite[] =>
    after.findings.find((one) => one.cause === name && one.side === side)?.cites ?? [];
  const cites = [
    ...facts.netstatCites,
    ...facts.dialedPort.cites,
    ...cited(cause),
    ...(isTold ? [] : cited('healthy')),
  ];
  const ids = new Set(cites.map(({ evidence }) => evidence));
  const counted = pieces.filter((piece) => piece.state !== 'refused' && ids.has(piece.sha256));
  const ofSide = counted.filter(({ owner }) => owner === side);
  const used = counted.filter(({ owner }) => owner === side || owner === 'dialer');

  const missing: Message[] = [];
  if (effect.at === null) missing.push(tickMissing(effect.step));
  if (ofSide.every((piece) => piece.isSameHost === null))
    missing.push(say('A fresh netstat of side {side}', { side }));
  for (const piece of used) {
    if (piece.owner === side && piece.isSameHost === false) missing.push(hostMissing(piece));
    if (effect.at !== null && piece.state === 'undecided') missing.push(timeMissing(piece));
  }
  if (missing.length > 0) return { answer: 'open', statedBy: '', missing };
  const names = new Set(
    used.flatMap(({ state, stated }) => (state === 'stated' && stated !== null ? [stated.by] : [])),
  );
  return { answer: names.size > 0 ? 'stated' : 'fresh', statedBy: [...names].join(', '), missing };
}

function hostMissing({ name }: FreshPiece): Message {
  return say('Which host {name} is from: its name or its addresses, in the same text', { name });
}

function timeMissing({ name, because }: FreshPiece): Message {
  return say('When {name} was captured. {because}', { name, because });
}

function tickMissing(step: Message | null): Message {
  return step === null
    ? say('A tick in step 6, Fix, at what was done')
    : say('The tick in step 6, Fix, at “{step}”', { step });
}
