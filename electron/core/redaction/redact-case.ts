import { readEvidence } from '../evidence/read';
import type { EvidenceReading } from '../evidence/types';
import { gathering } from './identifiers';
import type { Keyed } from './keyed';
import type { RedactionLevel } from './levels';
import { type Redactor, redactorOf } from './redactor';

/** A file of a case folder: its path from the folder, and its text; null where it could not be read. */
export interface CaseText {
  readonly id: string;
  readonly text: string | null;
  /** What was read of it; it is read here where this is left out. */
  readonly reading?: EvidenceReading | null;
}

/** A case folder with pseudonyms in it, file by file in the old order. */
export interface RedactedCase {
  readonly files: readonly CaseText[];
  readonly redactor: Redactor;
}

/** The file of a case folder that holds what was typed on the form. */
const siteFile = 'site.json';

/**
 * Redacts a case folder: its evidence, and `site.json` as the text that it is, so that what is cited
 * of it keeps its lines.
 * @param title the folder's name
 * @param people whoever makes the report
 */
export function redactCase(
  level: Exclude<RedactionLevel, 'none'>,
  { title, files }: { readonly title: string; readonly files: readonly CaseText[] },
  keyed: Keyed,
  people: readonly string[] = [],
): RedactedCase {
  const plain = files.map((file) =>
    file.id === siteFile && file.text !== null ? { ...file, text: unescaped(file.text) } : file,
  );
  const known = gathering();
  known.title(title);
  for (const one of people) known.person(one);
  const readings = new Map<string, EvidenceReading | null>();
  for (const { id, text, reading } of plain) {
    if (id !== siteFile) known.file(id);
    if (text === null) continue;
    known.text(text);
    if (id === siteFile) namesOfForm(text, known.host);
    else {
      const read = reading ?? readEvidence(text);
      readings.set(id, read);
      for (const part of read.parts) known.part(part);
    }
  }
  const redactor = redactorOf(level, known.all, keyed);
  return {
    redactor,
    files: plain.map(({ id, text }) => ({
      id: id === siteFile ? id : redactor.file(id),
      text: text === null ? null : redactor.evidence(text, readings.get(id) ?? null),
    })),
  };
}

/** Fields of the form that hold hosts and addresses; an endpoint may stand as `PGB:43027`. */
const fields = new Set([
  'host',
  'address',
  'visible',
  'private',
  'A',
  'B',
  'target',
  'endpoint',
  'from',
  'server',
]);

/** Words that stand in such fields and are no names. */
const places = new Set(['dialer', 'server', 'laptop', 'other', 'A', 'B']);

function namesOfForm(text: string, host: (value: string) => void): void {
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (fields.has(key) && !places.has(value)) host(value.replace(/:\d{1,5}$/, ''));
    } else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inside] of Object.entries(value)) walk(inside, name);
    }
  };
  try {
    walk(JSON.parse(text), '');
  } catch {
    // It is refused as what it is when it is read; here its text is redacted like any other.
  }
}

/** Letters that JSON may write as numbers, written as letters: a name is found then. */
function unescaped(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u([0-9a-f]{4})/gi, (whole, slashes: string, digits: string) => {
    const sign = String.fromCharCode(Number.parseInt(digits, 16));
    return /[\p{L}\p{N}.:_-]/u.test(sign) ? slashes + sign : whole;
  });
}
