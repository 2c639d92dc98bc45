import { type Codes, isBlankCode, type Lines, skipBlanks } from '../text/lines';
import { englishState, socketStates } from './socket-states';
import type { PlainPieces } from './socket-table';

const space = 32;
const star = 42;
const dot = 46;
const zero = 48;
const nine = 57;
const colon = 58;
const bracketOpen = 91;
const bracketClose = 93;
const percent = 37;

const highestPort = 65_535;
const highestPid = 0xffff_ffff;

/**
 * Reads the rows that nearly all of a socket table are, without making anything: two blanks,
 * `TCP` or `UDP`, two ends of address and port number, a known state, perhaps a process id.
 * Where the pieces stand is noted, and no more; this is the one place that runs a million
 * times. Every other row is left to netstat-row.ts.
 */
export class PlainRow implements PlainPieces {
  isUdp = false;
  localAt = 0;
  localLength = 0;
  localPort = 0;
  remoteAt = -1;
  remoteLength = 0;
  remotePort = -1;
  state = -1;
  pid = -1;
  /** The number that was read last. */
  #number = 0;
  /** The last state in another language, and its number: it stands in row after row. */
  #word = '';
  #wordState = -1;

  /** @returns false where the text from `from` to `to` is no such row; then the fields mean nothing */
  read({ codes, text }: Pick<Lines, 'codes' | 'text'>, from: number, to: number): boolean {
    if (!isPlainRow(codes, from)) return false;
    const isUdp = codes[from + 2] === 85;
    const local = blanksEnd(codes, from + 6);
    const localEnd = addressEnd(codes, local, to);
    if (localEnd < 0 || codes[localEnd] !== colon) return false;
    let at = this.#numberEnd(codes, localEnd + 1, to);
    const localPort = this.#number;
    if (at === localEnd + 1 || localPort > highestPort || codes[at] !== space) return false;

    const remote = blanksEnd(codes, at);
    let remoteEnd = remote;
    let remotePort = -1;
    const isNowhere = codes[remote] === star;
    if (isNowhere) {
      if (codes[remote + 1] !== colon || codes[remote + 2] !== star) return false;
      at = remote + 3;
    } else {
      remoteEnd = addressEnd(codes, remote, to);
      if (remoteEnd < 0 || codes[remoteEnd] !== colon) return false;
      at = this.#numberEnd(codes, remoteEnd + 1, to);
      remotePort = this.#number;
      if (at === remoteEnd + 1 || remotePort > highestPort) return false;
    }
    if (at < to && codes[at] !== space) return false;

    at = blanksEnd(codes, at);
    this.state = -1;
    if (!isUdp) {
      at = this.#stateEnd(codes, text, at, to);
      if (at < 0) return false;
      at = blanksEnd(codes, at);
    }
    this.pid = -1;
    if (at < to) {
      const end = this.#numberEnd(codes, at, to);
      if (end === at || this.#number > highestPid || blanksEnd(codes, end) < to) return false;
      this.pid = this.#number;
    } else if (at > to) return false;

    // A bracket before an address of IPv6 is left out.
    const localInset = codes[local] === bracketOpen ? 1 : 0;
    const remoteInset = codes[remote] === bracketOpen ? 1 : 0;
    this.isUdp = isUdp;
    this.localAt = local + localInset;
    this.localLength = localEnd - local - 2 * localInset;
    this.localPort = localPort;
    this.remoteAt = isNowhere ? -1 : remote + remoteInset;
    this.remoteLength = remoteEnd - remote - 2 * remoteInset;
    this.remotePort = remotePort;
    return true;
  }

  /** Reads digits, eleven at most, into `#number`. @returns the index behind them */
  #numberEnd(codes: Codes, from: number, to: number): number {
    const limit = Math.min(to, from + 11);
    let value = 0;
    let at = from;
    for (; at < limit; at += 1) {
      const digit = (codes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.#number = value;
    return at;
  }

  /** @returns the index behind the state, or -1 where none that is known stands there in one word */
  #stateEnd(codes: Codes, text: string, at: number, to: number): number {
    const end = wordEnd(codes, at, to);
    if (end === at) return -1;
    const plain = stateAt(codes, at, end);
    if (plain >= 0) {
      this.state = plain;
      return end;
    }
    if (end - at !== this.#word.length || !text.startsWith(this.#word, at)) {
      const word = text.slice(at, end);
      const english = englishState(word);
      if (english === null) return -1;
      this.#word = word;
      this.#wordState = socketStates.indexOf(english);
    }
    this.state = this.#wordState;
    return end;
  }
}

/** The states by the code of their first letter: their numbers, and the codes of their letters. */
const statesByLetter: readonly (readonly { readonly number: number; readonly letters: Uint8Array }[])[] =
  Array.from({ length: 128 }, (_, code) =>
    socketStates.flatMap((state, number) =>
      state.charCodeAt(0) === code ? [{ number, letters: new TextEncoder().encode(state) }] : [],
    ),
  );

/** The number of the English state that these letters are; -1 where they are none. */
function stateAt(codes: Codes, from: number, to: number): number {
  for (const { number, letters } of statesByLetter[codes[from] ?? 0] ?? []) {
    if (letters.length !== to - from) continue;
    let at = 1;
    while (at < letters.length && letters[at] === codes[from + at]) at += 1;
    if (at === letters.length) return number;
  }
  return -1;
}

/** Index behind the word: a blank of any kind ends it. */
function wordEnd(codes: Codes, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlankCode(codes[at] ?? space)) at += 1;
  return at;
}

