import { type CaseEvidence, type Outcome, outcomeKinds, type Place, type Site } from '../case/types';
import { dialedEndpoints } from '../diagnosis/facts/dialed';
import type { SessionTestData } from '../evidence/own-tests/types';
import { sameEndpoint } from '../net/endpoint';
import { isLoopback } from '../net/ipv4';
import { type Side, sides } from '../net/ports';
import { factsOf } from './outcome-records';

/** A record that was brought, and the outcome that it makes. */
interface Brought {
  readonly outcome: Outcome;
  readonly startedAt: string | null;
}

/**
 * The outcomes of session tests whose records were brought as evidence: made by `rebind probe` on
 * another host, or saved from there. A record counts where it is whole, came to an end, and calls
 * what the dialer calls for exactly one side.
 *
 * From where it was tried decides what it proves, so the place is not guessed. It is the dialer's
 * host where the record was brought for it, and nothing in it speaks against that: neither its
 * own address nor the name of its machine. It is the server where its own address is that side's.
 * Else it is not known; and a record brought for the dialer that was not made there tells nothing.
 * @param practice is the case one of a practice site
 * @param recorded ids of the evidence whose outcomes are recorded already
 */
export function broughtOutcomes(
  site: Site,
  evidence: readonly CaseEvidence[],
  practice: boolean,
  recorded: ReadonlySet<string>,
): readonly Outcome[] {
  const { endpoints } = dialedEndpoints(site, evidence);
  const dialerAddresses = addressesOfDialer(site, evidence);
  const brought = evidence.flatMap((one): readonly Brought[] => {
    if (one.part.kind !== 'session-test' || recorded.has(one.id)) return [];
    const test = one.part.data;
    const end = test.tries.at(-1);
    const kind = outcomeKinds.find((known) => known === end?.outcome);
    const { endpoint } = test;
    if (!test.whole || end === undefined || kind === undefined || endpoint === null) return [];
    if (test.practice !== null && test.practice !== practice) return [];
    const called = sides.filter((side) => {
      const dialed = endpoints[side]?.value;
      return dialed !== undefined && sameEndpoint(dialed, endpoint);
    });
    const [side] = called;
    if (side === undefined || called.length > 1) return [];
    const place = placeOf(one, test, side, site, dialerAddresses);
    if (place === 'unfit') return [];
    const outcome: Outcome = {
      side,
      method: 'session',
      kind,
      code: kind === 'rejected' ? end.status : null,
      target: endpoint,
      from: place,
      source: { evidence: one.id, lines: [end.line, end.line] },
      told: factsOf(end, test.found),
      ...triedAt(one.part.clock ?? test.startedAt),
    };
    return [{ outcome, startedAt: test.startedAt }];
  });
  return brought
    .filter((one) => !brought.some((other) => replaces(other, one)))
    .map(({ outcome }) => outcome);
}

/** The clock above the record is the host's own, as that of its other captures; the record's stands in UTC. */
function triedAt(clock: string | null): Pick<Outcome, 'triedAt'> {
  return clock === null ? {} : { triedAt: clock };
}

/** A later test of the same side from the same place; only where both records tell when they were made. */
function replaces(newer: Brought, older: Brought): boolean {
  if (newer.startedAt === null || older.startedAt === null || newer.startedAt <= older.startedAt)
    return false;
  return newer.outcome.side === older.outcome.side && newer.outcome.from === older.outcome.from;
}

/** null: not known. `unfit`: it was brought for the dialer's host, and was not made there. */
function placeOf(
  { owner }: CaseEvidence,
  { from, machine }: SessionTestData,
  side: Side,
  site: Site,
  dialerAddresses: ReadonlySet<string>,
): Place | 'unfit' | null {
  const { visible, private: hidden } = site.sides[side];
  if (from !== null && (from === visible || from === hidden)) return owner === 'dialer' ? 'unfit' : 'server';
  if (owner !== 'dialer') return null;
  const isElsewhere =
    from !== null && (isLoopback(from) || (dialerAddresses.size > 0 && !dialerAddresses.has(from)));
  const { host } = site.dialer;
  const isOther = machine !== null && host !== null && shortName(machine) !== shortName(host);
  return isElsewhere || isOther ? 'unfit' : 'dialer';
}

/** The dialer host's addresses, as far as they are known: as told, and as its own ipconfig shows. */
function addressesOfDialer({ dialer }: Site, evidence: readonly CaseEvidence[]): ReadonlySet<string> {
  const shown = evidence.flatMap(({ owner, part }) =>
    owner === 'dialer' && part.kind === 'ipconfig'
      ? part.data.adapters.flatMap(({ ipv4 }) => ipv4.map(({ address }) => address))
      : [],
  );
  return new Set(dialer.address === null ? shown : [dialer.address, ...shown]);
}

function shortName(host: string): string {
  return (host.trim().toLowerCase().split('.')[0] ?? '').trim();
}
