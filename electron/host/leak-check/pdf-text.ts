import { type PdfObject, pdfObjects } from './pdf-objects';

/** What of a PDF file may not be readable: a page’s drawing, a picture, a stream that is packed in a way of its own. */
export type UnreadInPdf = 'page' | 'picture' | 'stream';

/** What can be read in a PDF file. */
export interface PdfText {
  /** Text of each page, run by run, a line each. */
  readonly pages: readonly string[];
  /** Every other text: title, bookmarks, links, descriptions, and streams that are plain text. */
  readonly others: readonly string[];
  /** What could not be read. */
  readonly unread: readonly UnreadInPdf[];
  /** Signs drawn by a font that does not say which letter they are. */
  readonly unknownSigns: number;
}

/** Letters of the codes of a font; `width` is the bytes of a code. */
interface FontLetters {
  readonly width: number;
  readonly letters: ReadonlyMap<number, string>;
}

/**
 * Reads the texts of a PDF as Chromium prints it: pages draw codes of fonts, and each font says
 * which letters they are. A font that does not say, a stream with an unknown packing and a picture
 * are told, not passed over.
 */
export function pdfText(file: Uint8Array): PdfText {
  const objects = new Map(pdfObjects(file).map((one) => [one.number, one]));
  const unread = new Set<UnreadInPdf>();
  const counter = { unknown: 0 };
  const fonts = fontsByName(objects);
  const pages: string[] = [];
  const others: string[] = [];
  const drawn = new Set<number>();

  for (const one of objects.values()) {
    if (/\/Type\s*\/Page(?![a-z])/.test(one.dictionary)) {
      const contents = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(one.dictionary)?.[1] ?? '';
      const texts = referencesIn(contents).map((number) => {
        drawn.add(number);
        const bytes = objects.get(number)?.stream?.bytes;
        if (bytes == null) unread.add('page');
        return bytes == null ? '' : drawnText(bytes.toString('latin1'), fonts, counter, others);
      });
      pages.push(texts.join('\n'));
    }
  }
  for (const one of objects.values()) {
    others.push(...stringsIn(one.dictionary));
    const { stream } = one;
    if (stream === null || drawn.has(one.number)) continue;
    if (stream.isPicture) {
      if (!isMask(one, objects)) unread.add('picture');
    } else if (stream.bytes === null) unread.add('stream');
    else if (/\/Subtype\s*\/Form\b/.test(one.dictionary)) {
      pages.push(drawnText(stream.bytes.toString('latin1'), fonts, counter, others));
    } else if (!/\/(?:Length1|FontFile|FunctionType|ShadingType|PatternType)\b/.test(one.dictionary)) {
      const text = stream.bytes.toString('latin1');
      if (isReadable(text)) others.push(text, stream.bytes.toString('utf8'));
    }
  }
  return { pages, others, unread: [...unread], unknownSigns: counter.unknown };
}

/** A picture that only says where another drawing shows. */
function isMask({ number }: PdfObject, objects: ReadonlyMap<number, PdfObject>): boolean {
  const named = new RegExp(`/SMask\\s+${number}\\s+\\d+\\s+R`);
  return [...objects.values()].some(({ dictionary }) => named.test(dictionary));
}

function referencesIn(text: string): readonly number[] {
  return [...text.matchAll(/(\d+)\s+\d+\s+R/g)].map((match) => Number(match[1]));
}

