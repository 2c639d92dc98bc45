import type { Lines } from '../text/lines';

/** So many blank lines may stand between a command and what it printed. */
const mostBlank = 3;

const longest = 1000;

/**
 * The line above a table, where its command may stand, with a prompt or without: a table
 * that looks like another command's can be told by it. Empty where none stands near.
 */
export function lineAbove(lines: Lines, line: number): string {
  for (let at = line - 1; at >= 1 && at >= line - 1 - mostBlank; at -= 1) {
    if (!lines.isBlank(at)) return lines.at(at).slice(0, longest);
  }
  return '';
}
