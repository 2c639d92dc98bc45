import type { Case, Owner } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import { type Side, sides } from '../../net/ports';
import { networkOf } from '../../net/subnet';
import { say } from '../../text';
import type { CaseFacts, Conflict } from '../types';
import { type Located, partsOf } from './evidence';
import { knownIn, physicalOf } from './neighbours';
import { disputeOf, newestOf } from './newest';

type Facts = Omit<CaseFacts, 'conflicts'>;

const owners: readonly Owner[] = ['A', 'B', 'dialer'];

/** Pieces of one kind that differ on what matters here, and whose order in time is not known: each kind is told once. */
export function disputedPieces({ evidence }: Case, facts: Facts): readonly Conflict[] {
  const called = sides.flatMap((side) => facts.sides[side].calledAddress ?? []);
  const own = sides.flatMap((side) => facts.sides[side].adapters.flatMap((one) => one.addresses));
  const addresses = [...new Set([...called, ...own])];
  const pids = new Set(sides.flatMap((side) => facts.sides[side].holder?.pid ?? []));
  const leadsTo = ({ destination, mask }: { destination: string; mask: string }) =>
    called.some((address) => networkOf(destination, mask) === networkOf(address, mask));
  return [
    ...sides.flatMap((side) => names(facts, side)),
    ...owners.flatMap((owner) => [
      ...told(owner, partsOf(evidence, owner, 'route'), ({ data }) =>
        data.ipv4
          .flatMap((one) => (leadsTo(one) ? [`${one.destination}/${one.mask}>${one.gateway}`] : []))
          .join(' '),
      ),
      ...told(owner, partsOf(evidence, owner, 'tasklist'), ({ data }) =>
        data.processes.flatMap(({ image, pid }) => (pids.has(pid) ? [`${pid}=${image}`] : [])).join(' '),
      ),
      ...addresses
        .flatMap((address) =>
          told(owner, knownIn(partsOf(evidence, owner, 'arp'), address), physicalOf(address)),
        )
        .slice(0, 1),
    ]),
  ];
}

function names(facts: Facts, side: Side): readonly Conflict[] {
  const { name } = facts.sides[side];
  if (name === null || !name.disputed) return [];
  return [
    {
      side: null,
      message: say(
        'Several pieces of evidence of the dialer’s host tell where the name {name} leads, and they differ: {found}. Which one is newer is not known.',
        { name: name.name, found: name.atDialer.join(', ') },
      ),
      cites: name.cites,
    },
  ];
}

function told<K extends EvidenceKind>(
  owner: Owner,
  parts: readonly Located<K>[],
  tells: (part: Located<K>['part']) => string,
): readonly Conflict[] {
  if (!newestOf(parts, tells).disputed) return [];
  return [disputeOf(owner === 'dialer' ? null : owner, parts)];
}
