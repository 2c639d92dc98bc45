/** A piece of a sentence: words, or a value to be set in the monospaced font. */
export interface SaidPiece {
  readonly text: string;
  readonly address: boolean;
}

/** An IPv4 address, with or without a port. */
const address = /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g;

/** Cuts a sentence at its addresses, so that these can be set apart. Joined again, the pieces are the sentence. */
export function piecesOf(sentence: string): readonly SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(address)) {
    if (match.index > from) pieces.push({ text: sentence.slice(from, match.index), address: false });
    pieces.push({ text: match[0], address: true });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), address: false });
  return pieces;
}
