import type { EvidenceReading } from '../evidence/types';
import { addressEdits } from './address-edits';
import { type Edit, withEdits } from './edits';
import { fileNameOf } from './file-names';
import { freeTextEdits, leftOut } from './free-text';
import type { Identifiers } from './identifiers';
import { octetsOf } from './ipv4-kinds';
import type { Keyed } from './keyed';
import type { RedactionLevel } from './levels';
import { nameEdits } from './name-edits';
import { type Pseudonyms, pseudonymsOf } from './pseudonyms';
import { regByteEdits } from './reg-bytes';
import { wrappedEdits } from './wrapped';

/** Puts pseudonyms in the place of identifiers, in whatever holds them. */
export interface Redactor {
  readonly level: Exclude<RedactionLevel, 'none'>;
  readonly known: Identifiers;
  readonly pseudonyms: Pseudonyms;
  /** Any text, line by line as it was: lines keep their numbers. */
  text(text: string): string;
  /** A piece of evidence. `reading` is what was read of it: the level `full` strikes out what was not understood. */
  evidence(text: string, reading: EvidenceReading | null): string;
  /** A field that holds an address or a host name and nothing else. */
  host(value: string): string;
  person(name: string): string;
  title(title: string): string;
  /** Name of an evidence file, with its folders. */
  file(name: string): string;
  /** What somebody wrote in their own words: redacted, and at the level `full` left out. */
  words(text: string): string;
}

/**
 * Replaces what is known of a site, at one level, under pseudonyms that the key gives: the same for the
 * same key.
 */
export function redactorOf(
  level: Exclude<RedactionLevel, 'none'>,
  known: Identifiers,
  keyed: Keyed,
): Redactor {
  const pseudonyms = pseudonymsOf(known, keyed);
  const names = nameEdits(known, pseudonyms);
  const plain = (text: string): readonly Edit[] => [...addressEdits(text, known, pseudonyms), ...names(text)];
  const inner = (text: string): string => withEdits(text, plain(text));
  const address = (octets: readonly number[]): readonly number[] => {
    const text = octets.join('.');
    return known.ipv4.has(text) ? (octetsOf(pseudonyms.ipv4(text)) ?? octets) : octets;
  };
  const edits = (text: string): readonly Edit[] => [
    ...regByteEdits(text, { text: inner, address }),
    ...plain(text),
    ...wrappedEdits(text, plain),
  ];
  const text = (whole: string): string => withWide(whole, (one) => withEdits(one, edits(one)));
  return {
    level,
    known,
    pseudonyms,
    text,
    evidence(whole, reading) {
      if (level !== 'full' || reading === null) return text(whole);
      return withWide(whole, (one) => withEdits(one, [...edits(one), ...freeTextEdits(one, reading)]));
    },
    host(value) {
      const octets = octetsOf(value.trim());
      if (octets !== null) return pseudonyms.ipv4(octets.join('.'));
      return known.names.has(value.trim().replace(/\.$/, '').toLowerCase())
        ? pseudonyms.name(value.trim())
        : text(value);
    },
    person: (name) => (name.trim() === '' ? name : pseudonyms.person(name)),
    title: (title) => (title.trim() === '' ? title : pseudonyms.title(title)),
    file: (name) => fileNameOf(name, text, pseudonyms),
    words: (words) => (words.trim() === '' ? words : level === 'full' ? leftOut : text(words)),
  };
}

/**
 * Letters with a zero byte behind each, as UTF-16 is where it was taken for another encoding: the
 * letters are changed, and the zeros put back.
 */
const wide = /(?:[^\0\r\n]\0){6,}/g;

function withWide(text: string, change: (text: string) => string): string {
  if (!text.includes('\0')) return change(text);
  return change(text.replace(wide, (run) => `${[...change(run.replaceAll('\0', ''))].join('\0')}\0`));
}
