import type { EvidencePart } from '../evidence/types';
import { networkOf, prefixLength } from '../net/subnet';
import { addressTokens, bitsBehind } from './address-tokens';
import { isCommon } from './common-words';
import { isKept, isReserved, octetsOf } from './ipv4-kinds';
import { type KnownNetwork, networkStart } from './ipv4-map';
import { isKeptIpv6 } from './ipv6-map';
import { isKeptMac } from './mac-map';
import { namesInPart } from './names-in-parts';
import { type NameKind, namesInText } from './names-in-text';
import { brokenLines } from './wrapped';

/** A name of the site, as it was first met. */
export interface KnownName {
  readonly text: string;
  readonly kind: NameKind;
  /** True where a form or a reader of evidence says that it is a name, however common the word is. */
  readonly isCertain: boolean;
}

/** Everything in an incident or a case that tells whose it is. */
export interface Identifiers {
  readonly ipv4: ReadonlySet<string>;
  /** Groups in hexadecimal, parted by colons, nothing shortened. */
  readonly ipv6: ReadonlySet<string>;
  /** Twelve small hexadecimal digits. */
  readonly macs: ReadonlySet<string>;
  /** In small letters. */
  readonly guids: ReadonlySet<string>;
  readonly sids: ReadonlySet<string>;
  readonly networks: readonly KnownNetwork[];
  /** By the name in small letters. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** Technicians, approvers and whoever else is named as a person, in the order of their first word. */
  readonly people: readonly string[];
  readonly titles: readonly string[];
  /** Names of evidence files, with their folders. */
  readonly files: readonly string[];
  /** SHA-256 of the true evidence, in hexadecimal. */
  readonly hashes: readonly string[];
}

/** Gathers identifiers from texts, what was read of them, and the fields of forms. */
export interface Gathering {
  text(text: string): void;
  part(part: EvidencePart): void;
  /** A field that holds a host name or an address and nothing else. */
  host(value: string | null | undefined): void;
  person(name: string): void;
  title(title: string): void;
  file(name: string): void;
  hash(sha256: string): void;
  readonly all: Identifiers;
}

/** Most names of one incident; what comes after is told as not looked for. */
export const mostNames = 20_000;

