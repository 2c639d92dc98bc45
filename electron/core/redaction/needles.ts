import { addressTokens } from './address-tokens';
import { isCommon } from './common-words';
import { finderOf } from './finder';
import { embeddedIpv4, keyOfGroups } from './identifiers';
import { isKept, octetsOf } from './ipv4-kinds';
import { isTopDomain } from './labels-map';
import { sortedNames } from './name-edits';
import { isKeptGuid } from './pseudonyms';
import type { Redactor } from './redactor';

/** What kind of identifier was found where none may stand. */
export type LeakKind = 'address' | 'physical-address' | 'name' | 'person' | 'title' | 'file' | 'id';

/** An identifier that stands in a text. */
export interface Leak {
  readonly kind: LeakKind;
  /** As it stands there. */
  readonly found: string;
  /** Index of its first character. */
  readonly at: number;
}

/** Looks for the true identifiers of an incident. */
export interface Needles {
  /** How many are looked for. */
  readonly count: number;
  /** Names too short, or too common as words, to be looked for: that they do not stand there is not known. */
  readonly unsearchable: number;
  /** Words that are looked for, in small letters; those with other than plain letters need their encodings. */
  readonly words: readonly string[];
  /** The first of them that stand in a text, at most {@link mostLeaks}. */
  in(text: string): readonly Leak[];
  kindOf(word: string): LeakKind;
}

/** So many places are told of one text. */
export const mostLeaks = 20;

/** What a redacted document must not hold: whatever was replaced, in any of its notations. */
export function needlesOf({ known }: Pick<Redactor, 'known'>): Needles {
  const { plain, common } = sortedNames(known);
  const words = new Map<string, LeakKind>();
  const add = (word: string, kind: LeakKind): void => {
    const small = word.trim().toLowerCase();
    if (!words.has(small)) words.set(small, kind);
  };
  for (const name of plain) add(name, 'name');
  for (const person of known.people) if (!isCommon(person)) add(person, 'person');
  for (const title of known.titles) if (isTelling(title)) add(title, 'title');
  for (const file of known.files) {
    const stem = stemOf(file);
    if (isTelling(stem) && !isAddressOnly(stem)) add(stem, 'file');
  }
  for (const hash of known.hashes) add(hash, 'id');
  for (const guid of known.guids) if (!isKeptGuid(guid)) add(guid, 'id');
  for (const sid of known.sids) add(sid.split('-').slice(0, 7).join('-'), 'id');
  const unsearchable =
    common.length +
    known.people.filter((one) => isCommon(one)).length +
    known.titles.filter((one) => !isTelling(one) && wordsIn(one) > 0).length;

  const ipv4 = new Set([...known.ipv4].filter((one) => !isKept(one)));
  const numbers = new Map<string, string>();
  const prefixes = new Set<string>();
  for (const address of ipv4) {
    const octets = octetsOf(address) ?? [];
    const prefix = octets.slice(0, 3).join('.');
    // The range that everybody has is no site's: 10.x stays 10.x, and 192.168.x.y is told by its third number.
    if (!isKept(`${prefix}.0`)) prefixes.add(prefix);
    numbers.set(octets.map((one) => one.toString(16).padStart(2, '0')).join(''), address);
    numbers.set(String(octets.reduce((sum, one) => sum * 256 + one, 0)), address);
  }
  const finder = finderOf(words.keys());
  return {
    count: words.size + ipv4.size + known.ipv6.size + known.macs.size,
    unsearchable,
    words: [...words.keys()],
    kindOf: (word) => words.get(word) ?? 'name',
    in(text) {
      const leaks: Leak[] = [];
      const tell = (kind: LeakKind, start: number, end: number): void => {
        if (leaks.length < mostLeaks) leaks.push({ kind, found: text.slice(start, end), at: start });
      };
      for (const token of addressTokens(text)) {
        const { start, end } = token;
        switch (token.kind) {
          case 'ipv4':
          case 'loose':
            if (ipv4.has(token.address) || isNetworkOf(token.address, prefixes)) tell('address', start, end);
            break;
          case 'ipv4-part':
            if (prefixes.has(token.octets.join('.'))) tell('address', start, end);
            break;
          case 'arpa':
            if (
              ipv4.has(token.octets.join('.')) ||
              (token.octets.length >= 3 && prefixes.has(token.octets.slice(0, 3).join('.')))
            )
              tell('address', start, end);
            break;
          case 'ipv6':
          case 'arpa6':
            if (
              known.ipv6.has(keyOfGroups(token.groups)) ||
              embeddedIpv4(token.groups).some((one) => ipv4.has(one))
            )
              tell('address', start, end);
            break;
          case 'bytes':
          case 'compact': {
            const digits = token.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
            if (known.macs.has(digits.slice(-12)) || known.macs.has(digits.slice(0, 12)))
              tell('physical-address', start, end);
            break;
          }
          default:
            break;
        }
      }
      for (const match of text.matchAll(/(?<![\w.-])(?:0x)?([0-9a-f]{8}|\d{8,10})(?![\w.-])/gi)) {
        if (numbers.has((match[1] ?? '').toLowerCase()))
          tell('address', match.index, match.index + match[0].length);
      }
      for (const { start, end, word } of finder.find(text)) tell(words.get(word) ?? 'name', start, end);
      return leaks;
    },
  };
}

function isNetworkOf(address: string, prefixes: ReadonlySet<string>): boolean {
  const octets = address.split('.');
  return octets[3] === '0' && prefixes.has(octets.slice(0, 3).join('.'));
}

/** Does a text hold a word that is none of everybody's? */
function isTelling(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => /\p{L}/u.test(word) && !isCommon(word));
}

function wordsIn(text: string): number {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => !isTopDomain(word)).length;
}

function isAddressOnly(stem: string): boolean {
  return /^[\d._-]+$/.test(stem);
}

function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
