import type { Owner, Site } from '../case/types';
import { isLoopback, isWildcard, parseIPv4 } from '../net/ipv4';
import { sides } from '../net/ports';
import { type Message, say } from '../text';
import { digestOf } from './sockets/digest';
import type { EvidencePart } from './types';

/** To whom a part is thought to belong, and why; no reason where nothing tells. */
export interface Proposal {
  readonly owner: Owner | null;
  readonly reason: Message | null;
}

/** What is known beside the text itself. */
export interface AssignContext {
  readonly site: Site;
  /** The card on which the whole piece was dropped or opened. */
  readonly itemOwner: Owner | null;
  /** What the technician said of single parts, by their index. */
  readonly partOwners: Readonly<Record<number, Owner | null>>;
  /** True where it lay in the folder that a case has for this owner: that counts as said, as for the terminal. */
  readonly isOwnFolder?: boolean;
}

const nobody: Proposal = { owner: null, reason: null };
const owners: readonly Owner[] = [...sides, 'dialer'];

/**
 * Says for every part of a text to which host it belongs. In this order: what was set
 * by hand; the folder of a case in which it lay; a dialer's key, which is the dialer's; the card that it was dropped on; the
 * host's name; the addresses that it shows; a part of the same host in the same text.
 * Where two of them disagree, nobody is proposed: a guess could turn a verdict round.
 */
export function proposeOwners(parts: readonly EvidencePart[], context: AssignContext): readonly Proposal[] {
  const hosts = new Set(parts.flatMap((part) => (part.host === null ? [] : [shortName(part.host)])));
  const first = parts.map((part, index) => proposal(part, index, context, hosts.size > 1));
  return first.map((own, index) =>
    own.owner === null && own.reason === null ? follow(parts, first, index) : own,
  );
}

function proposal(
  part: EvidencePart,
  index: number,
  context: AssignContext,
  severalHosts: boolean,
): Proposal {
  if (Object.hasOwn(context.partOwners, index)) {
    return { owner: context.partOwners[index] ?? null, reason: say('Set by hand.') };
  }
  if (context.isOwnFolder === true && context.itemOwner !== null) {
    return { owner: context.itemOwner, reason: say('It lies in the case’s folder for this host.') };
  }
  if (holdsDialerKeyOnly(part))
    return { owner: 'dialer', reason: say('It holds the dialer’s own settings.') };
  const named = ownersNamed(part, context.site);
  // One card is one host: of a text with several hosts, the names decide.
  if (context.itemOwner !== null && !(severalHosts && named.length > 0)) {
    return { owner: context.itemOwner, reason: say('Brought for this host.') };
  }
  const shown = ownersShown(part, context.site);
  const [byName] = named;
  if (byName !== undefined && named.length === 1) {
    const other = [...shown.keys()].find((owner) => owner !== byName);
    if (other !== undefined && !shown.has(byName)) {
      return {
        owner: null,
        reason: say('The host name says {named}, the addresses say {shown}.', labels(byName, other)),
      };
    }
    return { owner: byName, reason: say('The host name {host} stands in it.', { host: part.host ?? '' }) };
  }
  if (shown.size > 1) {
    return { owner: null, reason: say('It shows addresses of more than one host of this site.') };
  }
  for (const [owner, address] of shown) {
    return { owner, reason: say('The address {address} stands in it.', { address }) };
  }
  return nobody;
}

/** A part of the same host, or with the same addresses, whose owner is known. */
function follow(parts: readonly EvidencePart[], proposals: readonly Proposal[], index: number): Proposal {
  const part = parts[index];
  if (part === undefined) return nobody;
  const own = addressesIn(part);
  const found = new Set<Owner>();
  parts.forEach((other, at) => {
    const owner = proposals[at]?.owner ?? null;
    if (owner === null || at === index) return;
    const sameHost =
      part.host !== null && other.host !== null && shortName(part.host) === shortName(other.host);
    if (sameHost || (part.host === null && other.kind === 'ipconfig' && isWithin(own, addressesIn(other))))
      found.add(owner);
  });
  const [owner] = found;
  if (owner === undefined || found.size > 1) return nobody;
  return { owner, reason: say('Another part of the same host stands beside it.') };
}