/** Fonts by the names that pages have for them; where two pages mean two fonts by one name, all of them. */
function fontsByName(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, readonly FontLetters[]> {
  const fonts = new Map<string, FontLetters[]>();
  const seen = new Set<string>();
  for (const { dictionary } of objects.values()) {
    for (const [, list = ''] of dictionary.matchAll(/\/Font\s*<<(.*?)>>/gs)) {
      for (const [, name = '', number = ''] of list.matchAll(/\/([^\s/<>]+)\s+(\d+)\s+\d+\s+R/g)) {
        if (seen.has(`${name} ${number}`)) continue;
        seen.add(`${name} ${number}`);
        const letters = lettersOf(objects.get(Number(number)), objects);
        if (letters !== null) fonts.set(name, [...(fonts.get(name) ?? []), letters]);
      }
    }
  }
  return fonts;
}

function lettersOf(font: PdfObject | undefined, objects: ReadonlyMap<number, PdfObject>): FontLetters | null {
  if (font === undefined) return null;
  const number = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(font.dictionary)?.[1];
  const table = number === undefined ? null : objects.get(Number(number))?.stream?.bytes?.toString('latin1');
  const width = /\/Subtype\s*\/Type0\b/.test(font.dictionary) ? 2 : 1;
  return table == null ? { width, letters: new Map() } : { width, letters: lettersIn(table) };
}

/** `beginbfchar` and `beginbfrange` of a font's table. */
function lettersIn(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', letter = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      letters.set(Number.parseInt(code, 16), utf16(letter));
    }
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', first, list] of body.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
    )) {
      const start = Number.parseInt(from, 16);
      const end = Math.min(Number.parseInt(to, 16), start + 65_535);
      const each = list?.match(/[0-9a-f]+/gi) ?? [];
      for (let code = start; code <= end; code += 1) {
        const at = code - start;
        if (first === undefined) letters.set(code, utf16(each[at] ?? ''));
        else {
          const base = utf16(first);
          const last = base.charCodeAt(base.length - 1);
          letters.set(code, base.slice(0, -1) + String.fromCharCode(last + at));
        }
      }
    }
  }
  return letters;
}

function utf16(digits: string): string {
  const codes = digits.match(/.{1,4}/g) ?? [];
  return codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

const drawing =
  /\/([^\s/<>[\]()]+)\s+-?[\d.]+\s+Tf|(-?[\d.]+)\s+(-?[\d.]+)\s+T[dD]\b|\bBT\b|\bT\*|<<|>>|<([0-9a-f\s]*)>|(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))|\/(?:ActualText|Alt|E)\b/gi;

/** The letters that a page's stream draws: one line for each run of them. */
function drawnText(
  content: string,
  fonts: ReadonlyMap<string, readonly FontLetters[]>,
  counter: { unknown: number },
  others: string[],
): string {
  const lines: string[] = [];
  let line = '';
  let font: readonly FontLetters[] = [];
  let depth = 0;
  const end = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const match of content.matchAll(drawing)) {
    const [whole, name, , down, hex, literal] = match;
    if (name !== undefined) font = fonts.get(name) ?? [];
    else if (whole === '<<') depth += 1;
    else if (whole === '>>') depth -= 1;
    else if (whole === 'BT' || whole === 'T*') end();
    else if (down !== undefined) {
      if (Number(down) !== 0) end();
    } else if (hex !== undefined || literal !== undefined) {
      const bytes =
        hex === undefined ? literalBytes(literal ?? '') : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
      if (depth > 0) others.push(pdfString(bytes));
      else line += lettersDrawn(bytes, font, counter);
    }
  }
  end();
  return lines.join('\n');
}

function lettersDrawn(bytes: Buffer, fonts: readonly FontLetters[], counter: { unknown: number }): string {
  const [first] = fonts;
  if (first === undefined) {
    counter.unknown += bytes.length;
    return '';
  }
  // Where a name means several fonts, each reading is kept.
  return fonts
    .map(({ width, letters }) => {
      let text = '';
      for (let at = 0; at + width <= bytes.length; at += width) {
        const code = width === 2 ? bytes.readUInt16BE(at) : (bytes[at] ?? 0);
        const letter = letters.get(code);
        if (letter === undefined) counter.unknown += 1;
        text += letter ?? '\ufffd';
      }
      return text;
    })
    .join(fonts.length > 1 ? ' ' : '');
}

/** Texts of a dictionary: in brackets, or in hexadecimal. */
function stringsIn(dictionary: string): readonly string[] {
  const found: string[] = [];
  for (const [, literal, hex] of dictionary.matchAll(
    /(\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))|<(?!<)([0-9a-f\s]{4,})>/gi,
  )) {
    const bytes =
      hex === undefined ? literalBytes(literal ?? '') : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
    const text = pdfString(bytes);
    if (text !== '') found.push(text);
  }
  return found;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(literal: string): Buffer {
  const text = literal
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, sign = '') =>
      octal === undefined
        ? /^[\r\n]/.test(sign)
          ? ''
          : (escapes[sign] ?? sign)
        : String.fromCharCode(Number.parseInt(octal, 8) & 255),
    );
  return Buffer.from(text, 'latin1');
}

function pdfString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return bigEndian(bytes.subarray(2));
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8;
}

function bigEndian(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes.readUInt16BE(at));
  return text;
}

function isReadable(text: string): boolean {
  const sample = text.slice(0, 4096);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) strange += 1;
  }
  return strange * 20 <= sample.length;
}
