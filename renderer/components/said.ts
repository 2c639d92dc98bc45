/** A piece of a sentence: words, or a value to be set in the monospaced font. */
export interface SaidPiece {
  readonly text: string;
  readonly address: boolean;
  /** Signs that stand right before and after an address, as a bracket or a full stop; empty for words. */
  readonly before: string;
  readonly after: string;
}

/** An IPv4 address, with or without a port, and the signs that belong to it in the line. */
const address = /(\(?)\b(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?)\b([).,;:]*)/g;

/** Cuts a sentence at its addresses, so that these can be set apart. Joined again, the pieces are the sentence. */
export function piecesOf(sentence: string): readonly SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let from = 0;
  for (const match of sentence.matchAll(address)) {
    if (match.index > from) pieces.push(words(sentence.slice(from, match.index)));
    pieces.push({ text: match[2] ?? '', address: true, before: match[1] ?? '', after: match[3] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < sentence.length) pieces.push(words(sentence.slice(from)));
  return pieces;
}

function words(text: string): SaidPiece {
  return { text, address: false, before: '', after: '' };
}
