import { columnShares, type Line, type TableLook } from './blocks';

/** Letters of a table's text that fit on a line as wide as the page, about. */
const lettersAcross = 110;

/** Lines of a row that may be kept together on a page; what is longer leaves too much of a page empty. */
const mostLinesTogether = 10;

/** Does a row fill so many lines that it is to break where a page ends? */
export function isLongRow(look: TableLook, row: readonly Line[]): boolean {
  const shares: readonly number[] = columnShares[look];
  return row.some((cell, index) => {
    const across = (lettersAcross * (shares[index] ?? 100)) / 100;
    return linesOf(cell, across) > mostLinesTogether;
  });
}

/** About how many lines a cell fills that holds so many letters across. */
function linesOf(cell: Line, across: number): number {
  let lines = 1;
  let letters = 0;
  for (const span of cell) {
    if (span.kind === 'break') {
      lines += Math.floor(letters / across) + 1;
      letters = 0;
    } else if (span.kind === 'cites') letters += span.cites.length * 8;
    else letters += width(span.kind === 'mark' ? `${span.sign} ${span.word}` : span.text);
  }
  return lines + Math.floor(letters / across);
}

/** Letters of East Asia are twice as wide. */
function width(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);
}
