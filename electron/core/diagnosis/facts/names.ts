import type { CaseEvidence, Outcome, Owner } from '../../case/types';
import type { Cite } from '../../evidence/types';
import type { Endpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import type { NameFact } from '../types';
import { cite, citeRange, distinct, type Located, partsOf } from './evidence';
import { newestOf } from './newest';
import type { Connection } from './sockets';

/** What one source tells of a name. */
interface Told {
  readonly addresses: readonly string[];
  readonly cites: readonly Cite[];
  /** True where several pieces of this source differ, and which one is newer is not known. */
  readonly disputed?: boolean;
}

const untold: Told = { addresses: [], cites: [] };

/**
 * Where the name that the dialer calls leads, by what its own host shows, and by what other machines were told.
 *
 * Windows looks into the hosts file before it asks a name server, and `nslookup` asks the name server
 * alone. So a hosts file, a ping and a session test show what is really called; `nslookup` does where
 * the whole hosts file was seen and has no such name, or where a row of the host's netstat agrees. What
 * another machine was told counts where such a row agrees with it, and no other address is called.
 * @param rows of the dialer host's netstat, on the dialed port
 * @returns null where the dialer calls an address
 */
export function nameFact(
  evidence: readonly CaseEvidence[],
  outcomes: readonly Outcome[],
  dialed: Endpoint | null,
  rows: readonly Connection[],
): NameFact | null {
  if (dialed === null || parseIPv4(dialed.address) !== null) return null;
  const name = dialed.address;
  const file = inHosts(evidence, name);
  const ping = lookedUp(evidence, 'dialer', name, 'ping');
  const lookup = lookedUp(evidence, 'dialer', name, 'nslookup');
  const tested = inTests(outcomes, name, true);
  const shown = [file.told, ping.told, tested].filter(({ addresses }) => addresses.length > 0);
  const [first] = shown;
  const disputed = [file, ping, lookup].some(({ told }) => told.disputed === true);
  const agree = !disputed && shown.every(({ addresses }) => addresses[0] === first?.addresses[0]);
  const server = lookup.told.addresses;
  const elsewhere = fromElsewhere(evidence, outcomes, name);
  const calledRow = rows.every((row) => row.remote.address === rows[0]?.remote.address) ? rows[0] : undefined;
  const backed = file.absent || (calledRow !== undefined && server.includes(calledRow.remote.address));
  if (first === undefined && server.length === 0 && calledRow !== undefined) {
    const address = calledRow.remote.address;
    if (elsewhere.value.includes(address)) {
      const cites = [calledRow.cite, ...elsewhere.cites];
      return {
        name,
        atDialer: [address],
        certain: true,
        disputed: false,
        notFound: false,
        cites,
        suffixed: file.suffixed,
        elsewhere,
      };
    }
  }
  return {
    name,
    atDialer: first === undefined ? server : agree ? first.addresses : union(shown),
    certain: first === undefined ? server.length > 0 && backed && !disputed : agree,
    disputed,
    notFound: first === undefined && server.length === 0 && (ping.notFound || lookup.notFound),
    cites: distinct((first === undefined ? [lookup.told, ping.told] : shown).flatMap(({ cites }) => cites)),
    suffixed: file.suffixed,
    elsewhere,
  };
}

/** The address that is called in the end; null where it is not known, or not for sure. */
export function calledAddress(
  dialed: Endpoint | null,
  name: NameFact | null,
  visible: string | null,
): string | null {
  if (dialed === null) return null;
  if (name === null) return dialed.address;
  const [only] = name.atDialer;
  if (only === undefined || name.atDialer.length > 1) return null;
  // Where the name server gives the visible address, that is where the CTI Server has to listen in any case.
  return name.certain || only === visible ? only : null;
}

/** `PGB`, `pgb.` and `pgb.north.example` are one host where one of the two is given without a domain. */
function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');
  const left = plain(one);
  const right = plain(other);
  if (left === right) return true;
  return (!left.includes('.') || !right.includes('.')) && left.split('.')[0] === right.split('.')[0];
}

/**
 * What the hosts file has for a name. Windows takes an entry of which any name is the whole of this one, big letters
 * as small ones; of `pgb.north.example` alone it takes `pgb` only where it appends that domain.
 */
