/** A value of the registry: a text or a list of texts. Numbers come in decimal digits. */
export type RegistryValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly list: readonly string[] };

/** The texts of a value: a list's entries, or the text itself where it is not empty. */
export function textsOf(value: RegistryValue): readonly string[] {
  if (value.kind === 'list') return value.list;
  return value.text === '' ? [] : [value.text];
}

/** One text: a list's first entry; empty where there is none. */
export function textOf(value: RegistryValue): string {
  return value.kind === 'text' ? value.text : (value.list[0] ?? '');
}

/**
 * The texts in the bytes of REG_SZ, REG_EXPAND_SZ or REG_MULTI_SZ: each ends with a
 * zero. An export of version 5.00 holds UTF-16LE, one headed `REGEDIT4` one byte a
 * letter; where the bytes plainly have the other shape, the bytes are right.
 * @param wide the export's head says 5.00, or says nothing
 */
export function textsInBytes(bytes: readonly number[], wide: boolean): readonly string[] {
  const isWide = bytes.length >= 6 ? looksWide(bytes, wide) : wide;
  const texts: string[] = [];
  let text = '';
  const step = isWide ? 2 : 1;
  for (let at = 0; at + step <= bytes.length; at += step) {
    const code = isWide ? (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256 : (bytes[at] ?? 0);
    if (code !== 0) {
      text += String.fromCharCode(code);
      continue;
    }
    if (text !== '') texts.push(text);
    text = '';
  }
  if (text !== '') texts.push(text);
  return texts;
}

/** Names and addresses are mostly ASCII: in UTF-16LE every second byte of them is zero, in ANSI none in a row of letters. */
function looksWide(bytes: readonly number[], said: boolean): boolean {
  if (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0 && bytes[2] !== 0) return said || bytes[5] === 0;
  const start = bytes.slice(0, 4);
  return start.every((byte) => byte >= 32 && byte < 127) ? false : said;
}
