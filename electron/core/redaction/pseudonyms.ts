import { isCommon } from './common-words';
import type { Identifiers } from './identifiers';
import { ipv4Map } from './ipv4-map';
import { type Ipv6Map, ipv6Map } from './ipv6-map';
import { drawOf, hexOf, type Keyed } from './keyed';
import { isTopDomain, type LabelMap, labelMap } from './labels-map';
import { type MacMap, macMap } from './mac-map';

/** What stands for each identifier of an incident. */
export interface Pseudonyms {
  readonly ipv4: (address: string) => string;
  /** The first address of a network with a mask of so many bits. */
  readonly network: (address: string, bits: number) => string;
  readonly ipv6: Ipv6Map;
  readonly macs: MacMap;
  readonly labels: LabelMap;
  /** A host or a domain, label by label; what everybody has at the end of a domain stays. */
  name(name: string): string;
  guid(guid: string): string;
  sid(sid: string): string;
  /** `Technician 2`: by the order in which people first said something. */
  person(name: string): string;
  title(title: string): string;
  /** Another 64 hexadecimal digits. */
  hash(sha256: string): string;
}

/** Pseudonyms that follow from the incident's key and its identifiers alone. */
export function pseudonymsOf(identifiers: Identifiers, keyed: Keyed): Pseudonyms {
  const addresses = ipv4Map(identifiers.ipv4, identifiers.networks, keyed);
  const ipv4 = addresses.of;
  const macs = macMap(ipv4, keyed);
  const labels = labelMap(labelsIn(identifiers), keyed);
  const people = new Map(identifiers.people.map((one, at) => [one.toLowerCase(), at + 1]));
  return {
    ipv4,
    network: addresses.ofNetwork,
    macs,
    ipv6: ipv6Map(ipv4, macs, keyed),
    labels,
    name: (name) => nameOf(name, labels),
    guid: (guid) => guidOf(guid, keyed),
    sid: (sid) => sidOf(sid, keyed),
    person: (one) => `Technician ${people.get(one.trim().toLowerCase()) ?? people.size + 1}`,
    title: (title) =>
      `Case ${hexOf(keyed(`title ${title.trim()}`))
        .slice(0, 6)
        .toUpperCase()}`,
    hash: (sha256) => hexOf(keyed(`evidence ${sha256}`)),
  };
}

/** Every label that may have to be replaced. */
function labelsIn({ names, titles, people, files }: Identifiers): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of names.values()) for (const label of text.split(/[.\s]+/)) found.add(label);
  for (const text of [...titles, ...people, ...files]) for (const word of wordsOf(text)) found.add(word);
  return new Set([...found].map((one) => one.toLowerCase()).filter((one) => one !== ''));
}

/** The words of a free text that could be a name: no common words, none joined of such as `SYN_SENT`, no numbers. */
export function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu) ?? []).filter(
    (word) => /\p{L}/u.test(word) && !word.split(/[-_]/).every((part) => isCommon(part)),
  );
}

function nameOf(name: string, labels: LabelMap): string {
  const parts = name.split('.');
  return parts
    .map((label, at) => {
      if (label === '' || (at > 0 && at === parts.length - 1 && isTopDomain(label))) return label;
      return label
        .split(' ')
        .map((word) => (word === '' ? word : labels.of(word)))
        .join(' ');
    })
    .join('.');
}

/** GUIDs of Windows itself, as of the class of network adapters. */
const everybodysGuids =
  /^(?:4d36e9[0-9a-f]{2}-e325-11ce-bfc1-08002be10318|00000000-0000-0000-0000-000000000000)$/i;

/** Does every Windows have this GUID? */
export function isKeptGuid(guid: string): boolean {
  return everybodysGuids.test(guid);
}

function guidOf(guid: string, keyed: Keyed): string {
  if (isKeptGuid(guid)) return guid;
  const digits = hexOf(keyed(`guid ${guid.toLowerCase()}`));
  let at = 0;
  // The digits that tell version and variant stay: it remains a GUID of its kind.
  const made = guid.toLowerCase().replace(/[0-9a-f]/g, (digit, index: number) => {
    at += 1;
    return index === 14 || index === 19 ? digit : digits.charAt(at - 1);
  });
  return /[A-F]/.test(guid) ? made.toUpperCase() : made;
}

/** The three numbers of a domain or machine are replaced; the account's number behind them tells its kind and stays below 1000. */
function sidOf(sid: string, keyed: Keyed): string {
  const parts = sid.split('-');
  return parts
    .map((part, at) => {
      if (at < 4 || (at === 7 && Number(part) < 1000)) return part;
      const draw = drawOf(
        keyed,
        `sid ${at < 7 ? parts.slice(4, 7).join('-').toLowerCase() : sid.toLowerCase()} ${at}`,
      );
      return [...part].map((_, index) => String(index === 0 ? 1 + draw.below(9) : draw.below(10))).join('');
    })
    .join('-');
}
