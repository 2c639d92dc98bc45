import { isBlankCode, isDigits, skipBlanks, wordEnd, words } from './lines';
import { englishState, plainStates } from './socket-states';
import type { SocketEnd, SocketRow } from './types';

/** A row while it is being read: a process line below it may still name its process. */
export type SocketDraft = { -readonly [K in keyof SocketRow]: SocketRow[K] };

/** How well a row was understood; tells a whole row from one that the console broke in two. */
export type RowQuality =
  /** A UDP row, or a TCP row whose state is a known word. */
  | 'whole'
  /** A TCP row with a word that is no known state. */
  | 'strange'
  /** A TCP row without a state. */
  | 'stateless';

const upperT = 84;
const upperU = 85;
const zero = 48;
const nine = 57;
const colon = 58;
const star = 42;
const bracket = 91;

/** `*:*`: no other end. */
const nowhere: SocketEnd = { address: '*', port: null };

/** A state column of newer Windows (`netstat -t`), behind the state or behind the process id. */
const offloadStates = new Set(['inhost', 'offloaded', 'offloading', 'uploading', 'offload']);

/**
 * Reads rows of a Windows socket table, in any language:
 * `TCP  10.1.8.103:139  0.0.0.0:0  LISTENING  4`.
 *
 * A row is one whose first word is TCP or UDP; whether it listens is told by the other
 * end's port 0 (`0.0.0.0:0`, `[::]:0`, `*:0`, `HOST:0`), not by the state's word, which
 * may be translated or damaged. Characters are looked at one by one and once: this is
 * the one place that runs a million times. Made once a table, to keep its last strings.
 */
export class RowReader {
  #address = '';
  #other = '';
  /** Of the row that was read last. */
  quality: RowQuality = 'whole';
  /** Of the row that was read last: nothing unknown stands behind its state and process id. */
  clean = true;

  /**
   * @param line number for the row
   * @returns the row, or null where the text from `from` to `to` is none; `quality` and `clean` tell of the last row
   */
  read(text: string, from: number, to: number, line: number): SocketDraft | null {
    let at = skipBlanks(text, from, to);
    const protocol = protocolAt(text, at, to);
    if (protocol === null) return null;
    at = skipBlanks(text, at + 3, to);

    let end = wordEnd(text, at, to);
    const local = this.#readEnd(text, at, end, this.#address);
    if (local === null) return null;
    this.#address = local.address;

    at = skipBlanks(text, end, to);
    end = wordEnd(text, at, to);
    const other = this.#readEnd(text, at, end, this.#other);
    if (other === null) return null;
    this.#other = other.address;
    const remote = other === nowhere ? null : other;

    const row: SocketDraft = { protocol, local, remote, state: null, pid: null, process: null, line };
    at = skipBlanks(text, end, to);
    if (protocol === 'TCP') {
      const known = stateAt(text, at, to);
      if (known === null) {
        this.#readTail(row, text.slice(at, to));
        return row;
      }
      row.state = known;
      at = skipBlanks(text, at + known.length, to);
    }
    this.quality = 'whole';
    this.clean = true;
    if (at < to) this.#readPid(row, text, at, to);
    return row;
  }

  /** `address:port`, `[address%scope]:port`, `HOST:name`, `*:*`; null where it is none of them. */
  #readEnd(text: string, from: number, to: number, last: string): SocketEnd | null {
    const first = text.charCodeAt(from);
    if (to - from === 3 && first === star && text.charCodeAt(to - 1) === star) return nowhere;
    let at = to - 1;
    let value = 0;
    let scale = 1;
    let code = text.charCodeAt(at);
    while (at > from && code >= zero && code <= nine && scale <= 100_000) {
      value += (code - zero) * scale;
      scale *= 10;
      at -= 1;
      code = text.charCodeAt(at);
    }
    let port: number | string | null = value;
    if (code !== colon || scale === 1 || value > 65_535) {
      if (code === colon && scale > 1) return null;
      at = text.lastIndexOf(':', to - 1);
      if (at <= from || at === to - 1) return null;
      const name = text.slice(at + 1, to);
      if (isDigits(name) || !isServiceName(name)) return null;
      port = name === '*' ? null : name;
    }
    if (at <= from) return null;
    const address = addressOf(text, first, from, at, last);
    return address === null ? null : { address, port };
  }

  /** What follows the state: a process id, and behind it an offload state or the process. */
  #readPid(row: SocketDraft, text: string, from: number, to: number): void {
    let at = from;
    let value = 0;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code < zero || code > nine) break;
      value = value * 10 + (code - zero);
      at += 1;
    }
    if (at === from || (at < to && !isBlankCode(text.charCodeAt(at))) || value > 0xffff_ffff) {
      this.#readBehind(row, text.slice(from, to));
      return;
    }
    row.pid = value;
    at = skipBlanks(text, at, to);
    if (at < to) this.#readBehind(row, text.slice(at, to));
  }

  #readBehind(row: SocketDraft, rest: string): void {
    row.process ??= processIn(rest);
    let other = row.process === null && !offloadStates.has(rest.trim().toLowerCase());
    if (row.pid === null) {
      // `InHost` may stand between the state and the process id.
      const parts = words(rest);
      const number = parts.findIndex(isDigits);
      const [first] = parts;
      if (number === 1 && first !== undefined && offloadStates.has(first.toLowerCase())) {
        row.pid = Number(parts[number]);
        other = false;
      }
    }
    this.clean = !other;
  }

  /** The slow way: a state of unknown words, or none. */
  #readTail(row: SocketDraft, tail: string): void {
    const parts = words(tail);
    const number = parts.findIndex(isDigits);
    this.clean = true;
    if (parts.length === 0 || number === 0) {
      this.quality = 'stateless';
      if (number === 0) this.#readPid(row, tail, skipBlanks(tail, 0, tail.length), tail.length);
      return;
    }
    const stateEnd = number < 0 ? tail.length : indexOfWord(tail, number);
    const cut = tail.slice(0, stateEnd).indexOf('[');
    const printed = tail.slice(0, cut < 0 ? stateEnd : cut).trim();
    const english = stateIn(printed);
    this.quality = english === null ? 'strange' : 'whole';
    row.state = english ?? (row.remote?.port === 0 ? 'LISTENING' : firstColumn(printed));
    if (number >= 0) this.#readPid(row, tail, stateEnd, tail.length);
    else if (cut >= 0) this.#readBehind(row, tail.slice(cut));
    if (row.state === '') row.state = null;
  }
}

