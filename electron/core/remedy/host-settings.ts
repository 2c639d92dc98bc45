import type { CaseEvidence, Owner } from '../case/types';
import { cite, distinct, type Located, partsOf } from '../diagnosis/facts/evidence';
import type { Known } from '../diagnosis/types';
import type { PersistentRoute } from '../evidence/routes/types';
import type { Cite, EvidenceKind } from '../evidence/types';
import { parseIPv4 } from '../net/ipv4';

/** What one piece of evidence says of one card; null: it does not say. */
interface Statement {
  readonly name: string | null;
  readonly addresses: readonly string[];
  readonly index: number | null;
  readonly metric: number | null;
  readonly automatic: boolean | null;
  readonly gateways: readonly string[] | null;
  readonly dnsServers: readonly string[] | null;
  readonly dhcp: boolean | null;
  readonly ipv6: readonly string[] | null;
  readonly cite: Cite;
}

/** A card's settings as far as the evidence agrees on them; null: not said, or said differently. */
export interface CardSettings {
  readonly name: string | null;
  /** Windows' interface index. */
  readonly index: Known<number> | null;
  readonly metric: Known<number> | null;
  readonly automatic: Known<boolean> | null;
  readonly gateways: Known<readonly string[]> | null;
  readonly dnsServers: Known<readonly string[]> | null;
  readonly dhcp: Known<boolean> | null;
  readonly ipv6: Known<readonly string[]> | null;
}

/** The settings of a host's cards: a plan names an index, a gateway or a metric only from here. */
export interface HostSettings {
  /** Was any card seen at all. */
  readonly seen: boolean;
  /** The card that holds an address, or has a name where its address is not known. */
  card(address: string | null, name?: string | null): CardSettings;
  /** Routes that survive a restart; null where no list of them was read. */
  readonly persistent: Known<readonly PersistentRoute[]> | null;
  /** Is a protocol or service (`ms_tcpip6`) bound to the card of this name; null where it was not seen. */
  bound(name: string | null, component: string): Known<boolean> | null;
}

/** Reads the settings of a host out of everything that shows some; the newest of each kind where their order is known. */
export function hostSettings(evidence: readonly CaseEvidence[], owner: Owner): HostSettings {
  const statements = [
    ...fromIpconfig(evidence, owner),
    ...fromCards(evidence, owner),
    ...fromMetrics(evidence, owner),
    ...fromRegistry(evidence, owner),
  ];
  return {
    seen: statements.length > 0,
    card: (address, name = null) => settingsOf(statements, address, name),
    persistent: persistentRoutes(evidence, owner),
    bound: (name, component) => boundTo(evidence, owner, name, component),
  };
}

/** The newest part of a kind; all of them where their order in time is not known, as any may be the newest. */
function current<K extends EvidenceKind>(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  kind: K,
): readonly Located<K>[] {
  const parts = partsOf(evidence, owner, kind);
  return parts.every((one) => one.evidence.sequence !== null) ? parts.slice(-1) : parts;
}

const silent = {
  name: null,
  index: null,
  metric: null,
  automatic: null,
  gateways: null,
  dnsServers: null,
  dhcp: null,
  ipv6: null,
};

const fours = (addresses: readonly string[]) =>
  addresses.filter((one) => parseIPv4(one) !== null && one !== '0.0.0.0');

/** A list that this kind prints only where it has entries: an empty one says nothing. */
const ifAny = (addresses: readonly string[]) => (addresses.length === 0 ? null : fours(addresses));

/** `ipconfig` prints every card's gateway, and with `/all` its DNS servers: none printed means none set. */
function fromIpconfig(evidence: readonly CaseEvidence[], owner: Owner): readonly Statement[] {
  return current(evidence, owner, 'ipconfig').flatMap(({ evidence: item, part }) =>
    part.data.adapters.map((one): Statement => {
      const whole = one.dhcp !== null || one.physicalAddress !== null;
      return {
        ...silent,
        name: one.name,
        addresses: one.ipv4.map(({ address }) => address),
        gateways: fours(one.gateways),
        dnsServers: whole ? fours(one.dnsServers) : ifAny(one.dnsServers),
        dhcp: one.dhcp,
        ipv6: one.ipv6,
        cite: cite(item, one.line, one.lastLine),
      };
    }),
  );
}

