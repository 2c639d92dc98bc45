import { isCommon } from './common-words';
import type { Edit } from './edits';
import { finderOf } from './finder';
import type { Identifiers } from './identifiers';
import { isTopDomain } from './labels-map';
import { type Pseudonyms, wordsOf } from './pseudonyms';

/** Finds the names of a text and what has to be put in their place. */
export type NameEdits = (text: string) => readonly Edit[];

/** NetBIOS cuts names after so many characters. */
const netbiosLength = 15;

/**
 * Every name by itself, and every label of it that is no common word, wherever it stands and in
 * whatever size of letters. A name that is a common word, as a host named SERVER, is replaced where
 * it stands as names do: alone on a line or behind a colon or an equals sign at its end, in quotes,
 * before `>` at the start of a line, behind `\\`, before a port, and behind an address at the start
 * of a line.
 */
export function nameEdits(known: Identifiers, pseudonyms: Pseudonyms): NameEdits {
  const { plain, common } = sortedNames(known);
  const images = new Map<string, (found: string) => string>();
  for (const name of plain) {
    images.set(name, (found) => pseudonyms.name(found));
    if (!name.includes('.') && name.length > netbiosLength) {
      const cut = name.slice(0, netbiosLength);
      images.set(cut, (found) => sameSize(found, pseudonyms.name(name).slice(0, netbiosLength)));
    }
  }
  for (const person of known.people) {
    if (/\s/.test(person)) images.set(person.toLowerCase(), () => pseudonyms.person(person));
  }
  for (const title of known.titles) {
    if (title.length > 3 && !isCommon(title)) images.set(title.toLowerCase(), () => pseudonyms.title(title));
  }
  const finder = finderOf(images.keys());
  const standing = common.length === 0 ? null : standingNames(common);
  return (text) => {
    const edits = finder.find(text).map(({ start, end, word }): Edit => {
      const found = text.slice(start, end);
      return { start, end, text: images.get(word)?.(found) ?? found };
    });
    if (standing === null) return edits;
    const more = [...text.matchAll(standing)].map((match): Edit => {
      const start = match.index + (match[0].length - (match[1] ?? match[0]).length);
      const found = match[1] ?? match[0];
      return { start, end: start + found.length, text: pseudonyms.name(found) };
    });
    return [...edits, ...more];
  };
}

/** Names that may be looked for anywhere, and those that are words of every text; in small letters. */
export function sortedNames({ names, people, titles }: Identifiers): {
  readonly plain: ReadonlySet<string>;
  readonly common: readonly string[];
} {
  const plain = new Set<string>();
  const common = new Set<string>();
  for (const { text } of names.values()) {
    const name = text.toLowerCase();
    const labels = name.split('.');
    if (labels.length > 1) plain.add(name);
    labels.forEach((label, at) => {
      const isTop = at > 0 && at === labels.length - 1 && isTopDomain(label);
      if (isTop || label === '') return;
      if (!isCommon(label)) plain.add(label);
      else if (labels.length === 1) common.add(label);
    });
    // A name of several words, as of a person: each of them may stand alone.
    for (const word of name.includes(' ') ? wordsOf(name) : []) plain.add(word.toLowerCase());
  }
  for (const text of people) for (const word of wordsOf(text)) plain.add(word.toLowerCase());
  for (const text of titles) for (const word of titleWords(text)) plain.add(word.toLowerCase());
  return { plain, common: [...common] };
}

/**
 * The words of a title that may be a customer's or a place's name: those with a capital or a digit,
 * where the title has any. Small words of other languages, as `nicht`, stand in consoles too.
 */
function titleWords(title: string): readonly string[] {
  const words = wordsOf(title);
  const named = words.filter((word) => /^\p{Lu}|\d/u.test(word));
  return named.length === 0 ? words : named;
}

function standingNames(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const places = [
    `(?<=^[ \\t]*)(?:${any})(?=[ \\t]*\\r?$)`,
    `(?<=[:=][ \\t]*)(?:${any})(?=[ \\t]*\\r?$)`,
    `(?<=")(?:${any})(?=")`,
    `(?<=^[ \\t]*)(?:${any})(?=>)`,
    `(?<=\\\\\\\\)(?:${any})(?=\\\\|[ \\t]*\\r?$)`,
    `(?<![\\w.:-])(?:${any})(?=:\\d{1,5}(?!\\d))`,
    `(?<=^[ \\t]*[\\d.]{7,15}[ \\t]+)(?:${any})(?=[ \\t#]|\\r?$)`,
    `(?<![\\w.-])(?:${any})(?= \\[[\\d.]{7,15}\\])`,
    `(?<=@)(?:${any})(?=[:\\s])`,
  ];
  return new RegExp(places.join('|'), 'gimu');
}

function sameSize(found: string, made: string): string {
  return found === found.toUpperCase() ? made.toUpperCase() : made.toLowerCase();
}
