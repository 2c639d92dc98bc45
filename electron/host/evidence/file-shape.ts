import { type Message, say } from '../../core/text';

/** First bytes of files that are no text, and what they are. */
const magics: readonly (readonly [bytes: readonly number[], name: Message])[] = [
  [[0x89, 0x50, 0x4e, 0x47], say('a PNG picture')],
  [[0xff, 0xd8, 0xff], say('a JPEG picture')],
  [[0x47, 0x49, 0x46, 0x38], say('a GIF picture')],
  [[0x49, 0x49, 0x2a, 0x00], say('a TIFF picture')],
  [[0x4d, 0x4d, 0x00, 0x2a], say('a TIFF picture')],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], say('a PDF document')],
  [[0x50, 0x4b, 0x03, 0x04], say('a ZIP archive or an Office document')],
  [[0x50, 0x4b, 0x05, 0x06], say('an empty ZIP archive')],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], say('a RAR archive')],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], say('a 7-Zip archive')],
  [[0x1f, 0x8b, 0x08], say('a gzip archive')],
  [[0x4d, 0x53, 0x43, 0x46], say('a cabinet archive')],
  [[0xd0, 0xcf, 0x11, 0xe0], say('an older Office document or a mail of Outlook')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], say('a formatted document (RTF)')],
  [[0x7f, 0x45, 0x4c, 0x46], say('a program of Linux')],
  [[0x72, 0x65, 0x67, 0x66], say('a registry hive')],
  [[0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00], say('an event log of Windows')],
  [[0xd4, 0xc3, 0xb2, 0xa1], say('a network capture')],
  [[0xa1, 0xb2, 0xc3, 0xd4], say('a network capture')],
  [[0x0a, 0x0d, 0x0d, 0x0a], say('a network capture')],
  [[0x4d, 0x44, 0x4d, 0x50], say('a memory dump')],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], say('a database')],
];

/** What these bytes are, where they are plainly no text; null where they may be one. */
export function binaryKind(bytes: Uint8Array): Message | null {
  for (const [magic, name] of magics) {
    if (magic.every((byte, index) => bytes[index] === byte)) return name;
  }
  const holdsZero = bytes.subarray(0, 1024).includes(0);
  // Two letters alone may start a text as well; a text holds no zero byte.
  if (holdsZero && bytes[0] === 0x4d && bytes[1] === 0x5a) return say('a program of Windows');
  if (holdsZero && bytes[0] === 0x42 && bytes[1] === 0x4d) return say('a BMP picture');
  if (asciiAt(bytes, 4, 'ftyp')) return say('a video, or a picture of a phone');
  if (asciiAt(bytes, 0, 'RIFF') && asciiAt(bytes, 8, 'WEBP')) return say('a WebP picture');
  return null;
}

function asciiAt(bytes: Uint8Array, from: number, text: string): boolean {
  return [...text].every((char, index) => bytes[from + index] === char.charCodeAt(0));
}

/** How many bytes are looked at to judge a shape. */
const sampleSize = 256 * 1024;

/**
 * UTF-16 without its mark: in a console's text most letters are ASCII, and every second
 * byte of those is zero. null where the bytes have no such shape.
 */
export function utf16Shape(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleSize);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0 && sample[at + 1] !== 0) even += 1;
    else if (sample[at] !== 0 && sample[at + 1] === 0) odd += 1;
  }
  const pairs = Math.max(1, Math.floor(sample.length / 2));
  if (odd / pairs > 0.15 && even <= odd / 50) return 'utf-16le';
  if (even / pairs > 0.15 && odd <= even / 50) return 'utf-16be';
  return null;
}

/** Zero bytes, or more control codes than a text has: whatever it is, it is no text. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // Tab, line feed, form feed, carriage return, the end of a DOS file, escape: texts of consoles have them.
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26 && byte !== 27)
      controls += 1;
  }
  return controls > sample.length / 100;
}
