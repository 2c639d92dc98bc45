/**
 * A console is a grid of cells, and Chinese, Japanese and Korean letters take two of them.
 * Tables for the console are padded in cells, so their columns stand at the same cell in
 * every row and at different letters.
 */

/** Stands behind a letter of two cells, for the second one. It is no letter of any script. */
const filler = '\uffff';

/** The line with one sign for each cell, so that a column stands at the same index in every row. */
export function spread(text: string): string {
  if (!/[\u1100-\uffe6]/.test(text)) return text;
  let cells = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isWide(text.charCodeAt(at))) continue;
    cells += text.slice(from, at + 1) + filler;
    from = at + 1;
  }
  return cells + text.slice(from);
}

/** The letters of a piece of a spread line. */
export function gathered(cells: string): string {
  return plainBlanks(cells.includes(filler) ? cells.replaceAll(filler, '') : cells);
}

/** The text with plain blanks for those that web pages print instead. */
export function plainBlanks(text: string): string {
  return text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text;
}

/** A plain blank, or the one that web pages print instead; what lies behind the line's end is blank too. */
export function isGap(cells: string, at: number): boolean {
  const code = cells.charCodeAt(at);
  return code === 32 || code === 0xa0 || Number.isNaN(code);
}

/** Does this letter take two cells? As consoles of Windows count, by UTF-16 units. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    code === 0x2329 ||
    code === 0x232a ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe19) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}
