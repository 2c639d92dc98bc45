import { visible, visibleLine } from './visible';

/**
 * Text that a Markdown viewer shows as it stands, on one line: no markup, no link, no picture,
 * no formula, and no table cell's end. Signs are escaped only where they would mean something,
 * so that addresses and sentences stay readable in the raw file too.
 */
export function plain(text: string): string {
  const escaped = visibleLine(text)
    // An escaped @ still makes a mail address a link, and a name a call to somebody, in many viewers.
    .replace(/@+|[\\`*_[\]<&|~$!{}^]/g, (sign) =>
      sign.startsWith('@') ? `\`${sign}\`` : (entities[sign] ?? `\\${sign}`),
    )
    // A bare address of the web becomes a link in many viewers.
    .replace(/(https?|ftp|file|mailto|www)([:.])/gi, '$1\\$2');
  // What stands at the start of a line could begin a heading, a list, a quote, a rule or a table.
  return escaped.replace(/^(\s*)([#+=:>-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Lines in a fenced block, as they stand. */
export function block(lines: readonly string[], info = 'text'): string {
  const shown = lines.map((line) => visible(line.replace(/[\r\n]+/g, ' ')));
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}${info}`, ...shown, fence].join('\n');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
