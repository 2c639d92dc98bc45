import iconv from 'iconv-lite';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { isEncoding } from './encodings';
import { binaryKind, looksBinary, utf16Shape } from './file-shape';
import { guessEncoding } from './guess-encoding';

/** A text, and why it was read in this encoding. */
export interface Decoded {
  readonly text: string;
  /** As in `utf-8`, `utf-16le`, `cp850`. */
  readonly encoding: string;
  readonly reason: Message;
}

/**
 * Makes text of bytes. In this order: the encoding that the technician chose, the mark
 * at the start (BOM), the shape of UTF-16, strict UTF-8, the code page that a `chcp`
 * line in the text states, else a guess by what the bytes would spell.
 *
 * Bytes that are no text (a picture, an archive, a program) are refused with what they are.
 * @param chosen an id of encodings.ts, or null to find it out
 * @returns `empty`, `not-text`, `unknown-encoding` as failures
 */
export function decode(bytes: Uint8Array, chosen: string | null): Result<Decoded> {
  if (bytes.length === 0) return empty();
  if (chosen !== null && !isEncoding(chosen)) {
    return failure(
      'unknown-encoding',
      say('There is no encoding named “{name}” here.', { name: chosen.slice(0, 40) }),
    );
  }
  const kind = binaryKind(bytes);
  if (kind !== null) return notText(say('This file is {kind}, not a text.', { kind }));
  const decoded =
    chosen !== null
      ? decodeAs(bytes, chosen, say('Chosen by hand.'))
      : (byMark(bytes) ?? byShape(bytes) ?? byContent(bytes));
  if (decoded === null) return notText(say('This file holds data that is no text.'));
  return decoded.text.trim() === '' ? empty() : success(decoded);
}

function empty(): Failure {
  return failure(
    'empty',
    say('There is nothing in it.'),
    say(
      'Copy the whole output of the command, from the line where it was typed to the end, and bring it again.',
    ),
  );
}

function notText(message: Message): Failure {
  return failure(
    'not-text',
    message,
    say(
      'What can be read is the text that a command printed, or a registry export (.reg). Copy the text itself, not a picture of it, and unpack archives first.',
    ),
  );
}

function decodeAs(bytes: Uint8Array, encoding: string, reason: Message): Decoded {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding, reason };
}

function byMark(bytes: Uint8Array): Decoded | null {
  const reason = say('The file starts with the mark of this encoding.');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'utf-8', reason);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le', reason);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be', reason);
  return null;
}

function byShape(bytes: Uint8Array): Decoded | null {
  const encoding = utf16Shape(bytes);
  return encoding === null
    ? null
    : decodeAs(bytes, encoding, say('Every letter takes two bytes, as in UTF-16.'));
}

function byContent(bytes: Uint8Array): Decoded | null {
  if (looksBinary(bytes)) return null;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) {
    const plain = utf8.length === bytes.length;
    const reason = plain
      ? say('The text has plain letters only, which every encoding writes alike.')
      : say('The text is valid UTF-8.');
    return { text: utf8.startsWith('\ufeff') ? utf8.slice(1) : utf8, encoding: 'utf-8', reason };
  }
  const stated = statedCodePage(bytes);
  if (stated !== null) {
    return decodeAs(bytes, stated.encoding, say('The text states it: “{line}”.', { line: stated.line }));
  }
  const encoding = guessEncoding(bytes);
  return decodeAs(
    bytes,
    encoding,
    say('A guess: the letters fit code page {page} best.', { page: encoding.slice(2) }),
  );
}

/** null where the bytes are no UTF-8; a letter that the end of the text cut is forgiven. */
function strictUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3; cut += 1) {
    try {
      const part = cut === 0 ? bytes : bytes.subarray(0, Math.max(0, bytes.length - cut));
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
      return cut === 0 || startsLetter(bytes[bytes.length - cut] ?? 0)
        ? text + '\ufffd'.repeat(cut > 0 ? 1 : 0)
        : null;
    } catch {
      if (cut === 0 && !endsInsideLetter(bytes)) return null;
    }
  }
  return null;
}

function startsLetter(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}

/** The last bytes start a letter of several bytes and do not end it. */
function endsInsideLetter(bytes: Uint8Array): boolean {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
    if (byte < 0x80) return false;
  }
  return false;
}

/** What `chcp` prints stands near the top of a session. */
const chcpSample = 64 * 1024;

/** `Active code page: 850`, in any language: a line of `chcp`, or one that speaks of a page and ends with its number. */
function statedCodePage(bytes: Uint8Array): { readonly encoding: string; readonly line: string } | null {
  const lines = Buffer.from(bytes.subarray(0, chcpSample)).toString('latin1').split('\n');
  let typed = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const number = text.length <= 80 ? /[:>\s](\d{3,5})\.?$/.exec(text)?.[1] : undefined;
    if (
      number !== undefined &&
      (typed || /code ?page|codepage|page de codes|p.{1,2}gina de c|tabla de c|strona kodowa/i.test(text)) &&
      isEncoding(`cp${number}`)
    ) {
      return { encoding: `cp${number}`, line: asciiOnly(text) };
    }
    typed = /(?:^|[>&\s])chcp(?:\.com)?$/i.test(text);
  }
  return null;
}

function asciiOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?');
}
