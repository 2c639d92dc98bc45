import type { Lines } from '../text/lines';

/** A member of a JSON object, and the line where its name stands. */
export interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
}

export interface Members {
  readonly members: readonly Member[];
  /** The line where it ended: with its closing brace, or where it is JSON no more. */
  readonly last: number;
  /** False where its closing brace does not stand there: it was cut. */
  readonly whole: boolean;
}

/**
 * The members of a JSON object whose first name stands on this line, with an opening brace
 * before it or without, as far as they go: an object that was cut still tells what stands
 * before the cut. Never throws; linear.
 */
export function readMembers(lines: Lines, first: number, last: number): Members {
  const start = lines.start(first);
  const text = lines.text.slice(start, lines.end(last));
  const members: Member[] = [];
  let line = first;
  let at = skipSpace(text, 0);
  if (text[at] === '{') at = skipSpace(text, at + 1);
  for (;;) {
    while (line < last && start + at >= lines.start(line + 1)) line += 1;
    const nameEnd = text[at] === '"' ? stringEnd(text, at) : -1;
    const colon = nameEnd < 0 ? -1 : skipSpace(text, nameEnd);
    if (text[colon] !== ':') break;
    const from = skipSpace(text, colon + 1);
    const end = valueEnd(text, from);
    const name = parsed(text.slice(at, nameEnd));
    const value = end < 0 ? undefined : parsed(text.slice(from, end));
    // Cut within the value, or no value at all.
    if (typeof name !== 'string' || value === undefined) break;
    members.push({ name, value, line });
    at = skipSpace(text, end);
    if (text[at] === '}') {
      while (line < last && start + at >= lines.start(line + 1)) line += 1;
      return { members, last: line, whole: true };
    }
    if (text[at] !== ',') break;
    at = skipSpace(text, at + 1);
  }
  // A member that does not end counts as not read, from its first line on.
  return { members, last: Math.max(first, line - 1), whole: false };
}

/** The value; undefined where this is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? '.')) at += 1;
  return at;
}

/** Index behind the string that starts here; -1 where it does not end. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** Index of the comma or brace behind the value that starts here; -1 where it does not end. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      const end = stringEnd(text, at);
      if (end < 0) return -1;
      at = end - 1;
    } else if (depth === 0 && (char === ',' || char === '}')) return at;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
  }
  return -1;
}
