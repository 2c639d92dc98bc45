import { isHostName } from '../../net/endpoint';
import { isIPv6 } from '../../net/ipv4';
import { askedOf } from '../console/asked';
import { isAddress } from '../powershell/values';
import { type Lines, words } from '../text/lines';
import type { Unread } from '../text/unread';
import type { Lookup } from './types';

const longest = 400;

/** The share that was lost, and two lines of times. */
const linesBelowCount = 4;

/** What a ping begins with: whom it calls. */
interface Called {
  /** null where an address was typed. */
  readonly name: string | null;
  readonly address: string;
}

/**
 * `Pinging PGB [10.1.8.103] with 32 bytes of data:` in any language: a name, its address in
 * brackets, a number, a colon at the end. Without brackets an address was typed.
 */
export function calledIn(line: string): Called | null {
  if (!mayCall(line)) return null;
  return line.includes('[') ? namedIn(line) : bareIn(line);
}

/** The first line of a ping of a name. */
export function callsName(line: string): boolean {
  return mayCall(line) && line.includes('[') && namedIn(line) !== null;
}

function namedIn(line: string): Called | null {
  const open = line.indexOf('[');
  const close = line.indexOf(']', open);
  const address = line.slice(open + 1, close);
  const name = /(?:^|[\s"„“«])([\w.-]+) ?$/.exec(line.slice(0, open))?.[1] ?? '';
  if (close < 0 || !isAddress(address) || !isHostName(name) || !/\d/.test(line.slice(close))) return null;
  return { name, address };
}

/** A cheap first look: a number, and a colon at the end. */
function mayCall(line: string): boolean {
  return line.length <= longest && (line.endsWith(':') || line.endsWith('：')) && /\d/.test(line);
}

function bareIn(line: string): Called | null {
  const parts = words(line.slice(0, -1));
  const addresses = parts.filter(isAddress);
  const [address] = addresses;
  const counts = parts.filter((part) => /^\d{1,5}(?!\d*\.)/.test(part) && !isAddress(part));
  return address === undefined || addresses.length > 1 || counts.length !== 1
    ? null
    : { name: null, address };
}

/** `Reply from 10.1.8.103: bytes=32 time<1ms TTL=128`: `TTL=` stands there in every language. */
export function replierIn(line: string): string | null {
  const end = line.slice(0, longest);
  if (!/\bTTL ?= ?\d{1,3}$/.test(end)) return null;
  return /(?:^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/.exec(end)?.[1] ?? null;
}

/** The lines below a ping's replies: `Ping statistics for 10.1.8.103:`, and the count. */
export function isCountOfPing(line: string): boolean {
  if (receivedIn(line) !== null) return true;
  return line.length <= 100 && mayCall(line) && words(line.slice(0, -1)).some(isAddress);
}

/** `Sent = 4, Received = 0, Lost = 4`: three numbers of which the first is the sum of the others. */
function receivedIn(line: string): number | null {
  const found = /= ?(\d{1,6})\D{1,40}= ?(\d{1,6})\D{1,40}= ?(\d{1,6})(?!\d)/.exec(line.slice(0, longest));
  const [sent = 0, received = 0, lost = 0] = (found ?? []).slice(1).map(Number);
  return sent > 0 && sent === received + lost ? received : null;
}

/**
 * The sentences with which ping says that there is no such name, where they are known; letters that
 * a wrong code page breaks are left open.
 */
const notFound = [
  /^Ping request could not find host ([\w.-]+)/,
  /^Unknown host ([\w.-]+?)\.?$/,
  /^(?:Die )?Ping-Anforderung konnte Host "?([\w.-]+)"? nicht finden/,
  /^La requ\S{1,2}te Ping n['’]a pas pu trouver l['’]h\S{1,2}te ([\w.-]+)/i,
  /^La solicitud de ping no pudo encontrar el host ([\w.-]+)/,
  /^A solicita\S{2,4}o ping n\S{1,2}o p\S{1,2}de encontrar o host ([\w.-]+)/,
  /^При проверке связи не удалось обнаружить узел ([\w.-]+)/,
  /^Ping 请求找不到主机 ([\w.-]+)/,
  /^ping 要求ではホスト ([\w.-]+) が見つかりませんでした/,
];

/** The name that ping did not find; null where the line says no such thing. */
export function notFoundIn(line: string): string | null {
  if (!/host|h\S{1,2}te|узел|主机|ホスト/i.test(line)) return null;
  for (const sentence of notFound) {
    const name = sentence.exec(line)?.[1]?.replace(/\.$/, '');
    if (name !== undefined && isHostName(name)) return name;
  }
  return null;
}

/**
 * Reads the pings among these lines.
 * @param command what was typed; without it the printed name is taken for the typed one
 * @returns the lines that belong to them
 */
export function readPings(
  lines: Lines,
  first: number,
  last: number,
  command: string | null,
  lookups: Lookup[],
): ReadonlySet<number> {
  const typed = askedOf(command, 'ping');
  const used = new Set<number>();
  let open: { readonly called: Called; readonly first: number; last: number } | null = null;
  let replied = false;
  let received: number | null = null;
  let countedAt = Number.POSITIVE_INFINITY;
  const close = () => {
    if (open === null) return;
    const { called, first: from, last: to } = open;
    // Who is not reached may be answered for by a router; only IPv6 replies have no TTL.
    const none = received === 0 || (received !== null && !isIPv6(called.address));
    const answered = replied ? true : none ? false : null;
    lookups.push({
      name: askedName(called.name, typed),
      addresses: [called.address],
      tool: 'ping',
      answered,
      notFound: false,
      lines: [from, to],
    });
    open = null;
  };
  for (let line = first; line <= last; line += 1) {
    if (lines.isBlank(line)) continue;
    const text = lines.at(line).trim();
    const name = notFoundIn(text);
    if (name !== null) {
      close();
      used.add(line);
      lookups.push({
        name,
        addresses: [],
        tool: 'ping',
        answered: null,
        notFound: true,
        lines: [line, line],
      });
      continue;
    }
    const called = calledIn(text);
    // `Ping statistics for 10.1.8.103:` has no number beside the address.
    if (called !== null && (called.name !== null || isBegun(lines, line, last, called.address))) {
      close();
      open = { called, first: line, last: line };
      replied = false;
      received = null;
      countedAt = Number.POSITIVE_INFINITY;
      used.add(line);
      continue;
    }
    if (open === null || line > countedAt + linesBelowCount) continue;
    const count = receivedIn(text);
    const replier = replierIn(text);
    if (replier !== null && replier === open.called.address) replied = true;
    if (count !== null) {
      received = count;
      countedAt = line;
    }
    used.add(line);
    if (count !== null || replier !== null) open.last = line;
  }
  close();
  return used;
}

/**
 * The name that was typed, where ping completed it. With `-a` an address was typed, and the name is
 * what a look-up of the address gave: it does not lead to it.
 */
function askedName(printed: string | null, typed: readonly string[] | null): string | null {
  if (printed === null || typed === null) return printed;
  if (typed.some(isAddress)) return null;
  const full = printed.toLowerCase();
  return typed.find((word) => isHostName(word) && full.startsWith(`${word.toLowerCase()}.`)) ?? printed;
}

/** An address alone, a number and a colon: a ping's where a reply or a count comes below. */
function isBegun(lines: Lines, line: number, last: number, address: string): boolean {
  for (let at = line + 1; at <= Math.min(last, line + 12); at += 1) {
    const text = lines.at(at).trim();
    if (replierIn(text) === address || receivedIn(text) !== null) return true;
  }
  return false;
}

/** Adds the lines that no ping and no answer of a name server took. */
export function addUnread(
  lines: Lines,
  first: number,
  last: number,
  used: ReadonlySet<number>,
  unread: Unread,
) {
  for (let line = first; line <= last; line += 1) {
    if (!lines.isBlank(line) && !used.has(line)) unread.add(line);
  }
}
