import type { Owner } from '../case/types';
import type { CaseFacts } from '../diagnosis/types';
import type { EvidencePart } from '../evidence/types';
import type { EvidenceItem, Incident } from '../incident/incident';
import type { Witness } from './by-the-clock';
import type { Captured, Piece } from './captured';
import { type HostMarks, joinedMarks, marksOf, statedMarks } from './same-host';

/** A witness, and by which of its clocks. */
export type ClockedWitness = Witness & Pick<Captured, 'clock'>;

const owners: readonly Owner[] = ['A', 'B', 'dialer'];

function perOwner<T>(make: (owner: Owner) => T): Readonly<Record<Owner, T>> {
  return { A: make('A'), B: make('B'), dialer: make('dialer') };
}

/** Everything of a host that was brought before the fix, also before an earlier one. */
function partsBefore(pieces: readonly Piece[], owner: Owner) {
  return pieces
    .filter(({ item }) => item.phase !== 'after')
    .flatMap(({ item, parts }) =>
      parts.filter((one) => one.owner === owner).map(({ part }) => ({ item, part })),
    );
}

/** What tells each host from others, by all that was known of it before the fix. */
export function marksBefore(
  incident: Incident,
  pieces: readonly Piece[],
  facts: CaseFacts,
): Readonly<Record<Owner, HostMarks>> {
  const site = incident.siteBefore ?? incident.site;
  return perOwner((owner) => {
    const seen = marksOf(partsBefore(pieces, owner).map(({ part }) => part));
    if (owner === 'dialer') {
      const { host, address } = site.dialer;
      return joinedMarks([
        seen,
        statedMarks([host, facts.dialerHost], [address, facts.dialerAddress?.value]),
      ]);
    }
    const { host, visible, private: own, adapters } = facts.sides[owner];
    const stated = site.sides[owner];
    return joinedMarks([
      seen,
      statedMarks(
        [host?.value, stated.host],
        [
          visible?.value,
          own?.value,
          stated.visible,
          stated.private,
          ...adapters.flatMap(({ addresses }) => addresses),
        ],
      ),
    ]);
  });
}

/** The clocks that each host showed before the fix, and when they were brought. */
export function witnessesOf(
  pieces: readonly Piece[],
  captured: (item: EvidenceItem, part: EvidencePart) => Captured,
): Readonly<Record<Owner, readonly ClockedWitness[]>> {
  const found: Record<Owner, ClockedWitness[]> = { A: [], B: [], dialer: [] };
  for (const owner of owners) {
    for (const { item, part } of partsBefore(pieces, owner)) {
      const { readings, clock } = captured(item, part);
      if (readings.length > 0) found[owner].push({ readings, clock, entered: Date.parse(item.at) });
    }
  }
  return found;
}
