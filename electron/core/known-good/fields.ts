import type { CaseEvidence } from '../case/types';
import type { AdapterFact, CaseFacts, Known, OrderFact, SideFacts } from '../diagnosis/types';
import type { Cite } from '../evidence/types';
import { windowsNames } from '../incident/phrases';
import { formatEndpoint } from '../net/endpoint';
import { type Side, sides } from '../net/ports';
import {
  type Fingerprint,
  type HostField,
  hostFields,
  longestValue,
  mostValues,
  type SiteField,
  siteFields,
  type Values,
} from './fingerprint';

/** A field as it is now, with the lines that it rests on; no lines where it was stated. */
export interface FoundField {
  readonly values: Values;
  readonly cites: readonly Cite[];
}

/** All fields of a site. */
export interface FoundFields {
  readonly site: Readonly<Record<SiteField, FoundField>>;
  readonly A: Readonly<Record<HostField, FoundField>>;
  readonly B: Readonly<Record<HostField, FoundField>>;
}

const unknown: FoundField = { values: null, cites: [] };

/** So many lines stand beside a field. */
const mostCites = 6;

/**
 * The fields of a site as the facts show them. What the facts do not know stays unknown: a table that may be
 * cut says nothing of what does not listen, and two orders that conflict are none.
 * @param evidence of the same phase: Windows' build stands in a collector's manifest only
 */
export function fieldsOf(facts: CaseFacts, evidence: readonly CaseEvidence[]): FoundFields {
  return {
    site: {
      active: stated(facts.active),
      instance: stated(facts.instance === null ? null : String(facts.instance)),
      dialer: stated(facts.dialerHost),
      'dialer-address': known(facts.dialerAddress),
      secure: stated(facts.secure === null ? null : facts.secure ? 'TLS' : 'plain'),
    },
    A: hostFieldsOf(facts.sides.A, evidence),
    B: hostFieldsOf(facts.sides.B, evidence),
  };
}

function hostFieldsOf(side: SideFacts, evidence: readonly CaseEvidence[]): FoundFields['A'] {
  return {
    host: known(side.host),
    dialed: side.dialed === null ? unknown : found([formatEndpoint(side.dialed.value)], side.dialed.cites),
    listeners: listenersOf(side),
    order: orderOf(side),
    metrics: side.byMetric === null ? unknown : order(side.byMetric),
    visible: known(side.visible),
    private: known(side.private),
    cards: cardsOf(side),
    windows: stated(side.windows === null ? null : windowsNames[side.windows]),
    build: buildOf(side.side, evidence),
  };
}

function short(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

function found(values: readonly string[], cites: readonly Cite[]): FoundField {
  return { values: values.slice(0, mostValues).map(short), cites: cites.slice(0, mostCites) };
}

function stated(value: string | null): FoundField {
  return value === null ? unknown : found([value], []);
}

function known(value: Known<string> | null): FoundField {
  return value === null ? unknown : found([value.value], value.cites);
}

/** Listeners on CTI ports: known only where the whole table was read and nothing disputes it. */
function listenersOf(side: SideFacts): FoundField {
  if (side.netstat !== 'read' || !side.tableWhole || side.disputed) return unknown;
  const sorted = [...side.listeners].sort(
    (one, other) => one.port - other.port || (one.address < other.address ? -1 : 1),
  );
  const cites = sorted.length > 0 ? sorted.map(({ cite }) => cite) : side.netstatCites;
  return found([...new Set(sorted.map(formatEndpoint))], cites);
}

/** The binding order, by the registry where it was read, as the CTI Server follows it. */
function orderOf(side: SideFacts): FoundField {
  if (side.ordersAgree === false) return unknown;
  const fact =
    side.orders.find(({ source }) => source === 'registry') ??
    side.orders.find(({ source }) => source === 'ipconfig');
  return fact === undefined ? unknown : order(fact);
}

function order({ adapters, cites }: OrderFact): FoundField {
  return found(adapters.map(cardWords), cites);
}

function cardWords({ name, addresses }: AdapterFact): string {
  return addresses.length === 0 ? name : `${name} (${addresses.join(', ')})`;
}

/** Physical addresses tell a card from every other one in the world, but for cloned machines and teams. */
function cardsOf({ adapters }: SideFacts): FoundField {
  const cards = adapters.filter(({ physicalAddress }) => physicalAddress !== null);
  if (cards.length === 0) return unknown;
  const values = cards.map(({ physicalAddress }) => (physicalAddress ?? '').toUpperCase());
  return found(
    [...new Set(values)].sort(),
    cards.flatMap(({ cites }) => cites),
  );
}

/** `Microsoft Windows [Version 5.2.3790]`, as `ver` printed it into the newest manifest. */
function buildOf(side: Side, evidence: readonly CaseEvidence[]): FoundField {
  const newest = evidence.findLast(
    ({ owner, part }) => owner === side && part.kind === 'collection' && part.data.system !== null,
  );
  if (newest === undefined || newest.part.kind !== 'collection') return unknown;
  const { part } = newest;
  const build = /\d{1,2}\.\d{1,2}\.\d{3,5}(?:\.\d{1,6})?/.exec(part.data.system ?? '')?.[0];
  if (build === undefined) return unknown;
  return found([build], [{ evidence: newest.id, first: part.lines[0], last: part.lines[1] }]);
}

/** The values alone, as they are kept. */
export function fingerprintOf(fields: FoundFields): Fingerprint {
  const take = <F extends string>(names: readonly F[], from: Readonly<Record<F, FoundField>>) =>
    Object.fromEntries(names.map((name) => [name, from[name].values])) as Record<F, Values>;
  return {
    site: take(siteFields, fields.site),
    A: take(hostFields, fields.A),
    B: take(hostFields, fields.B),
  };
}

/** What a fix of this side changes: what was found before it says nothing of the time after it. */
const changed: readonly HostField[] = ['listeners', 'order', 'metrics'];

/**
 * The fields as they stand at the end of an incident: what was found in the second check, and where that
 * does not tell, what was found before, but for what the fix of its side changes.
 * @param fixed the side that was fixed; null: none was, so nothing changed
 */
export function closingFields(
  before: FoundFields,
  after: FoundFields | null,
  fixed: Side | null,
): FoundFields {
  if (after === null) return before;
  const newer = (now: FoundField, was: FoundField) => (now.values === null ? was : now);
  const host = (side: Side): FoundFields['A'] =>
    Object.fromEntries(
      hostFields.map((field) => [
        field,
        side === fixed && changed.includes(field)
          ? after[side][field]
          : newer(after[side][field], before[side][field]),
      ]),
    ) as unknown as FoundFields['A'];
  return {
    site: Object.fromEntries(
      siteFields.map((field) => [field, newer(after.site[field], before.site[field])]),
    ) as unknown as FoundFields['site'],
    A: host('A'),
    B: host('B'),
  };
}

/** Is anything known that would tell this site from another? Of nothing there is nothing to keep. */
export function tellsSomething(fingerprint: Fingerprint): boolean {
  return sides.some((side) => {
    const { host, listeners, dialed } = fingerprint[side];
    return listeners !== null && (host !== null || dialed !== null);
  });
}