/** An empty collection of what tells a site apart, to be filled from its evidence and its events. */
export function gathering(): Gathering {
  const ipv4 = new Set<string>();
  const ipv6 = new Set<string>();
  const macs = new Set<string>();
  const guids = new Set<string>();
  const sids = new Set<string>();
  const networks = new Map<string, KnownNetwork>();
  const names = new Map<string, KnownName>();
  const people = new Set<string>();
  const titles = new Set<string>();
  const files = new Set<string>();
  const hashes = new Set<string>();

  const network = (address: string, bits: number, isLink: boolean): void => {
    if (bits < 1 || bits > 31) return;
    const first = networkStart(address, bits);
    const key = `${first}/${bits}`;
    networks.set(key, { address: first, bits, isLink: isLink || networks.get(key)?.isLink === true });
  };
  const address = (one: string): void => {
    if (!ipv4.has(one) && !isKept(one)) ipv4.add(one);
  };
  const name = (text: string, kind: NameKind, isCertain: boolean): void => {
    const key = text.toLowerCase();
    const known = names.get(key);
    if (known === undefined ? names.size >= mostNames : known.isCertain || !isCertain) return;
    // A word that stands in texts by itself is a name only where something is sure of it.
    if (!isCertain && text.split('.').every((label) => isCommon(label)) && !text.includes('.')) return;
    names.set(key, { text: known?.text ?? text, kind: known?.kind ?? kind, isCertain });
  };
  const addresses = (whole: string): void => {
    for (const token of addressTokens(whole)) {
      switch (token.kind) {
        case 'ipv4': {
          address(token.address);
          const bits = bitsBehind(whole, token.end, prefixLength);
          if (bits !== null && !isReserved(Number(token.address.split('.')[0]))) {
            if (networkStart(token.address, bits) === token.address) network(token.address, bits, false);
          }
          break;
        }
        case 'arpa':
          if (token.octets.length === 4) address(token.octets.join('.'));
          break;
        case 'ipv6':
        case 'arpa6':
          if (!isKeptIpv6(token.groups)) ipv6.add(keyOfGroups(token.groups));
          for (const one of embeddedIpv4(token.groups)) address(one);
          break;
        case 'bytes':
          mac(token.bytes);
          break;
        case 'guid':
          guids.add(whole.slice(token.start, token.end).toLowerCase());
          break;
        case 'sid':
          sids.add(whole.slice(token.start, token.end).toUpperCase());
          break;
        case 'compact':
          if (isLabelledMac(whole, token.start)) mac(token.bytes);
          break;
        default:
          break;
      }
    }
  };
  const text = (whole: string): void => {
    addresses(whole);
    // A console may have broken an address over two lines.
    for (const { joined } of brokenLines(whole)) addresses(joined);
    namesInText(whole, (one, kind) => name(one, kind, false));
  };
  const mac = (bytes: readonly number[]): void => {
    const own = bytes.slice(-6);
    if (isKeptMac(own)) return;
    macs.add(own.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    if ((own[0] === 2 || own[0] === 3) && own[1] === 0xbf) address(own.slice(2).join('.'));
  };

  return {
    text,
    part(part) {
      namesInPart(part, (one, kind) => name(one, kind, true));
      for (const { address: one, mask } of linksIn(part)) {
        const bits = mask === null || octetsOf(one) === null ? null : prefixLength(mask);
        if (bits !== null && networkOf(one, mask ?? '') !== null) network(one, bits, true);
      }
    },
    host(value) {
      if (value === null || value === undefined) return;
      const octets = octetsOf(value.trim());
      if (octets !== null) address(octets.join('.'));
      else {
        text(value);
        namesOfField(value, (one) => name(one, 'host', true));
      }
    },
    person(one) {
      if (one.trim() !== '') people.add(one.trim());
    },
    title(one) {
      text(one);
      if (one.trim() !== '') titles.add(one.trim());
    },
    file(one) {
      text(one);
      files.add(one);
    },
    hash(sha256) {
      hashes.add(sha256);
    },
    get all() {
      return {
        ipv4,
        ipv6,
        macs,
        guids,
        sids,
        networks: [...networks.values()],
        names,
        people: [...people],
        titles: [...titles],
        files: [...files],
        hashes: [...hashes],
      };
    },
  };
}

/** Cards with their masks: in these networks a host's place is kept. */
function linksIn(part: EvidencePart): readonly { readonly address: string; readonly mask: string | null }[] {
  switch (part.kind) {
    case 'ipconfig':
      return part.data.adapters.flatMap((one) => one.ipv4);
    case 'net-ip-configuration':
    case 'net-ip-address':
    case 'wmic-nicconfig':
      return part.data.cards.flatMap((one) => one.ipv4);
    case 'registry':
      return part.data.interfaces.flatMap((one) => one.ipv4);
    default:
      return [];
  }
}

function namesOfField(value: string, sink: (name: string) => void): void {
  const name = value.trim().replace(/\.$/, '');
  if (/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u.test(name) && /\p{L}/u.test(name)) sink(name);
}

/** The groups of an address as one text. */
export function keyOfGroups(groups: readonly number[]): string {
  return groups.map((group) => group.toString(16)).join(':');
}

/** IPv4 addresses that an IPv6 one holds: mapped, translated, ISATAP, 6to4. */
export function embeddedIpv4(groups: readonly number[]): readonly string[] {
  const [first = 0, second = 0, third = 0, , five = 0, six = 0, seven = 0, eight = 0] = groups;
  const quad = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const isFront = groups.slice(0, 5).every((group) => group === 0);
  const found: string[] = [];
  if (first === 0x2002) found.push(quad(second, third));
  if ((five === 0 || five === 0x200) && six === 0x5efe) found.push(quad(seven, eight));
  if ((isFront && (six === 0xffff || six === 0) && seven > 0) || (first === 0x64 && second === 0xff9b)) {
    found.push(quad(seven, eight));
  }
  return found;
}

/** Does the line say that twelve digits are a physical address? */
export function isLabelledMac(text: string, start: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 80), start);
  return /mac|physical|network ?address|hardware|hwaddr|ether/i.test(line);
}