function inHosts(
  evidence: readonly CaseEvidence[],
  name: string,
): { readonly told: Told; readonly absent: boolean; readonly suffixed: NameFact['suffixed'] } {
  const parts = partsOf(evidence, 'dialer', 'hosts');
  const found = ({ data }: Located<'hosts'>['part']) =>
    data.entries.filter(
      ({ address, names }) =>
        parseIPv4(address) !== null &&
        names.some((one) => one.toLowerCase() === name.toLowerCase().replace(/\.$/, '')),
    );
  const { located, disputed } = newestOf(parts, (part) =>
    found(part)
      .map(({ address }) => address)
      .join(' '),
  );
  if (located === undefined) return { told: untold, absent: false, suffixed: { value: [], cites: [] } };
  const entries = (disputed ? parts : [located]).flatMap((one) =>
    found(one.part).map(({ address, line }) => ({ address, cite: cite(one.evidence, line) })),
  );
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const longer = wanted.includes('.')
    ? []
    : located.part.data.entries.filter(
        ({ address, names }) =>
          parseIPv4(address) !== null &&
          names.some((one) => one.toLowerCase().startsWith(`${wanted}.`)) &&
          !names.some((one) => one.toLowerCase() === wanted),
      );
  return {
    told: {
      addresses: [...new Set(entries.map(({ address }) => address))],
      cites: entries.map((one) => one.cite),
      disputed,
    },
    absent: located.part.data.whole && entries.length === 0 && longer.length === 0,
    suffixed: {
      value: [...new Set(longer.map(({ address }) => address))],
      cites: longer.map(({ line }) => cite(located.evidence, line)),
    },
  };
}

function lookedUp(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  name: string,
  tool: 'ping' | 'nslookup',
): { readonly told: Told; readonly notFound: boolean } {
  const newestIn = ({ data }: Located<'resolve'>['part']) =>
    data.lookups.filter((one) => one.tool === tool && one.name !== null && isSameName(one.name, name)).at(-1);
  const addressesIn = (part: Located<'resolve'>['part']) =>
    (newestIn(part)?.addresses ?? []).filter((address) => parseIPv4(address) !== null);
  const parts = partsOf(evidence, owner, 'resolve').filter(({ part }) => newestIn(part) !== undefined);
  const { located, disputed } = newestOf(parts, (part) => addressesIn(part).join(' '));
  if (located === undefined) return { told: untold, notFound: false };
  const taken = disputed ? parts : [located];
  return {
    told: {
      addresses: [...new Set(taken.flatMap(({ part }) => addressesIn(part)))],
      cites: taken.flatMap(({ evidence: item, part }) => {
        const newest = newestIn(part);
        return newest === undefined ? [] : [citeRange(item, newest.lines)];
      }),
      disputed,
    },
    notFound: !disputed && newestIn(located.part)?.notFound === true,
  };
}

/** What session tests found, from the dialer's host or from elsewhere. */
function inTests(outcomes: readonly Outcome[], name: string, atDialer: boolean): Told {
  const tests = outcomes.filter(
    ({ target, told, from }) =>
      (from === 'dialer') === atDialer &&
      (told?.found.length ?? 0) > 0 &&
      target?.address.toLowerCase() === name.toLowerCase(),
  );
  const newest = tests.at(-1);
  const { source = null, told = null } = newest ?? {};
  return {
    addresses: told?.found ?? [],
    cites:
      source === null ? [] : [{ evidence: source.evidence, first: source.lines[0], last: source.lines[1] }],
  };
}

function fromElsewhere(
  evidence: readonly CaseEvidence[],
  outcomes: readonly Outcome[],
  name: string,
): NameFact['elsewhere'] {
  const told = (['A', 'B'] as const).flatMap((owner) =>
    (['ping', 'nslookup'] as const).map((tool) => lookedUp(evidence, owner, name, tool).told),
  );
  told.push(inTests(outcomes, name, false));
  return { value: union(told), cites: distinct(told.flatMap(({ cites }) => cites)) };
}

function union(told: readonly Told[]): readonly string[] {
  return [...new Set(told.flatMap(({ addresses }) => addresses))].slice(0, 8);
}