/**
 * Goes over all pieces once more: a part that tells nothing but its host's name belongs to
 * whom the other parts of that host belong to, where these agree.
 * @param pieces the parts of each piece, their proposals beside them in `proposals`
 */
export function followHosts(
  pieces: readonly (readonly EvidencePart[])[],
  proposals: readonly (readonly Proposal[])[],
): readonly (readonly Proposal[])[] {
  const ownersOf = new Map<string, Set<Owner>>();
  pieces.forEach((parts, piece) => {
    parts.forEach((part, index) => {
      const owner = proposals[piece]?.[index]?.owner ?? null;
      if (part.host === null || owner === null) return;
      const host = shortName(part.host);
      ownersOf.set(host, (ownersOf.get(host) ?? new Set()).add(owner));
    });
  });
  return pieces.map((parts, piece) =>
    parts.map((part, index) => {
      const own = proposals[piece]?.[index] ?? nobody;
      if (own.owner !== null || own.reason !== null || part.host === null) return own;
      const [owner, ...others] = ownersOf.get(shortName(part.host)) ?? [];
      if (owner === undefined || others.length > 0) return own;
      return { owner, reason: say('Other evidence of the host {host} is there.', { host: part.host }) };
    }),
  );
}

function isWithin(own: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return own.size > 0 && [...own].every((address) => others.has(address));
}

function holdsDialerKeyOnly(part: EvidencePart): boolean {
  if (part.kind !== 'registry') return false;
  const { dialer, bindOrder, interfaces } = part.data;
  return dialer !== null && bindOrder.length === 0 && interfaces.length === 0;
}

/** Whose stated host name is the part's, in any case, with a domain or without. */
function ownersNamed(part: EvidencePart, site: Site): readonly Owner[] {
  if (part.host === null) return [];
  const host = shortName(part.host);
  return owners.filter((owner) => {
    const stated = owner === 'dialer' ? site.dialer.host : site.sides[owner].host;
    return stated !== null && stated.trim() !== '' && shortName(stated) === host;
  });
}

function shortName(host: string): string {
  const name = host.trim().toLowerCase();
  const dot = name.indexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Whose stated addresses the part shows as its host's own, with the first such address. */
function ownersShown(part: EvidencePart, site: Site): ReadonlyMap<Owner, string> {
  const found = new Map<Owner, string>();
  const shown = addressesIn(part);
  for (const owner of owners) {
    const stated =
      owner === 'dialer' ? [site.dialer.address] : [site.sides[owner].visible, site.sides[owner].private];
    const address = stated.find((one) => one !== null && shown.has(one));
    if (address !== undefined && address !== null) found.set(owner, address);
  }
  return found;
}

/** The IPv4 addresses that belong to the part's own host: its cards', and its sockets' own ends. */
function addressesIn(part: EvidencePart): ReadonlySet<string> {
  switch (part.kind) {
    case 'ipconfig':
      return specific(part.data.adapters.flatMap((adapter) => adapter.ipv4.map(({ address }) => address)));
    case 'registry':
      return specific(part.data.interfaces.flatMap((one) => one.ipv4.map(({ address }) => address)));
    case 'net-ip-configuration':
    case 'net-ip-address':
    case 'wmic-nicconfig':
      return specific(part.data.cards.flatMap((card) => card.ipv4.map(({ address }) => address)));
    case 'arp':
      return specific(part.data.interfaces.map(({ address }) => address));
    case 'route':
      return specific(part.data.ipv4.map((one) => one.interface));
    case 'netstat':
    case 'net-tcp-connection':
      return specific(digestOf(part.data.sockets).localAddresses);
    default:
      return new Set();
  }
}

function specific(addresses: Iterable<string>): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const address of addresses) {
    if (parseIPv4(address) !== null && !isWildcard(address) && !isLoopback(address)) kept.add(address);
  }
  return kept;
}

function labels(named: Owner, shown: Owner): { readonly named: Message; readonly shown: Message } {
  return { named: label(named), shown: label(shown) };
}

function label(owner: Owner): Message {
  return owner === 'dialer' ? say('the dialer') : say('side {side}', { side: owner });
}