function fromCards(evidence: readonly CaseEvidence[], owner: Owner): readonly Statement[] {
  const kinds = ['net-ip-configuration', 'net-ip-address', 'wmic-nicconfig'] as const;
  return kinds.flatMap((kind) =>
    current(evidence, owner, kind).flatMap(({ evidence: item, part }) =>
      part.data.cards.map(
        (one): Statement => ({
          ...silent,
          name: one.name,
          addresses: one.ipv4.map(({ address }) => address),
          // WMI has an index of its own beside Windows' interface index.
          index: kind === 'wmic-nicconfig' ? null : one.index,
          metric: one.metric,
          gateways: ifAny(one.gateways),
          dnsServers: ifAny(one.dnsServers),
          dhcp: one.dhcp,
          ipv6: one.ipv6.length === 0 ? null : one.ipv6,
          cite: cite(item, one.line, one.lastLine),
        }),
      ),
    ),
  );
}

function fromMetrics(evidence: readonly CaseEvidence[], owner: Owner): readonly Statement[] {
  const kinds = ['net-ip-interface', 'netsh-interfaces'] as const;
  return kinds.flatMap((kind) =>
    current(evidence, owner, kind).flatMap(({ evidence: item, part }) =>
      part.data.interfaces
        .filter((one) => one.family === 'IPv4')
        .map(
          (one): Statement => ({
            ...silent,
            name: one.name,
            addresses: [],
            index: one.index,
            metric: one.metric,
            automatic: one.automatic,
            dhcp: one.dhcp,
            cite: cite(item, one.line),
          }),
        ),
    ),
  );
}

function fromRegistry(evidence: readonly CaseEvidence[], owner: Owner): readonly Statement[] {
  return current(evidence, owner, 'registry').flatMap(({ evidence: item, part }) =>
    part.data.interfaces.map(
      (one): Statement => ({
        ...silent,
        name: one.name,
        addresses: one.ipv4.map(({ address }) => address),
        gateways: ifAny(one.gateways),
        dnsServers: ifAny(one.nameServers),
        dhcp: one.dhcp,
        cite: cite(item, one.line),
      }),
    ),
  );
}

function settingsOf(
  statements: readonly Statement[],
  address: string | null,
  name: string | null,
): CardSettings {
  const held = statements.filter((one) => address !== null && one.addresses.includes(address));
  const names = new Set(held.flatMap((one) => (one.name === null ? [] : [one.name])));
  if (name !== null) names.add(name);
  // Metrics are listed by name alone; a name that stands for two addresses tells nothing.
  const named = statements.filter(
    (one) => one.addresses.length === 0 && one.name !== null && names.has(one.name),
  );
  const all = [...held, ...named];
  return {
    name: [...names][0] ?? null,
    index: agreed(all, (one) => one.index),
    metric: agreed(all, (one) => one.metric),
    automatic: agreed(all, (one) => one.automatic),
    gateways: agreed(all, (one) => one.gateways),
    dnsServers: agreed(all, (one) => one.dnsServers),
    dhcp: agreed(all, (one) => one.dhcp),
    ipv6: agreed(all, (one) => one.ipv6),
  };
}

/** What all that say something say alike; null where none does, or two differ. */
function agreed<T>(statements: readonly Statement[], read: (one: Statement) => T | null): Known<T> | null {
  const said = statements.flatMap((one) => {
    const value = read(one);
    return value === null ? [] : [{ value, cite: one.cite }];
  });
  const [first] = said;
  if (first === undefined || new Set(said.map(({ value }) => JSON.stringify(value))).size > 1) return null;
  return { value: first.value, cites: distinct(said.map((one) => one.cite)) };
}

function persistentRoutes(
  evidence: readonly CaseEvidence[],
  owner: Owner,
): Known<readonly PersistentRoute[]> | null {
  const printed = current(evidence, owner, 'route');
  const exported = current(evidence, owner, 'registry').filter(
    ({ part }) => part.data.persistentRoutes.length > 0,
  );
  if (printed.length === 0 && exported.length === 0) return null;
  return {
    value: [
      ...printed.flatMap(({ part }) => part.data.persistent),
      ...exported.flatMap(({ part }) => part.data.persistentRoutes),
    ],
    cites: [
      ...printed.map(({ evidence: item, part }) => {
        const [first] = part.data.persistent;
        return first === undefined ? cite(item, ...part.lines) : cite(item, first.line);
      }),
      ...exported.map(({ evidence: item, part }) =>
        cite(item, part.data.persistentRoutes[0]?.line ?? part.lines[0]),
      ),
    ],
  };
}

function boundTo(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  name: string | null,
  component: string,
): Known<boolean> | null {
  const rows = current(evidence, owner, 'net-adapter-binding').flatMap(({ evidence: item, part }) =>
    part.data.bindings
      .filter((one) => name !== null && one.adapter === name && one.component === component)
      .map((one) => ({ enabled: one.enabled, cite: cite(item, one.line) })),
  );
  const [first] = rows;
  if (first === undefined || rows.some((one) => one.enabled !== first.enabled)) return null;
  return { value: first.enabled, cites: rows.map((one) => one.cite) };
}