/** `TCP` or `UDP` with a blank behind it. Small letters are good too; Linux tables are told apart before. */
function protocolAt(text: string, at: number, to: number): 'TCP' | 'UDP' | null {
  if (to - at < 5 || !isBlankCode(text.charCodeAt(at + 3))) return null;
  const first = text.charCodeAt(at) & ~32;
  if (first !== upperT && first !== upperU) return null;
  const second = text.charCodeAt(at + 1) & ~32;
  if ((text.charCodeAt(at + 2) & ~32) !== 80) return null;
  if (first === upperT) return second === 67 ? 'TCP' : null;
  return second === 68 ? 'UDP' : null;
}

/** The English state that stands here as one whole word. */
function stateAt(text: string, at: number, to: number): string | null {
  for (const state of plainStates) {
    if (text.startsWith(state, at)) {
      const end = at + state.length;
      return end === to || (end < to && isBlankCode(text.charCodeAt(end))) ? state : null;
    }
  }
  return null;
}

/** A port's name as in the services file; also Linux's own odd ones, such as `EtherNet/IP-1`. */
function isServiceName(name: string): boolean {
  return name.length <= 64 && /^(?:\*|[\w][\w+./-]*)$/.test(name);
}

/** The address before the port's colon, which stands at `end`. */
function addressOf(text: string, first: number, from: number, end: number, last: string): string | null {
  if (first === bracket) {
    if (text.charCodeAt(end - 1) !== 93 || end - from < 4) return null;
    return isIPv6(text, from + 1, end - 1) ? text.slice(from + 1, end - 1) : null;
  }
  // The same address stands in row after row: its string is taken again.
  if (last.length === end - from && text.startsWith(last, from)) return last;
  return isIPv4OrName(text, from, end) ? text.slice(from, end) : null;
}

function isIPv6(text: string, from: number, to: number): boolean {
  let colons = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 37) return colons >= 2 && at + 1 < to;
    if (code === colon) colons += 1;
    else if (!(code >= zero && code <= nine) && code !== 46) {
      const letter = code & ~32;
      if (letter < 65 || letter > 70) return false;
    }
  }
  return colons >= 2;
}

/** Four numbers up to 255 with dots, or a name. Digits and dots alone that are no address are a damaged one. */
function isIPv4OrName(text: string, from: number, to: number): boolean {
  let dots = 0;
  let digits = 0;
  let value = 0;
  let sound = true;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits += 1;
      if (digits > 15) return false;
    } else if (code === 46) {
      sound = sound && digits > 0 && digits <= 3 && value <= 255;
      dots += 1;
      digits = 0;
      value = 0;
    } else {
      return isName(text, from, to);
    }
  }
  // Without -n a name is cut at its first dot, and may be a number then.
  return dots === 0 || (sound && dots === 3 && digits > 0 && digits <= 3 && value <= 255);
}

/** A host name, or `*`. Windows names may hold `_`; a name cut at its column may end anywhere. */
function isName(text: string, from: number, to: number): boolean {
  if (to - from > 255) return false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon || code === bracket || code === 93 || code === 60 || code === 62 || code === 34)
      return false;
  }
  return true;
}

/** A known state in the printed words: the first column alone, or all of them together. */
function stateIn(printed: string): string | null {
  return englishState(firstColumn(printed)) ?? englishState(printed);
}

/** The words up to the first gap of two blanks. */
function firstColumn(printed: string): string {
  const gap = printed.search(/\s{2}/);
  return gap < 0 ? printed : printed.slice(0, gap);
}

function indexOfWord(text: string, index: number): number {
  let at = skipBlanks(text, 0, text.length);
  for (let skipped = 0; skipped < index; skipped += 1) {
    at = skipBlanks(text, wordEnd(text, at, text.length), text.length);
  }
  return at;
}

/** The name in `[ctisvr.exe]`, wherever it stands in the text; null where none does. */
export function processIn(text: string): string | null {
  const close = text.lastIndexOf(']');
  const open = text.lastIndexOf('[', close);
  if (open < 0 || close <= open + 1) return null;
  const name = text.slice(open + 1, close).trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
