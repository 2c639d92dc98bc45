/** So many letters are turned into bytes at once: some milliseconds of work. */
const pieceLength = 1_000_000;

/**
 * The bytes of a text in UTF-8. Of a long text they are made piece by piece, and the window
 * may answer between two of them.
 */
export async function encodedText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  if (text.length <= pieceLength) return encoder.encode(text);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < text.length; ) {
    await othersTurn();
    const to = endOfPiece(text, from);
    pieces.push(encoder.encode(text.slice(from, to)));
    from = to;
  }
  await othersTurn();
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  await othersTurn();
  return bytes;
}

/** A letter that takes two places in the text is not cut in the middle. */
function endOfPiece(text: string, from: number): number {
  const to = Math.min(from + pieceLength, text.length);
  const last = text.charCodeAt(to - 1);
  const isHalf = to < text.length && last >= 0xd800 && last < 0xdc00;
  return isHalf ? to - 1 : to;
}

/** Lets whatever else waits for the window's thread go first. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
