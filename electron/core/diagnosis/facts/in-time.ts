import type { CaseEvidence, Owner } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import { compareMoments } from './moments';

/** Kinds of which an older capture says something else than a newer one. */
const captures: readonly EvidenceKind[] = ['netstat', 'net-tcp-connection', 'ipconfig'];

/**
 * Puts the captures of a host into the order of the clocks that stand in them, where nothing else tells
 * their order, as with the files of a folder. Only where every one of them has a clock, and the forms of
 * the clocks leave no doubt; else all of it stays as it was.
 */
export function inOrderOfClocks(evidence: readonly CaseEvidence[]): readonly CaseEvidence[] {
  const places = new Map<CaseEvidence, number>();
  const owners: readonly Owner[] = ['A', 'B', 'dialer'];
  for (const owner of owners) {
    const own = evidence.filter((one) => one.owner === owner && captures.includes(one.part.kind));
    if (own.length < 2 || own.every((one) => one.sequence !== null)) continue;
    for (const [one, place] of ranked(own)) places.set(one, place);
  }
  if (places.size === 0) return evidence;
  return evidence.map((one) => {
    const place = places.get(one);
    return place === undefined ? one : { ...one, sequence: place };
  });
}

/** The place of each; nothing where a clock lacks, or two of them cannot be compared. */
function ranked(own: readonly CaseEvidence[]): readonly (readonly [CaseEvidence, number])[] {
  const ranks: (readonly [CaseEvidence, number])[] = [];
  for (const one of own) {
    let before = 0;
    for (const other of own) {
      const [clock, otherClock] = [one.part.clock, other.part.clock];
      if (clock === null || otherClock === null) return [];
      const order = one.id === other.id && clock === otherClock ? 0 : compareMoments(otherClock, clock);
      if (order === null) return [];
      // Two files of one minute: which is the newer one is not known.
      if (order === 0 && one.id !== other.id && one.part.kind === other.part.kind) return [];
      if (order < 0) before += 1;
    }
    ranks.push([one, before]);
  }
  return ranks;
}
