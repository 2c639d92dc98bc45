import { isCommon } from './common-words';
import { drawOf, type Keyed } from './keyed';

/** Pseudonyms of single labels: a host's short name, a part of a domain, a user's name. */
export interface LabelMap {
  /** In the letters' size of what is replaced: `PGB` gives capitals, `pgb` small ones. */
  of(label: string): string;
}

/** Letters that make no word together. */
const letters = 'bcdfghjklmnpqrtvwxz';
const digits = '0123456789';

/** Shortest pseudonym: of shorter ones there are too few. */
const shortest = 4;

/**
 * Letters become letters, digits digits, and hyphens stay, so that a name is as long as it was;
 * names of one to three characters become four long. No pseudonym is another name of the site, or
 * a word of consoles.
 * @param labels every label that is to be replaced, in any order
 */
export function labelMap(labels: Iterable<string>, keyed: Keyed): LabelMap {
  const originals = new Set([...labels].map((label) => label.toLowerCase()));
  const taken = new Set<string>();
  const made = new Map<string, string>();

  const make = (label: string): string => {
    for (let tries = 0; ; tries += 1) {
      const found = pseudonym(label, tries, keyed);
      // After so many tries there is none of this length left: a longer one is.
      if (!originals.has(found) && !taken.has(found) && !isCommon(found)) return found;
    }
  };
  const of = (label: string): string => {
    const small = label.toLowerCase();
    const known = made.get(small) ?? make(small);
    made.set(small, known);
    taken.add(known);
    return known;
  };
  for (const label of [...originals].sort()) of(label);
  return { of: (label) => sizedAs(label, of(label)) };
}

/** So many tries are made of one length. */
const triesOfLength = 40;

function pseudonym(label: string, tries: number, keyed: Keyed): string {
  const draw = drawOf(keyed, `name ${label} ${tries}`);
  const any = (from: string) => from.charAt(draw.below(from.length));
  const made = [...label].map((sign, at) => {
    if (/\d/.test(sign)) return at === 0 ? any(letters) : any(digits);
    return /[\p{L}\p{M}]/u.test(sign) || sign.length > 1 ? any(letters) : sign;
  });
  const length = Math.max(shortest, label.length) + Math.floor(tries / triesOfLength);
  while (made.length < length) made.push(any(letters));
  return made.join('');
}

function sizedAs(label: string, made: string): string {
  if (label === label.toLowerCase()) return made;
  if (label === label.toUpperCase()) return made.toUpperCase();
  return [...made].map((sign, at) => (isUpper(label.charAt(at)) ? sign.toUpperCase() : sign)).join('');
}

function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

/** Last labels of domains that everybody has: they stay. */
const topDomains = new Set(
  'com net org edu gov mil int info biz local lan home corp internal intern localdomain localhost arpa invalid example test box site cloud app dev io'.split(
    ' ',
  ),
);

/** Does the last label of a domain tell nothing: `com`, `local`, a country's two letters? */
export function isTopDomain(label: string): boolean {
  return topDomains.has(label.toLowerCase()) || /^[a-z]{2}$/i.test(label);
}
