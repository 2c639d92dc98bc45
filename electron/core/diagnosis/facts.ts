import type { Case } from '../case/types';
import { type Endpoint, sameEndpoint } from '../net/endpoint';
import { parseIPv4 } from '../net/ipv4';
import { ctiPort, otherSide, readCtiPort, type Side, sides } from '../net/ports';
import { adapterFacts, roleOf } from './facts/adapters';
import { conflictsOf } from './facts/conflicts';
import { dialedEndpoints } from './facts/dialed';
import { dialedPort } from './facts/dialed-port';
import { dialerFacts } from './facts/dialer';
import { rolesOf } from './facts/roles';
import { carriesOtherSide, isStrange, type SideReading, shortName } from './facts/side-reading';
import { socketFacts } from './facts/sockets';
import type { AdapterFact, CaseFacts, Known, OrderFact, SideFacts } from './types';

/**
 * One picture of the site from all its evidence. Pure: the same case gives the
 * same facts. What is missing stays missing; nothing is assumed.
 */
export function deriveFacts(input: Case): CaseFacts {
  const { site, evidence } = input;
  const dialed = dialedEndpoints(site, evidence);
  const instance = instanceOf(input, dialed.endpoints);
  const ports = new Set<number>();
  for (const side of sides) {
    const called = dialed.endpoints[side]?.value.port;
    const own = site.sides[side].ctiPort;
    if (called !== undefined) ports.add(called);
    if (own !== null) ports.add(own);
  }

  const readings: Record<Side, SideReading> = {
    A: readSide(input, 'A', ports, instance),
    B: readSide(input, 'B', ports, instance),
  };
  const dialer = dialerFacts(site, evidence, ports);
  const facts: Record<Side, SideFacts> = {
    A: sideFacts(input, 'A', readings, dialed.endpoints.A, instance, dialer.address),
    B: sideFacts(input, 'B', readings, dialed.endpoints.B, instance, dialer.address),
  };
  const dialerSockets = dialer.connections.flatMap((one) => {
    const endpoint = sides
      .map((side) => dialed.endpoints[side]?.value)
      .find((called) => called !== undefined && sameEndpoint(called, one.remote));
    return endpoint === undefined ? [] : [{ endpoint, state: one.state, cite: one.cite }];
  });
  const known: Omit<CaseFacts, 'conflicts'> = {
    sides: withActivity(facts, dialerSockets),
    active: site.active,
    instance,
    dialerAddress: dialer.address,
    dialerHost: site.dialer.host ?? dialer.host,
    dialerSockets,
    dialerNetstat: dialer.status,
    symptom: input.symptom,
  };
  return { ...known, conflicts: [...dialed.conflicts, ...conflictsOf(input, known, readings)] };
}

/**
 * The stated activity, unless the evidence speaks against it: the dialer has its session on
 * the side that is stated idle and none on the other. Then which side is active is not known.
 */
function withActivity(
  facts: Readonly<Record<Side, SideFacts>>,
  rows: CaseFacts['dialerSockets'],
): CaseFacts['sides'] {
  const hasSession = ({ dialerSessions, dialed }: SideFacts) =>
    dialerSessions.length > 0 ||
    rows.some(
      (one) => one.state === 'ESTABLISHED' && dialed !== null && sameEndpoint(one.endpoint, dialed.value),
    );
  const denied = sides.some(
    (side) =>
      facts[side].activity === 'idle' && hasSession(facts[side]) && !hasSession(facts[otherSide(side)]),
  );
  if (!denied) return facts;
  return { A: { ...facts.A, activity: 'unknown' }, B: { ...facts.B, activity: 'unknown' } };
}

/** The instance as stated, else the one that both dialed ports agree on by the formula. */
function instanceOf(input: Case, endpoints: Readonly<Record<Side, Known<Endpoint> | null>>): number | null {
  if (input.site.instance !== null) return input.site.instance;
  const read = sides.flatMap((side) => {
    const port = endpoints[side]?.value.port;
    const formula = port === undefined ? null : readCtiPort(port);
    return formula === null ? [] : [formula.instance];
  });
  return read.length > 0 && new Set(read).size === 1 ? (read[0] ?? null) : null;
}

