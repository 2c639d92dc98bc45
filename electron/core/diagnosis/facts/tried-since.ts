import type { CaseEvidence, Outcome } from '../../case/types';
import type { Side } from '../../net/ports';
import { hoursApart, tableClock } from './apart';
import { partsOf } from './evidence';
import { compareMoments, minutesApart } from './moments';
import { aheadOfUtc, startsOf } from './starts';

/** Clocks of hosts that trust each other differ by no more: Windows' log-on (Kerberos) refuses five minutes. */
const clocksDiffer = 5;

/**
 * Was this surely tried after the sockets of the side's host were captured? By its place in the incident; else by the
 * clocks, where it lies further behind the table than two clocks differ, and not so far that it is of another moment.
 * @param given the evidence as it was brought: with the places of an incident, and not of clocks
 */
export function isTriedSince(outcome: Outcome, given: readonly CaseEvidence[], side: Side): boolean {
  const { triedAt, triedAfter } = outcome;
  const table = partsOf(given, side, 'netstat').at(-1);
  const place = table?.evidence.sequence ?? null;
  if (triedAfter !== undefined && place !== null) return place <= triedAfter;
  const clock = tableClock(given, side);
  if (triedAt === undefined || clock === null) return false;
  const ahead = aheadOfUtc(given, side);
  const minutes = minutesApart(clock, triedAt, ahead) ?? 0;
  // While Windows was started nothing listened: only a start from before the table is none of these.
  if (startsOf(given, side).some(({ at }) => (compareMoments(at, clock, ahead) ?? 1) >= 0)) return false;
  return (compareMoments(clock, triedAt, ahead) ?? 0) < 0 && minutes > clocksDiffer && minutes < hoursApart;
}
