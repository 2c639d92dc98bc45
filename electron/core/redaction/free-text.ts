import type { EvidencePart, EvidenceReading } from '../evidence/types';
import { isCommon } from './common-words';
import type { Edit } from './edits';

/** Stands for a free text that was left out. */
export const leftOut = '(left out)';

/**
 * What the level `full` strikes out of a piece of evidence, word by word and letter by letter so that
 * columns hold: in lines that no reader understood, and in names of programs, services and events,
 * every word that consoles do not print by themselves.
 * @param text the true text
 */
export function freeTextEdits(text: string, reading: EvidenceReading): readonly Edit[] {
  const struck = struckLines(reading);
  if (struck.size === 0) return [];
  const edits: Edit[] = [];
  let line = 0;
  let start = 0;
  while (start <= text.length && line < reading.lineCount) {
    line += 1;
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const wanted = struck.get(line);
    if (wanted !== undefined) strike(text, start, end, wanted, edits);
    start = end + 1;
  }
  return edits;
}

/** What is struck out of a line: every unknown word, or these. */
type Wanted = 'unknown' | ReadonlySet<string>;

function struckLines({ parts }: EvidenceReading): ReadonlyMap<number, Wanted> {
  const lines = new Map<number, Wanted>();
  for (const part of parts) {
    for (const { line } of part.unread) lines.set(line, 'unknown');
    const [first, last] = part.lines;
    const words = wordsOfPart(part);
    if (words === null) continue;
    for (let line = Math.max(1, first); line <= last; line += 1) lines.set(line, words);
  }
  return lines;
}

/** null where the part holds no free text. */
function wordsOfPart(part: EvidencePart): Wanted | null {
  switch (part.kind) {
    case 'unknown':
    case 'system':
      return 'unknown';
    case 'services':
      return unknownWords(part.data.services.flatMap(({ name, displayName }) => [name, displayName ?? '']));
    case 'tasklist':
      return unknownWords(part.data.processes.map(({ image }) => image));
    case 'event-log':
      return unknownWords(part.data.events.flatMap(({ source, text }) => [source ?? '', text]));
    default:
      return null;
  }
}

const word = /[\p{L}][\p{L}\p{M}\p{N}]+/gu;

/** Suffixes of programs stay: they tell that it is one. */
const suffixes = new Set(['exe', 'com', 'dll', 'sys']);

function unknownWords(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const one of text.match(word) ?? []) {
      const small = one.toLowerCase();
      if (!isCommon(small) && !suffixes.has(small)) found.add(small);
    }
  }
  return found;
}

function strike(text: string, from: number, to: number, wanted: Wanted, edits: Edit[]): void {
  for (const match of text.slice(from, to).matchAll(word)) {
    const small = match[0].toLowerCase();
    const isFree = wanted === 'unknown' ? !isCommon(small) && !suffixes.has(small) : wanted.has(small);
    if (!isFree) continue;
    const start = from + match.index;
    edits.push({ start, end: start + match[0].length, text: 'x'.repeat(match[0].length) });
  }
}
