import type { Case, Owner } from '../case/types';
import { type Endpoint, sameEndpoint } from '../net/endpoint';
import { ctiPort, otherSide, type Side, sides } from '../net/ports';
import { adapterFacts, roleOf } from './facts/adapters';
import { areApart, cardsClock, dayApart, hoursApart, isTableBehind, tableClock } from './facts/apart';
import {
  atEntry,
  broughtOf,
  callsElsewhere,
  crowdOn,
  fromDialer,
  servesAlone,
  sessionsBeside,
  statedOf,
} from './facts/calls';
import { conflictsOf } from './facts/conflicts';
import { dialedEndpoints } from './facts/dialed';
import { dialedPort } from './facts/dialed-port';
import { type DialerFacts, dialerFacts } from './facts/dialer';
import { withoutOtherDialers } from './facts/dialer-captures';
import { dialerSessionsOf, newerOf } from './facts/dialer-sessions';
import { doublesOf } from './facts/doubles';
import { instanceConflicts } from './facts/form-conflicts';
import { foreignRows, holderOf, holderOfRow } from './facts/holder';
import { inOrderOfClocks } from './facts/in-time';
import { instanceFact } from './facts/instance';
import { calledAddress, nameFact } from './facts/names';
import { orderNewer, orderOlder } from './facts/order-newer';
import { rolesOf } from './facts/roles';
import {
  capturedHosts,
  carriesOtherSide,
  isStrange,
  type SideReading,
  shortName,
} from './facts/side-reading';
import { type SocketFacts, socketFacts } from './facts/sockets';
import { withoutStrays } from './facts/strays';
import { isTriedSince } from './facts/tried-since';
import { isOnNetworkOf, wayBackTo, wayTo } from './facts/way';
import type { AdapterFact, CaseFacts, Known, OrderFact, SideFacts } from './types';

/**
 * One picture of the site from all its evidence. Pure: the same case gives the
 * same facts. What is missing stays missing; nothing is assumed.
 */
export function deriveFacts(given: Case): CaseFacts {
  const ofSides = withoutStrays(given);
  const ofDialer = withoutOtherDialers({ site: given.site, evidence: ofSides.evidence });
  const sorted = {
    evidence: ofDialer.evidence,
    conflicts: [...ofSides.conflicts, ...ofDialer.conflicts],
  };
  const input: Case = { ...given, evidence: inOrderOfClocks(sorted.evidence) };
  const { site, evidence } = input;
  const dialed = dialedEndpoints(site, evidence);
  const ports = new Set<number>();
  for (const side of sides) {
    const called = dialed.endpoints[side]?.value.port;
    const own = site.sides[side].ctiPort;
    if (called !== undefined) ports.add(called);
    if (own !== null) ports.add(own);
  }

  const socketsOf = (side: Side) => socketFacts(evidence, side, ports, site.sides[side].windows);
  const sockets = { A: socketsOf('A'), B: socketsOf('B') };
  const { instance, stated, contradicted } = instanceFact(site, dialed.endpoints, sockets);
  const readings: Record<Side, SideReading> = {
    A: readSide(input, 'A', sockets.A, instance),
    B: readSide(input, 'B', sockets.B, instance),
  };
  const dialer = dialerFacts(site, evidence, ports);
  const facts: Record<Side, SideFacts> = {
    A: sideFacts(input, given.evidence, 'A', readings, dialed.endpoints.A, instance, dialer),
    B: sideFacts(input, given.evidence, 'B', readings, dialed.endpoints.B, instance, dialer),
  };
  const dialerSockets = dialer.connections.flatMap((one) => {
    // A row has an address where the entry may have a name that leads to it: the entry is told.
    const called = sides.find(
      (side) =>
        dialed.endpoints[side]?.value.port === one.remote.port &&
        (facts[side].calledAddress ?? dialed.endpoints[side]?.value.address) === one.remote.address,
    );
    const endpoint = called === undefined ? null : (dialed.endpoints[called]?.value ?? null);
    return endpoint === null ? [] : [{ endpoint, state: one.state, cite: one.cite }];
  });
  const asked = (side: Side) => ({ ...facts[side], dialedUnasked: dialed.unasked.includes(side) });
  const both = withActivity({ A: asked('A'), B: asked('B') }, dialerSockets);
  const known: Omit<CaseFacts, 'conflicts'> = {
    sides: both,
    active: both.A.activity === 'unknown' ? null : site.active,
    instance,
    instanceStated: stated,
    statedAddresses: { A: statedOf(input, 'A'), B: statedOf(input, 'B') },
    secure: site.dialer.secure,
    dialerBrought: broughtOf(input, 'dialer'),
    dialerAddress: dialer.address,
    dialerAddresses: dialer.addresses,
    dialerHost: site.dialer.host ?? dialer.host,
    dialerSockets,
    dialerElsewhere: callsElsewhere(dialer.connections, facts),
    dialerNetstat: dialer.status,
    dialerTableWhole: dialer.whole,
    symptom: input.symptom,
  };
  return {
    ...known,
    conflicts: [
      ...sorted.conflicts,
      ...dialed.conflicts,
      ...instanceConflicts(site.instance, contradicted),
      ...conflictsOf(input, known, readings),
    ],
  };
}

