import iconv from 'iconv-lite';
import { readEvidence } from '../../electron/core/evidence/read';
import { decode } from '../../electron/host/evidence/decode';
import { corpus } from './corpus';
import { numbers } from './large-texts';

/** Something that reading did which it must never do. */
export interface Fault {
  readonly what: string;
  /** The input, in base64. */
  readonly input: string;
}

/** Longest time that one input may take, in milliseconds, and per character: a linear reader needs a thousandth of it. */
const patience = 5_000;
const patiencePerCharacter = 0.05;

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'cp437',
  'cp850',
  'cp852',
  'cp866',
  'cp932',
  'cp936',
  'cp949',
  'cp1252',
] as const;

/**
 * Makes damaged and mingled console texts without end, and has them decoded and read as a
 * technician's files are. The same seed gives the same inputs.
 */
export class Fuzzer {
  readonly #next: (below: number) => number;
  runs = 0;

  constructor(seed: number) {
    this.#next = numbers(seed);
  }

  /** Reads one more input. @returns what went wrong; null where nothing did */
  step(): Fault | null {
    this.runs += 1;
    const bytes = this.#bytes();
    const begun = performance.now();
    try {
      const decoded = decode(bytes, this.#next(6) === 0 ? this.#one(encodings) : null);
      if (decoded.ok) {
        const { parts, lineCount } = readEvidence(decoded.value.text);
        let before = 0;
        for (const { lines, unread } of parts) {
          const [first, last] = lines;
          if (first <= before || last > lineCount) return fault(`parts overlap: ${before}, ${lines}`, bytes);
          if (unread.some(({ line }) => line < first || line > last)) {
            return fault(`an unread line lies outside of its part ${lines}`, bytes);
          }
          before = last;
        }
      }
    } catch (error) {
      return fault(error instanceof Error ? (error.stack ?? error.message) : String(error), bytes);
    }
    const took = performance.now() - begun;
    return took > patience + bytes.length * patiencePerCharacter
      ? fault(`took ${took.toFixed(0)} ms`, bytes)
      : null;
  }

  #bytes(): Uint8Array {
    let text = this.#one(corpus);
    for (let more = this.#next(3); more > 0; more -= 1) text = this.#join(text, this.#one(corpus));
    // Now and then a large one: what is quadratic shows there.
    if (this.#next(200) === 0) text = text.repeat(Math.min(400, Math.ceil(2_000_000 / text.length)));
    for (let damages = this.#next(8); damages > 0; damages -= 1) text = this.#damaged(text);
    const bytes = Uint8Array.from(iconv.encode(text, this.#one(encodings), { addBOM: this.#next(3) === 0 }));
    for (let flips = this.#next(4) - 1; flips > 0 && bytes.length > 0; flips -= 1) {
      bytes[this.#next(bytes.length)] = this.#next(256);
    }
    return bytes;
  }

  #join(one: string, other: string): string {
    const at = this.#next(one.length + 1);
    return one.slice(0, at) + other + one.slice(at);
  }

  #damaged(text: string): string {
    const at = this.#next(text.length + 1);
    const length = this.#next(60);
    switch (this.#next(9)) {
      case 0:
        return text.slice(0, at) + text.slice(at + length);
      case 1:
        return text.slice(0, at) + text.slice(at, at + length).repeat(1 + this.#next(50)) + text.slice(at);
      case 2:
        return text.slice(0, at) + this.#one(pieces).repeat(1 + this.#next(200)) + text.slice(at);
      case 3:
        return text.replaceAll('\r\n', this.#one(['\n', '\r', '\r\r\n', '\n\n', ' ']));
      case 4:
        return text.replaceAll('  ', this.#one([' ', '\t', '\u00a0', '\u3000', '']));
      case 5:
        return this.#wrapped(text);
      case 6:
        return text.slice(at);
      case 7:
        return text.slice(0, at);
      default:
        return this.#shuffled(text);
    }
  }

  #wrapped(text: string): string {
    const width = 20 + this.#next(100);
    return text.replace(new RegExp(`([^\\r\\n]{${width}})`, 'g'), '$1\r\n');
  }

  #shuffled(text: string): string {
    const lines = text.split('\n');
    for (let swaps = this.#next(20); swaps > 0; swaps -= 1) {
      const one = this.#next(lines.length);
      const other = this.#next(lines.length);
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    }
    return lines.join('\n');
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#next(values.length)] as T;
  }
}

const pieces = [
  ' ',
  '.',
  ':',
  '\\',
  '"',
  '{',
  '}',
  '[',
  '=',
  '-',
  '0',
  '9',
  ',',
  ';',
  '<pre>',
  '&nbsp;',
  '\u001b[1m',
  'C:\\>',
  'PGB>',
  'TCP ',
  '255.255.255.0 ',
  '----- ',
  'ä',
  'ア',
  '\u0000',
  '\ufffd',
  '\ud83d',
];

function fault(what: string, bytes: Uint8Array): Fault {
  return { what, input: Buffer.from(bytes).toString('base64') };
}