function readSide(input: Case, side: Side, ports: ReadonlySet<number>, instance: number | null): SideReading {
  const sockets = socketFacts(input.evidence, side, ports);
  const adapters = adapterFacts(input.evidence, side);
  const stated = input.site.sides[side];
  const roles = rolesOf(stated, adapters.addresses, sockets.connections, instance);
  const addresses = new Set(adapters.addresses);
  if (addresses.size === 0) {
    for (const address of [stated.visible, stated.private, roles.visible?.value, roles.private?.value]) {
      if (address !== null && address !== undefined) addresses.add(address);
    }
  }
  const hosts = new Set(
    input.evidence.flatMap(({ owner, part }) =>
      owner === side && part.host !== null ? [shortName(part.host)] : [],
    ),
  );
  if (adapters.host !== null) hosts.add(shortName(adapters.host.value));
  return { sockets, adapters, roles, addresses, hosts };
}

function sideFacts(
  input: Case,
  side: Side,
  readings: Readonly<Record<Side, SideReading>>,
  dialed: Known<Endpoint> | null,
  instance: number | null,
  dialerAddress: Known<string> | null,
): SideFacts {
  const { site } = input;
  const stated = site.sides[side];
  const { sockets, adapters, roles, addresses } = readings[side];
  const outcomes = input.outcomes.filter((outcome) => outcome.side === side);
  const withRole = (adapter: AdapterFact): AdapterFact => ({
    ...adapter,
    role: roleOf(adapter.addresses, roles.visible?.value ?? null, roles.private?.value ?? null),
  });
  const orders = adapters.orders.map(
    (order): OrderFact => ({ ...order, adapters: order.adapters.map(withRole) }),
  );
  const others = readings[otherSide(side)];
  const disputed =
    sockets.disputed ||
    carriesOtherSide(readings[side], stated, others, site.sides[otherSide(side)]) ||
    isStrange(readings[side], stated, site.dialer);
  return {
    side,
    activity: site.active === null ? 'unknown' : site.active === side ? 'active' : 'idle',
    host: adapters.host ?? (stated.host === null ? null : { value: stated.host, cites: [] }),
    windows: stated.windows,
    visible: roles.visible,
    private: roles.private,
    dialed,
    expectedPort: stated.ctiPort ?? (instance === null ? null : ctiPort(side, instance)),
    netstat: sockets.status,
    netstatCites: sockets.cites,
    tableWhole: sockets.whole,
    disputed,
    socketCount: sockets.count,
    listeners: sockets.listeners,
    phantoms: sockets.phantoms,
    dialedPort: dialedPort({
      dialed,
      sockets,
      disputed,
      roles,
      adapters: adapters.adapters,
      own: addresses,
      others: others.addresses,
      outcomes,
    }),
    dialerSessions: sockets.connections
      .filter(
        (one) =>
          !disputed &&
          one.state === 'ESTABLISHED' &&
          dialed !== null &&
          one.local.port === dialed.value.port &&
          (one.local.address === dialed.value.address ||
            (parseIPv4(dialed.value.address) === null && addresses.has(one.local.address))) &&
          !others.addresses.has(one.local.address) &&
          one.remote.address === dialerAddress?.value,
      )
      .map((one) => ({ from: `${one.remote.address}:${one.remote.port}`, cite: one.cite })),
    adapters: adapters.adapters.map(withRole),
    orders,
    ordersAgree: adapters.ordersAgree,
    firstAdapter: adapters.ordersAgree === false ? null : firstOf(orders),
    outcomes,
  };
}

/** The first card that has an address; the registry's word where both sources are there and agree. */
function firstOf(orders: readonly OrderFact[]): AdapterFact | null {
  const order = orders.find((one) => one.source === 'registry') ?? orders[0];
  return order?.adapters.find((adapter) => adapter.addresses.length > 0) ?? null;
}
