/** A text as it comes from a file: in one piece, one byte a letter; joined strings are a tree until they are looked at. */
export function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
