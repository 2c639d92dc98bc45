/** A piece of a text that is replaced. */
export interface Edit {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
  readonly text: string;
}

/**
 * The text with its edits made. Where two overlap, the one that starts first counts, and of those
 * the longer one.
 */
export function withEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: other } of sorted) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), other);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
