import type { LineRange } from '../../core/evidence/types';

/**
 * Where values stand in a JSON text: the lines of each member of an object, by its path of
 * keys joined with dots (`ctitest.B`). Members of arrays are left out.
 *
 * For text that is known to be JSON; in any other text it finds what it can and never throws.
 */
export function memberLines(text: string): ReadonlyMap<string, LineRange> {
  const found = new Map<string, LineRange>();
  const open: Frame[] = [];
  let line = 1;
  /** Line of the last sign that was no blank: where a number or a word ends. */
  let ink = 1;
  let key: string | null = null;
  let start = 1;
  let at = 0;

  /** A value ended on this line: where it is a member of an object, its place is known now. */
  const ended = (from: number): void => {
    const frame = open.at(-1);
    if (frame?.kind === 'object' && frame.key !== null) {
      const path = open.flatMap((one) => (one.key === null ? [] : [one.key])).join('.');
      if (open.every((one) => one.kind === 'object')) found.set(path, [from, ink]);
      frame.key = null;
    }
  };

  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"') {
      const from = at;
      at = stringEnd(text, at);
      ink = line;
      const frame = open.at(-1);
      if (frame?.kind === 'object' && frame.key === null) {
        key = text.slice(from + 1, at - 1);
        start = line;
      } else {
        ended(frame?.from ?? line);
      }
      continue;
    }
    if (character === '\n') line += 1;
    else if (character === ':') {
      const frame = open.at(-1);
      if (frame !== undefined && key !== null) {
        frame.key = key;
        frame.from = start;
        key = null;
      }
    } else if (character === '{' || character === '[') {
      open.push({ kind: character === '{' ? 'object' : 'array', key: null, from: line });
    } else if (character === '}' || character === ']') {
      const frame = open.at(-1);
      // A number or a word that stood last in it ended here.
      if (frame?.key != null) ended(frame.from);
      open.pop();
      ink = line;
      ended(open.at(-1)?.from ?? line);
    } else if (character === ',') {
      const frame = open.at(-1);
      if (frame?.key != null) ended(frame.from);
    }
    if (character.trim() !== '') ink = line;
    at += 1;
  }
  return found;
}

interface Frame {
  readonly kind: 'object' | 'array';
  /** The member whose value is being read. */
  key: string | null;
  /** Line on which that member began. */
  from: number;
}

/** Index behind the closing quote of the string that begins at `from`. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
