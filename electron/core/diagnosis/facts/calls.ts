import type { Case, Outcome, Owner } from '../../case/types';
import { type Endpoint, sameEndpoint } from '../../net/endpoint';
import { type Side, sides } from '../../net/ports';
import type { CaseFacts, Known, SideFacts } from '../types';
import type { SocketFacts } from './sockets';

/** What is read of the dialer's calls and of the evidence as a whole, for one side. */

export function statedOf({ site }: Case, side: Side): readonly string[] {
  const { visible, private: own } = site.sides[side];
  return [visible, own].filter((one) => one !== null);
}

/** What kinds of texts were brought of a host, each once. */
export function broughtOf({ evidence }: Case, owner: Owner): SideFacts['brought'] {
  return [...new Set(evidence.flatMap((one) => (one.owner === owner ? [one.part.kind] : [])))];
}

/** Rows of the dialer's addresses at the called address and port of this host. */
export function fromDialer(
  connections: SocketFacts['connections'],
  dialed: Known<Endpoint> | null,
  called: string | null,
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
  dialerAddresses: readonly string[],
): SocketFacts['connections'] {
  if (dialed === null) return [];
  return connections.filter(
    ({ local, remote }) =>
      local.port === dialed.value.port &&
      (called === null ? own.has(local.address) : local.address === called) &&
      !others.has(local.address) &&
      dialerAddresses.includes(remote.address),
  );
}

/** See `SideFacts.sessionsBeside`. */
export function sessionsBeside(
  sockets: SocketFacts,
  dialed: Known<Endpoint> | null,
  called: string | null,
  own: ReadonlySet<string>,
  dialerAddresses: readonly string[],
): SideFacts['sessionsBeside'] {
  return sockets.connections
    .filter(
      ({ local, remote, state }) =>
        state === 'ESTABLISHED' &&
        local.port === dialed?.value.port &&
        local.address !== (called ?? dialed.value.address) &&
        own.has(local.address) &&
        (dialerAddresses.length === 0 || dialerAddresses.includes(remote.address)),
    )
    .map((one) => one.cite);
}

/** See `CaseFacts.dialerElsewhere`: rows of the dialer's netstat that wait for an answer or have one. */
export function callsElsewhere(
  connections: SocketFacts['connections'],
  facts: Readonly<Record<Side, SideFacts>>,
): CaseFacts['dialerElsewhere'] {
  const entries = sides.flatMap((side) => facts[side].dialed ?? []);
  const called = sides.flatMap(
    (side) => facts[side].calledAddress ?? facts[side].dialed?.value.address ?? [],
  );
  return connections.flatMap(({ remote, state, cite }) =>
    (state === 'SYN_SENT' || state === 'ESTABLISHED') &&
    entries.some(({ value }) => value.port === remote.port) &&
    !called.includes(remote.address)
      ? [{ endpoint: remote, cite }]
      : [],
  );
}

/**
 * An outcome at the address that the entry's name leads to is one at the entry; one at the name, as
 * another machine was told it, is none where that was told another address.
 */
export function atEntry(outcome: Outcome, dialed: Endpoint | null, called: string | null): Outcome {
  const { target, told } = outcome;
  if (target === null || dialed === null || called === null || called === dialed.address) return outcome;
  if (target.port === dialed.port && target.address === called) return { ...outcome, target: dialed };
  const found = told?.found[0];
  return sameEndpoint(target, dialed) && found !== undefined && found !== called
    ? { ...outcome, target: { ...target, address: found } }
    : outcome;
}

/** The first half-closed rows are cited. */
export function crowdOn({ connections }: SocketFacts, port: number | null): SideFacts['crowd'] {
  const here = connections.filter((one) => one.local.port === port);
  const halfClosed = here.filter(({ state }) => state === 'CLOSE_WAIT' || state === 'FIN_WAIT_2');
  return {
    established: here.filter(({ state }) => state === 'ESTABLISHED').length,
    halfClosed: halfClosed.length,
    cites: halfClosed.slice(0, 3).map((one) => one.cite),
  };
}

/** Does the one side serve clients on its dialed port, while the other's whole table has no CTI port? */
export function servesAlone(here: SideFacts, there: SideFacts): boolean {
  return (
    !here.disputed &&
    here.dialedPort.state === 'right' &&
    here.crowd.established > 0 &&
    there.dialedPort.state === 'nowhere' &&
    there.tableWhole &&
    !there.disputed
  );
}
