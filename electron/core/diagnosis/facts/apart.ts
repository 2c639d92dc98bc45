import type { CaseEvidence, Owner } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import { type Located, partsOf } from './evidence';
import { compareMoments, minutesApart } from './moments';

/** Captures of two hosts this many minutes apart show no one moment: a fail-over, or a restart, fits in between. */
export const hoursApart = 120;

/** Captures of one host this many minutes apart are of another day. */
export const dayApart = 24 * 60;

/** What shows how a host is at a moment; settings keep. */
export const momentary: readonly EvidenceKind[] = [
  'netstat',
  'net-tcp-connection',
  'ipconfig',
  'tasklist',
  'arp',
];

/** Do these two pieces lie at least so far apart, by the clocks that stand in them? False where that is not known. */
export function areApart(one: string | null, other: string | null, minutes: number): boolean {
  return one !== null && other !== null && (minutesApart(one, other) ?? 0) >= minutes;
}

/** The clock of the newest table of a host's sockets; null where none stands in it. */
export function tableClock(evidence: readonly CaseEvidence[], owner: Owner): string | null {
  return (
    clockOf(partsOf(evidence, owner, 'netstat')) ?? clockOf(partsOf(evidence, owner, 'net-tcp-connection'))
  );
}

/** The clock of the newest `ipconfig /all` of a host. */
export function cardsClock(evidence: readonly CaseEvidence[], owner: Owner): string | null {
  return clockOf(partsOf(evidence, owner, 'ipconfig'));
}

function clockOf(parts: readonly Pick<Located<'netstat'>, 'evidence'>[]): string | null {
  return parts.at(-1)?.evidence.part.clock ?? null;
}

/** Was something else of the site captured so long after this host's table? Then the table does not show how it is now. */
export function isTableBehind(evidence: readonly CaseEvidence[], owner: Owner, minutes: number): boolean {
  const clock = tableClock(evidence, owner);
  return (
    clock !== null &&
    evidence.some(
      (one) =>
        momentary.includes(one.part.kind) &&
        areApart(clock, one.part.clock, minutes) &&
        (compareMoments(clock, one.part.clock ?? '') ?? 0) < 0,
    )
  );
}
