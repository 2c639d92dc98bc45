import { isBlankCode, isDigits, skipBlanks, words } from '../text/lines';
import { skip } from './plain-row';
import { nowhere, readEnd } from './socket-end';
import { englishState, socketStates } from './socket-states';
import type { SocketRow } from './types';

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

/** A state column of newer Windows (`netstat -t`), behind the state or behind the process id. */
const offloadStates = new Set(['inhost', 'offloaded', 'offloading', 'uploading', 'offload']);

/**
 * Reads any row of a Windows socket table, in any language; the plain ones are read by
 * plain-row.ts already: `TCP  pgb:epmap  [::]:0  ABH™REN  4  [svchost.exe]`.
 *
 * A row is one whose first word is TCP or UDP; whether it listens is told by the other
 * end's port 0 (`0.0.0.0:0`, `[::]:0`, `*:0`, `HOST:0`), not by the state's word, which
 * may be translated or damaged.
 */
export class RowReader {
  /** Of the row that was read last. */
  quality: RowQuality = 'whole';
  /** Of the row that was read last: nothing unknown stands behind its state and process id. */
  clean = true;

  /**
   * @param line number for the row
   * @returns the row, or null where the text from `from` to `to` is none; `quality` and `clean` tell of the last row
   */
  read(text: string, from: number, to: number, line: number): SocketDraft | null {
    let at = skip(text, from, to);
    const protocol = protocolAt(text, at, to);
    if (protocol === null) return null;
    at = skip(text, at + 3, to);

    let end = endOfWord(text, at, to);
    const local = readEnd(text, at, end);
    if (local === null) return null;

    at = skip(text, end, to);
    end = endOfWord(text, at, to);
    const other = readEnd(text, at, end);
    if (other === null) return null;
    const remote = other === nowhere ? null : other;

    const row: SocketDraft = { protocol, local, remote, state: null, pid: null, process: null, line };
    at = skip(text, end, to);
    if (protocol === 'TCP') {
      const known = text.slice(at, endOfWord(text, at, to));
      if (!socketStates.includes(known)) {
        this.#readTail(row, text.slice(at, to));
        return row;
      }
      row.state = known;
      at = skip(text, at + known.length, to);
    }
    this.quality = 'whole';
    this.clean = true;
    if (at < to) this.#readPid(row, text, at, to);
    return row;
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
    at = skip(text, at, to);
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
    row.state = english ?? (isNoEnd(row.remote) ? 'LISTENING' : firstColumn(printed));
    if (number >= 0) this.#readPid(row, tail, stateEnd, tail.length);
    else if (cut >= 0) this.#readBehind(row, tail.slice(cut));
    if (row.state === '') row.state = null;
  }
}

/** Index behind the word that starts at `from`. */
function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code <= 32 || (code >= 0xa0 && isBlankCode(code))) break;
    at += 1;
  }
  return at;
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
  let at = skip(text, 0, text.length);
  for (let skipped = 0; skipped < index; skipped += 1) {
    at = skip(text, endOfWord(text, at, text.length), text.length);
  }
  return at;
}

/**
 * `0.0.0.0:0`, `[::]:0`, `*:0`, and the own host's name without `-n`: the other end of a
 * listener, whatever word stands for its state. A rule of a firewall says `any:0`.
 */
export function isNoEnd(remote: SocketRow['remote']): boolean {
  return remote?.port === 0 && !/^(?:any|all|none|anywhere)$/i.test(remote.address);
}

/** The name in `[ctisvr.exe]`, wherever it stands in the text; null where none does. */
export function processIn(text: string): string | null {
  const close = text.lastIndexOf(']');
  const open = text.lastIndexOf('[', close);
  if (open < 0 || close <= open + 1) return null;
  const name = text.slice(open + 1, close).trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
