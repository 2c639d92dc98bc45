import type { CauseId, Finding } from './types';

/**
 * Which confirmed findings stand beside a verdict: those that it does not explain. Two faults may be there
 * at once, one a side or one behind the other, and mending one of them would not be enough.
 */
export function besides(
  verdict: Pick<Finding, 'cause' | 'side'> | null,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter(
    (one) =>
      one.status === 'confirmed' &&
      !noNews.includes(one.cause) &&
      !(verdict !== null && one.cause === verdict.cause && one.side === verdict.side) &&
      // Address and port of both sides stand in each other's place: one swap, told once.
      !(verdict?.cause === 'sides-swapped' && one.cause === 'sides-swapped') &&
      // What another finding of its side explains is no fault of its own either.
      !findings.some((other) => other.status === 'confirmed' && other !== one && isExplainedBy(one, other)),
  );
}

/** Expected of an idle side, and of a side that works. */
const noNews: readonly CauseId[] = ['side-idle', 'healthy'];

/** The dialer calls something else than the CTI Server: that nothing is had on the way there follows from it. */
const wrongCall: readonly CauseId[] = [
  'name-resolves-elsewhere',
  'dialer-uses-private-address',
  'dialer-uses-unknown-address',
];

const onTheWay: readonly CauseId[] = ['path-blocked', 'path-rejected', 'no-route'];

/** Does an upstream finding of the same side explain this one? */
function isExplainedBy(one: Finding, by: Pick<Finding, 'cause' | 'side'>): boolean {
  if (one.side !== by.side) return false;
  if (one.cause === 'path-blocked' && by.cause === 'no-route') return true;
  return onTheWay.includes(one.cause) && (wrongCall.includes(by.cause) || by.cause === 'duplicate-address');
}
