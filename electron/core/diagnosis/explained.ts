import { say } from '../text';
import type { CauseId, Finding } from './types';

/**
 * A confirmed cause upstream explains those downstream of it: what follows from it is no fault of its own,
 * and is told as possible, as it may show once the first one is mended.
 */
export function withoutExplained(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((one) => {
    const by = findings.find((other) => other.status === 'confirmed' && isExplainedBy(one, other));
    return one.status !== 'confirmed' || by === undefined
      ? one
      : {
          ...one,
          status: 'possible',
          because: say('{because} What was found before explains it.', { because: one.because }),
        };
  });
}

/** Confirmed findings that stand beside a verdict: a second fault, the other side's, the Peripheral Gateway's. */
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
      !(verdict?.cause === 'sides-swapped' && one.cause === 'sides-swapped'),
  );
}

/** Expected of an idle side, and of a side that works. */
const noNews: readonly CauseId[] = ['side-idle', 'healthy'];

/** The dialer calls something else than the CTI Server: that nothing is had on the way there follows from it. */
const wrongCall: readonly CauseId[] = [
  'name-resolves-elsewhere',
  'dialer-uses-private-address',
  'dialer-uses-unknown-address',
  'duplicate-address',
];

const onTheWay: readonly CauseId[] = ['path-blocked', 'path-rejected', 'no-route'];

function isExplainedBy(one: Finding, by: Finding): boolean {
  if (one.side !== by.side) return false;
  if (one.cause === 'path-blocked' && by.cause === 'no-route') return true;
  return onTheWay.includes(one.cause) && wrongCall.includes(by.cause);
}
