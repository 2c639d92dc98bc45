/**
 * A text cut into lines, without a copy of any of them.
 *
 * Lines count from 1 and end at a line feed; every carriage return before it belongs
 * to the line end, since consoles that pass a text twice write `\r\r\n`. Only a text
 * without any line feed is cut at its carriage returns. A last line feed starts no new
 * line. So the numbers are those of every editor and of `text.split('\n')`.
 */
export class Lines {
  readonly text: string;
  readonly count: number;
  #codes: Codes | null = null;
  /** Where line n starts, at index n - 1; one more entry holds the end behind the last line feed. */
  readonly #starts: Int32Array;

  constructor(text: string) {
    this.text = text.includes('\n') || !text.includes('\r') ? text : text.replaceAll('\r', '\n');
    let starts = new Int32Array(1024);
    let count = 0;
    let at = 0;
    const { length } = this.text;
    while (at < length) {
      if (count + 2 > starts.length) starts = grown(starts);
      starts[count] = at;
      count += 1;
      const feed = this.text.indexOf('\n', at);
      at = feed < 0 ? length + 1 : feed + 1;
    }
    starts[count] = at;
    this.count = count;
    this.#starts = starts;
  }

  /** The text's letters as numbers, made when they are first asked for. */
  get codes(): Codes {
    this.#codes ??= codesOf(this.text);
    return this.#codes;
  }

  /** Index of the first character of a line, 1 to `count`. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** Index behind the last character of a line, its line end left out. */
  end(line: number): number {
    let end = (this.#starts[line] ?? this.text.length + 1) - 1;
    const start = this.start(line);
    while (end > start && this.text.charCodeAt(end - 1) === 13) end -= 1;
    return end;
  }

  /** One line without its line end; empty outside of 1 to `count`. */
  at(line: number): string {
    return line < 1 || line > this.count ? '' : this.text.slice(this.start(line), this.end(line));
  }

  isBlank(line: number): boolean {
    return skipBlanks(this.text, this.start(line), this.end(line)) === this.end(line);
  }
}

/**
 * The letters of a text as numbers, index by index. Looked at a million times, a number in an
 * array is found several times faster than a letter in a text.
 */
export type Codes = Uint8Array | Uint16Array;

function codesOf(text: string): Codes {
  const bytes = new TextEncoder().encode(text);
  // As many bytes as letters: each is plain ASCII.
  if (bytes.length === text.length) return bytes;
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

function grown(starts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** Space, tab, carriage return, and the spaces that consoles and web pages print instead. */
export function isBlankCode(code: number): boolean {
  // Nearly every sign is a plain letter or digit: told by the first comparison.
  if (code > 32 && code < 0xa0) return false;
  if (code <= 32) return code !== 27;
  return code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0xfeff;
}

/** Index of the first character from `from` on that is not blank; `to` where there is none. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** Index behind the word that starts at `from`. */
export function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlankCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** The words of a text, parted by blanks of any kind. */
export function words(text: string): string[] {
  const found: string[] = [];
  let at = skipBlanks(text, 0, text.length);
  while (at < text.length) {
    const end = wordEnd(text, at, text.length);
    found.push(text.slice(at, end));
    at = skipBlanks(text, end, text.length);
  }
  return found;
}

/** True where every character is a digit and there is at least one. */
export function isDigits(text: string): boolean {
  if (text.length === 0) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