/** Index behind the plain blanks. A line's end is none, so the search stays in the line. */
function blanksEnd(codes: Codes, from: number): number {
  let at = from;
  while (codes[at] === space) at += 1;
  return at;
}

function addressEnd(codes: Codes, from: number, to: number): number {
  return codes[from] === bracketOpen ? ipv6End(codes, from, to) : ipv4End(codes, from, to);
}

/** Index behind four numbers up to 255 with dots between them; -1 where there are none. */
function ipv4End(codes: Codes, from: number, to: number): number {
  let at = from;
  let dots = 0;
  let digits = 0;
  let value = 0;
  for (; at < to; at += 1) {
    const code = codes[at] ?? 0;
    if (isDigit(code)) {
      value = value * 10 + (code - zero);
      digits += 1;
      if (value > 255 || digits > 3) return -1;
    } else if (code === dot && digits > 0) {
      dots += 1;
      digits = 0;
      value = 0;
    } else break;
  }
  return dots === 3 && digits > 0 ? at : -1;
}

/** Index behind `[fe80::1%4]`: groups of hexadecimal digits, perhaps a scope; -1 where it is none. */
function ipv6End(codes: Codes, from: number, to: number): number {
  let colons = 0;
  let at = from + 1;
  for (; at < to; at += 1) {
    const code = codes[at] ?? 0;
    if (code === colon) colons += 1;
    else if (!isHexadecimal(code) && code !== dot) break;
  }
  if (codes[at] === percent) {
    const scope = at + 1;
    at = scope;
    while (at < to && isWordCode(codes[at] ?? 0)) at += 1;
    if (at === scope) return -1;
  }
  const isWhole = at < to && codes[at] === bracketClose && colons >= 2 && at - from < 100;
  return isWhole ? at + 1 : -1;
}

/** Two blanks, TCP or UDP, a blank: nearly every row, told by a glance. */
export function isPlainRow(codes: Codes, from: number): boolean {
  if (codes[from] !== space || codes[from + 1] !== space) return false;
  if (codes[from + 4] !== 80 || codes[from + 5] !== space) return false;
  const first = codes[from + 2];
  const second = codes[from + 3];
  return (first === 84 && second === 67) || (first === 85 && second === 68);
}

/** As {@link skipBlanks}, with the plain blanks of nearly every row passed over in place. */
export function skip(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === space) at += 1;
  if (at < to) {
    const code = text.charCodeAt(at);
    if (code < space || code >= 0xa0) return skipBlanks(text, at, to);
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

function isHexadecimal(code: number): boolean {
  const letter = code | space;
  return isDigit(code) || (letter >= 97 && letter <= 102);
}

function isLetter(code: number): boolean {
  return (code | space) >= 97 && (code | space) <= 122;
}

function isWordCode(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
