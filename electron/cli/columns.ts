/*
 * Columns of a terminal. A letter of Chinese, Japanese or Korean writing takes two of them, a mark
 * that is set on a letter takes none. Signs of ambiguous width (→ ● …) take one, as terminals show
 * them unless they are told otherwise.
 */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const markOnly = /\p{Mn}|\p{Me}|[\u200b-\u200d]/u;

/** Signs that no line of Japanese begins with. */
const neverFirst =
  /^[、。，．・：；！？」』】）〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…,.:;!?)\]”’]/u;
/** Letters of katakana: its words stay whole. */
const katakana = /[ァ-ヺー]/u;
/** Signs that no line of Japanese ends with. */
const neverLast = /[「『【（〈《“‘([]$/u;

/** How many columns a text takes on one line. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += markOnly.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}

/** The text with blanks behind it, so that it takes this many columns; a longer one stays as it is. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/**
 * The text in lines of at most this many columns, broken at blanks, and between letters of
 * Japanese where its rules permit. What cannot be broken stays whole, and its line is longer.
 */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const fits = columnsOf((line + piece).trimEnd()) <= columns;
    if (fits || line === '') line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** What stays together on a line, each with the blank behind it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let last = '';
  for (const letter of text) {
    // A no-break space holds together; another blank ends a piece.
    const mayBreak =
      last === ' '
        ? letter !== ' '
        : (wide.test(last) || wide.test(letter)) &&
          letter !== ' ' &&
          last !== '\u00a0' &&
          letter !== '\u00a0' &&
          !(katakana.test(last) && katakana.test(letter)) &&
          !neverFirst.test(letter) &&
          !neverLast.test(last);
    if (piece !== '' && mayBreak) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
    last = letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
