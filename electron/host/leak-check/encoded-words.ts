import iconv from 'iconv-lite';

/** Encodings in which a name may stand in a document's bytes. */
const encodings = [
  'utf8',
  'utf-16le',
  'utf-16be',
  'cp437',
  'cp850',
  'cp852',
  'cp866',
  'cp932',
  'cp936',
  'cp1250',
  'cp1251',
  'cp1252',
  'cp1253',
  'cp1254',
];

/**
 * Names with other than plain letters, as their bytes look where they are read one by one: in every
 * encoding that has their letters, in small letters and in capitals.
 * @returns each with the name that it stands for
 */
export function encodedWords(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    if (isPlain(word)) continue;
    for (const written of [word, word.toUpperCase()]) {
      for (const encoding of encodings) {
        const bytes = iconv.encode(written, encoding);
        if (iconv.decode(bytes, encoding) !== written) continue;
        found.set(bytes.toString('latin1').replaceAll('\0', '').toLowerCase(), word);
      }
    }
  }
  return found;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 126) return false;
  return true;
}
