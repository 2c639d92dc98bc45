/**
 * Writes what PowerShell, netsh and wmic print, for reading it back. The shapes are built
 * from how these commands are documented to print (`Format-Table`, `Format-List`); none of the text comes from a real machine.
 */
export interface PrintedColumn {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** As wide as its longest value, where none is given. */
  readonly width?: number;
}

export interface TableOptions {
  /** Values that do not fit go on in lines below (`-Wrap`), instead of being cut. */
  readonly wrap?: boolean;
  /** Padded by letters, as into a file, instead of by the cells of a console. */
  readonly byLetters?: boolean;
}

/** How many cells of a console a text takes: East Asian letters take two. */
export function cellsOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿！-｠]/.test(letter) ? 2 : 1), 0);
}

/** `Format-Table`: heading, dashes as wide as the heading, rows; numbers stand on the right. */
export function formatTable(
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
): string {
  const measure = options.byLetters ? (text: string) => text.length : cellsOf;
  const widths = columns.map(
    ({ heading, width }, at) =>
      width ?? Math.max(heading.length, ...rows.map((row) => measure(row[at] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - measure(cells[at] ?? '')));
        return align === 'right' ? gap + (cells[at] ?? '') : (cells[at] ?? '') + gap;
      })
      .join(' ')
      .trimEnd();
  const stacked = (cells: readonly string[]) => {
    const pieces = cells.map((cell, at) => piecesOf(cell, widths[at] ?? 1, measure));
    return Array.from({ length: Math.max(...pieces.map((one) => one.length)) }, (_, level) =>
      line(pieces.map((one) => one[level] ?? '')),
    );
  };
  const dashes = columns.map(({ heading }, at) => '-'.repeat(Math.min(heading.length, widths[at] ?? 1)));
  const printed = rows.flatMap((row) =>
    options.wrap ? stacked(row) : [line(row.map((cell, at) => cutTo(cell, widths[at] ?? 1, measure)))],
  );
  return ['', ...stacked(columns.map(({ heading }) => heading)), line(dashes), ...printed, '', ''].join(
    '\r\n',
  );
}

export type Measure = (text: string) => number;

function piecesOf(text: string, width: number, measure: Measure): readonly string[] {
  const pieces = [''];
  for (const letter of text) {
    const last = pieces.at(-1) ?? '';
    if (measure(last + letter) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces.map((piece) => piece.trimEnd());
}

/** Dots take the last three cells; where there are no more, no dots either. */
function cutTo(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const kept = piecesOf(text, width > 3 ? width - 3 : width, measure)[0] ?? '';
  return width > 3 ? `${kept}...` : kept;
}

export type PrintedProperty = readonly [name: string, value: string | readonly string[]];

/** `Format-List`: names padded to the longest, further values in lines below, a blank line behind each object. */
export function formatList(objects: readonly (readonly PrintedProperty[])[]): string {
  const lines = [''];
  for (const properties of objects) {
    const width = Math.max(...properties.map(([name]) => name.length));
    for (const [name, value] of properties) {
      const [first = '', ...more] = typeof value === 'string' ? [value] : value;
      lines.push(`${name.padEnd(width)} : ${first}`.trimEnd());
      for (const one of more) lines.push(' '.repeat(width + 3) + one);
    }
    lines.push('');
  }
  return [...lines, ''].join('\r\n');
}
