import { skipBlanks, wordEnd } from '../text/lines';
import { englishState, plainStateAt, socketStates } from './socket-states';
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
  /** The last state in another language, and its number: it stands in row after row. */
  #word = '';
  #wordState = -1;

  /** @returns false where the text from `from` to `to` is no such row; then the fields mean nothing */
  read(text: string, from: number, to: number): boolean {
    if (!isPlainRow(text, from)) return false;
    const isUdp = text.charCodeAt(from + 2) === 85;
    const local = blanksEnd(text, from + 6);
    const localEnd = addressEnd(text, local, to);
    const localPortEnd = digitsEnd(text, localEnd + 1, to);
    const remote = blanksEnd(text, localPortEnd);
    const isNowhere = text.charCodeAt(remote) === star;
    const remoteEnd = isNowhere ? remote + 1 : addressEnd(text, remote, to);
    const remotePortEnd = isNowhere ? remote + 3 : digitsEnd(text, remoteEnd + 1, to);
    // An address that is none ends at -1, where no colon stands; a port behind it then counts for nothing.
    if (localEnd < 0 || text.charCodeAt(localEnd) !== colon || localPortEnd === localEnd + 1) return false;
    if (remoteEnd < 0 || text.charCodeAt(remoteEnd) !== colon || remotePortEnd === remoteEnd + 1)
      return false;
    if (isNowhere && text.charCodeAt(remote + 2) !== star) return false;
    if (remote === localPortEnd || remotePortEnd > to) return false;

    let at = blanksEnd(text, remotePortEnd);
    if (at === remotePortEnd && at < to) return false;
    this.state = -1;
    if (!isUdp) {
      const stateEnd = this.#stateEnd(text, at, to);
      if (stateEnd < 0) return false;
      at = blanksEnd(text, stateEnd);
    }
    const pidEnd = digitsEnd(text, at, to);
    if (pidEnd < to && blanksEnd(text, pidEnd) < to) return false;

    this.isUdp = isUdp;
    // A bracket before an address of IPv6 is left out.
    const localInset = text.charCodeAt(local) === bracketOpen ? 1 : 0;
    this.localAt = local + localInset;
    this.localLength = localEnd - local - 2 * localInset;
    this.localPort = numberIn(text, localEnd + 1, localPortEnd);
    const remoteInset = text.charCodeAt(remote) === bracketOpen ? 1 : 0;
    this.remoteAt = isNowhere ? -1 : remote + remoteInset;
    this.remoteLength = isNowhere ? 0 : remoteEnd - remote - 2 * remoteInset;
    this.remotePort = isNowhere ? -1 : numberIn(text, remoteEnd + 1, remotePortEnd);
    this.pid = pidEnd === at ? -1 : numberIn(text, at, pidEnd);
    return this.localPort <= 65_535 && this.remotePort <= 65_535 && this.pid <= 0xffff_ffff;
  }

  /** @returns the index behind the state, or -1 where none that is known stands there in one word */
  #stateEnd(text: string, at: number, to: number): number {
    const plain = plainStateAt(text, at, to);
    if (plain >= 0) {
      this.state = plain;
      return at + (socketStates[plain]?.length ?? 0);
    }
    const end = wordEnd(text, at, to);
    if (end === at) return -1;
    if (end - at !== this.#word.length || !text.startsWith(this.#word, at)) {
      const word = text.slice(at, end);
      const english = word === '' ? null : englishState(word);
      if (english === null) return -1;
      this.#word = word;
      this.#wordState = socketStates.indexOf(english);
    }
    this.state = this.#wordState;
    return end;
  }
}

/** Index behind the plain blanks. A line's end is none, so the search stays in the line. */
function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

/** Index behind the digits, ten at most. */
function digitsEnd(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + 11);
  let at = from;
  while (at < limit && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function numberIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + (text.charCodeAt(at) - zero);
  return value;
}

function addressEnd(text: string, from: number, to: number): number {
  return text.charCodeAt(from) === bracketOpen ? ipv6End(text, from, to) : ipv4End(text, from, to);
}

/** Index behind four numbers up to 255 with dots between them; -1 where there are none. */
function ipv4End(text: string, from: number, to: number): number {
  let at = from;
  let dots = 0;
  let digits = 0;
  let value = 0;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
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
function ipv6End(text: string, from: number, to: number): number {
  let colons = 0;
  let at = from + 1;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon) colons += 1;
    else if (!isHexadecimal(code) && code !== dot) break;
  }
  if (text.charCodeAt(at) === percent) {
    const scope = at + 1;
    at = scope;
    while (at < to && isWordCode(text.charCodeAt(at))) at += 1;
    if (at === scope) return -1;
  }
  const isWhole = at < to && text.charCodeAt(at) === bracketClose && colons >= 2 && at - from < 100;
  return isWhole ? at + 1 : -1;
}

/** Two blanks, TCP or UDP, a blank: nearly every row, told by a glance. */
export function isPlainRow(text: string, from: number): boolean {
  if (text.charCodeAt(from) !== space || text.charCodeAt(from + 1) !== space) return false;
  if (text.charCodeAt(from + 4) !== 80 || text.charCodeAt(from + 5) !== space) return false;
  const first = text.charCodeAt(from + 2);
  const second = text.charCodeAt(from + 3);
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