/**
 * The stated activity, unless the evidence speaks against it: the dialer has its session on
 * the side that is stated idle and none on the other, or the idle side serves clients on the dialed port and
 * on the other one no CTI port listens. Then which side is active is not known.
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
      facts[side].activity === 'idle' &&
      ((hasSession(facts[side]) && !hasSession(facts[otherSide(side)])) ||
        servesAlone(facts[side], facts[otherSide(side)])),
  );
  if (!denied) return facts;
  return { A: { ...facts.A, activity: 'unknown' }, B: { ...facts.B, activity: 'unknown' } };
}

function readSide(input: Case, side: Side, sockets: SocketFacts, instance: number | null): SideReading {
  const adapters = adapterFacts(input.evidence, side);
  const stated = input.site.sides[side];
  const roles = rolesOf(
    stated,
    // A card that hides its addresses may have the stated ones.
    adapters.hides ? new Set() : adapters.addresses,
    sockets.connections,
    instance,
    adapterFacts(input.evidence, 'dialer').adapters,
  );
  const addresses = new Set(adapters.addresses);
  if (addresses.size === 0 || adapters.hides) {
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
  /** As it was brought: with the places of an incident, and not of clocks. */
  given: Case['evidence'],
  side: Side,
  readings: Readonly<Record<Side, SideReading>>,
  dialed: Known<Endpoint> | null,
  instance: number | null,
  dialer: DialerFacts,
): SideFacts {
  const { site } = input;
  const stated = site.sides[side];
  const { adapters, roles, addresses } = readings[side];
  const port = dialed?.value.port ?? null;
  const rowsOnPort = dialer.connections.filter((one) => one.remote.port === port);
  const told = input.outcomes.filter((outcome) => outcome.side === side);
  const name = nameFact(input.evidence, told, dialed?.value ?? null, rowsOnPort);
  const called = calledAddress(dialed?.value ?? null, name, roles.visible?.value ?? null);
  const seen = readings[side].sockets;
  const others = foreignRows(input.evidence, side, seen, called, port);
  // A list of another moment gives a row to nobody for sure.
  const foreign = others.filter(({ holder }) => holder.certain);
  const doubtful =
    others.find(({ holder }) => !holder.certain)?.holder ??
    seen.listedElsewhen.map((row) => holderOfRow(input.evidence, side, seen, row))[0] ??
    null;
  const ours = seen.listeners.filter((row) => !foreign.some(({ listener }) => listener === row));
  // Rows of other programs count only where no other is left: then it is told who holds them.
  const sockets = ours.length > 0 ? { ...seen, listeners: ours } : seen;
  const outcomes = told.map((outcome) => atEntry(outcome, dialed?.value ?? null, called));
  const withRole = (adapter: AdapterFact): AdapterFact => ({
    ...adapter,
    role: roleOf(adapter.addresses, roles.visible?.value ?? null, roles.private?.value ?? null),
  });
  const orders = adapters.orders.map(
    (order): OrderFact => ({ ...order, adapters: order.adapters.map(withRole) }),
  );
  const there = readings[otherSide(side)];
  const disputed =
    sockets.disputed ||
    carriesOtherSide(readings[side], stated, there, site.sides[otherSide(side)]) ||
    isStrange(readings[side], stated, site.dialer) ||
    capturedHosts(input.evidence, side).size > 1;
  // Cards of another day than the sockets are not surely those that the host has by then.
  const cardsApart = areApart(tableClock(input.evidence, side), cardsClock(input.evidence, side), dayApart);
  const cardsWhole = adapters.whole && !disputed && !cardsApart;
  const older = port !== null && !disputed && orderOlder(input.evidence, side, port);
  const fromIt = (connections: typeof sockets.connections) =>
    fromDialer(connections, dialed, called, addresses, there.addresses, dialer.addresses);
  const dialerRows = fromIt(sockets.connections);
  const unsureRows = fromIt(sockets.unsure);
  const newer = newerOf(given, sockets, dialer.cites);
  const calledEnd = called === null || port === null ? null : { address: called, port };
  const own = new Set([...addresses, ...[stated.visible, called].filter((one) => one !== null)]);
  return {
    side,
    activity: site.active === null ? 'unknown' : site.active === side ? 'active' : 'idle',
    host: adapters.host ?? (stated.host === null ? null : { value: stated.host, cites: [] }),
    windows: stated.windows,
    visible: roles.visible,
    private: roles.private,
    dialed,
    dialedUnasked: false,
    name,
    calledAddress: called,
    expectedPort: stated.ctiPort ?? (instance === null ? null : ctiPort(side, instance)),
    netstat: sockets.status,
    netstatCites: sockets.cites,
    tableWhole: sockets.whole,
    disputed,
    tableBehind: isTableBehind(input.evidence, side, hoursApart),
    tableOld: isTableBehind(input.evidence, side, dayApart),
    dialerUndated: isUndated(given, side) || isUndated(given, 'dialer'),
    dialerApart: areApart(tableClock(input.evidence, side), tableClock(input.evidence, 'dialer'), hoursApart),
    socketCount: sockets.count,
    listeners: sockets.listeners,
    phantoms: sockets.phantoms,
    instances: [...sockets.instances.keys()],
    dialedPort: dialedPort({
      dialed,
      calledAddress: called,
      sockets,
      disputed,
      roles,
      adapters: adapters.adapters,
      own: addresses,
      ownWhole: cardsWhole,
      others: there.addresses,
      outcomes,
      dialerRows: [...dialer.connections, ...dialer.ofOthers].flatMap(({ state, remote, cite }) =>
        state === 'ESTABLISHED' && remote.address === called && remote.port === port ? [cite] : [],
      ),
    }),
    ...dialerSessionsOf(disputed ? [] : dialerRows, sockets, dialer, calledEnd, unsureRows, newer),
    sessionsBeside: sessionsBeside(sockets, dialed, called, addresses, dialer.addresses),
    dialerRows: dialerRows.length + unsureRows.length,
    dialerHalfOpen: dialerRows.filter((one) => one.state === 'SYN_RECEIVED').map((one) => one.cite),
    crowd: crowdOn(sockets, port),
    holder:
      called === null || port === null || disputed
        ? null
        : holderOf(input.evidence, side, sockets, called, port),
    stranger: disputed ? null : (doubtful ?? (ours.length > 0 ? null : (foreign[0]?.holder ?? null))),
    way: wayTo(input.evidence, 'dialer', dialer.cards, called),
    onDialersNetwork: isOnNetworkOf(dialer, called),
    wayBack: wayBackTo(input.evidence, side, adapters.adapters, dialer),
    ...(disputed ? noDoubles : doublesOf(input.evidence, side, adapters, own)),
    adapters: adapters.adapters.map(withRole),
    adaptersWhole: cardsWhole,
    orders,
    ordersAgree: adapters.ordersAgree,
    firstAdapter: adapters.ordersAgree === false || older ? null : firstOf(orders),
    byMetric:
      adapters.byMetric === null
        ? null
        : { ...adapters.byMetric, adapters: adapters.byMetric.adapters.map(withRole) },
    orderOlder: older,
    orderNewer: port === null || disputed ? [] : orderNewer(input.evidence, side, roles, port),
    outcomes,
    triedSince: outcomes.filter((one) => isTriedSince(one, given, side)),
    brought: broughtOf(input, side),
  };
}

/** Has the newest table of this host no clock, and no place in an incident either? */
function isUndated(given: Case['evidence'], owner: Owner): boolean {
  const table = (['netstat', 'net-tcp-connection'] as const)
    .flatMap((kind) => given.filter((one) => one.owner === owner && one.part.kind === kind))
    .at(-1);
  return table !== undefined && table.sequence === null && tableClock(given, owner) === null;
}

const noDoubles: ReturnType<typeof doublesOf> = { doubles: [], staticEntries: [] };

/** The first card that has an address; the registry's word where both sources are there and agree. */
function firstOf(orders: readonly OrderFact[]): AdapterFact | null {
  const order = orders.find((one) => one.source === 'registry') ?? orders[0];
  return order?.adapters.find((adapter) => adapter.addresses.length > 0) ?? null;
}
