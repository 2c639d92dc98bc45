import type { AnyFormat } from '../format';
import { formats } from '../formats';
import { columns, rowStart } from '../sockets/netstat';
import { isPlainRow } from '../sockets/plain-row';
import { isSsHeading, readSsRow } from '../sockets/ss';
import { type Codes, isDigits, type Lines, skipBlanks, words } from '../text/lines';
import { mayBePrompt, readPrompt } from './prompt';

/**
 * What a single line tells of the text it stands in. Several of them make a part; see split.ts.
 */
export const Signal = {
  /** Blank, or what consoles and web pages print that says nothing: a banner, a code fence. */
  blank: 0,
  /** Nothing known. */
  text: 1,
  /** A prompt, or a typed command. */
  prompt: 2,
  /** A row of a Windows socket table. */
  netstat: 3,
  /** A row or heading of a Linux, BSD or macOS socket table. */
  ss: 4,
  /** `Subnet Mask . . . . : 255.255.255.0`: a label, dots, a colon. */
  leader: 5,
  /** A line that ends with a colon: an adapter's heading, where labels follow. */
  heading: 6,
  /** `Windows IP Configuration`, in any language. */
  ipconfigTitle: 7,
  /** Head of a registry export, or a key of it or of `reg query`. */
  registry: 8,
  /** A registry value, or the next line of one. */
  value: 9,
  /** Heading of a Windows socket table in a language that is known. */
  netstatHeading: 10,
  /** This and above: an anchor of one of the formats, by its place in their list. */
  format: 16,
} as const;

/** One of the signals above, or {@link Signal.format} with a format's place added. */
export type Signal = number;

/** The format whose anchor a signal is; null for every other signal. */
export function formatOf(signal: Signal): AnyFormat | null {
  return signal < Signal.format ? null : (formats[signal - Signal.format] ?? null);
}

/** The signal of every line; line n at index n - 1. */
export function signalsOf(lines: Lines): Uint8Array {
  const signals = new Uint8Array(lines.count);
  const { codes } = lines;
  for (let line = 1; line <= lines.count; line += 1) signals[line - 1] = signalOf(lines, codes, line);
  return signals;
}

function signalOf(lines: Lines, codes: Codes, line: number): Signal {
  const { text } = lines;
  const from = lines.start(line);
  const to = lines.end(line);
  if (isPlainRow(codes, from) && namesPort(codes, from + 6, to)) return Signal.netstat;
  const row = rowStart(text, from, to);
  if (row >= 0 && hasPort(text, row, to)) return Signal.netstat;
  const at = skipBlanks(text, from, to);
  if (at === to) return Signal.blank;
  const first = text.charCodeAt(at);
  // `"` and `@`: a value of a registry export. Two hexadecimal digits and a comma: its next line.
  if (first === 34 || first === 64) {
    if (text[to - 1] === '\\' || isValue(text.slice(at, to))) return Signal.value;
    return formatSignal(text.slice(at, Math.min(to, at + longest))) ?? Signal.text;
  }
  if (isHexadecimal(first) && text.charCodeAt(at + 2) === 44 && at + 2 < to) return Signal.value;
  return signalOfText(text.slice(at, Math.min(to, at + longest)), text, at, to, from);
}

/** No line that this product knows is longer; of longer ones the rest tells nothing. */
const longest = 1000;

function signalOfText(line: string, text: string, at: number, to: number, from: number): Signal {
  if (isRegistryKey(line)) return Signal.registry;
  if (isSsLine(line)) return Signal.ss;
  if (mayBePrompt(text, at, to) && readPrompt(line) !== null) return Signal.prompt;
  if (isNoise(line)) return Signal.blank;
  const format = formatSignal(line);
  if (format !== null) return format;
  if (leaderAt(line) !== null) return Signal.leader;
  if (isRegQueryValue(line, at - from)) return Signal.value;
  if (endsWithColon(line)) return Signal.heading;
  if (isIpconfigTitle(line)) return Signal.ipconfigTitle;
  return isNetstatHeading(line) ? Signal.netstatHeading : Signal.text;
}

/** The format whose anchor this line is, as a signal; null where it is none's. */
function formatSignal(line: string): Signal | null {
  const format = formats.findIndex(
    ({ anchors, mayAnchor }) => (mayAnchor?.(line.charCodeAt(0)) ?? true) && anchors(line),
  );
  return format < 0 ? null : Signal.format + format;
}

/** As {@link hasPort}, for the plain rows that nearly all lines of a large table are. */
function namesPort(codes: Codes, from: number, to: number): boolean {
  let at = from;
  while (codes[at] === 32) at += 1;
  while (at < to && (codes[at] ?? 0) > 32) {
    if (codes[at] === 58) return true;
    at += 1;
  }
  return false;
}

/** The word behind TCP or UDP holds a colon: `10.1.8.103:139`. */
function hasPort(text: string, row: number, to: number): boolean {
  let at = row + 3;
  while (at < to && text.charCodeAt(at) === 32) at += 1;
  if (at === row + 3) at = skipBlanks(text, at, to);
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 58) return true;
    if (code <= 32) return false;
    at += 1;
  }
  return false;
}

function isValue(line: string): boolean {
  return /^(?:@|"[^"]*(?:\\"[^"]*)*")=/.test(line.slice(0, 400));
}

function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
}

/** `[HKEY_…]` of an export, `HKEY_…` of `reg query`, the head of either. */
function isRegistryKey(line: string): boolean {
  return (
    /^\[?-?(?:HKEY_[A-Z_]+|HKLM|HKCU)(?:\\|\]|$)/i.test(line) ||
    /^(?:REGEDIT4|Windows Registry Editor Version|! REG\.EXE VERSION)/i.test(line)
  );
}

/** `    Name    REG_SZ    Private`: indented, a name, a type. */
function isRegQueryValue(line: string, indent: number): boolean {
  return (
    indent > 0 &&
    line.includes('REG_') &&
    /\sREG_(?:SZ|MULTI_SZ|EXPAND_SZ|DWORD|QWORD|BINARY|NONE)\b/.test(line)
  );
}

function isSsLine(line: string): boolean {
  const code = line.charCodeAt(0) | 32;
  // tcp udp / LISTEN ESTAB UNCONN SYN FIN TIME CLOSE LAST / Netid State Proto Active
  if (!'tulesfcnpa'.includes(String.fromCharCode(code))) return false;
  if (isSsHeading(line)) return true;
  if (
    !/^(?:tcp(?:4|6|46)?|udp(?:4|6|46)?|LISTEN|ESTAB|UNCONN|[A-Z]+-[A-Z]+[-\d]*|CLOSING|CLOSED)\s/.test(line)
  )
    return false;
  const parts = words(line);
  return readSsRow(parts, 0, null) !== null || (isDigits(parts[1] ?? '') && isDigits(parts[2] ?? ''));
}

/** Where a label ends and its value starts in `Label . . . . : value`; null where no dots lead to a colon. */
export function leaderAt(line: string): { readonly label: string; readonly value: string } | null {
  let from = 0;
  for (let tried = 0; tried < 8; tried += 1) {
    const colon = colonFrom(line, from);
    if (colon < 0) return null;
    let at = colon;
    let dots = 0;
    while (at > 0 && (line[at - 1] === '.' || isLeaderBlank(line.charCodeAt(at - 1)))) {
      if (line[at - 1] === '.') dots += 1;
      at -= 1;
    }
    // A single dot leads too, where it stands alone: "DNS Suffix  . :".
    const leads = dots >= 2 || (dots === 1 && isLeaderBlank(line.charCodeAt(at)) && line[colon - 1] !== '.');
    if (leads && at > 0) return { label: line.slice(0, at).trim(), value: line.slice(colon + 1).trim() };
    from = colon + 1;
  }
  return null;
}

/** The colon, also the wide one of Chinese and Japanese texts. */
function colonFrom(line: string, from: number): number {
  const plain = line.indexOf(':', from);
  const wide = line.indexOf('：', from);
  return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
}

function isLeaderBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000;
}

/** True where a line ends with a colon, a full-width one too. */
export function endsWithColon(line: string): boolean {
  const text = line.trimEnd();
  return text.endsWith(':') || text.endsWith('：');
}

/** The first line of `ipconfig`: its words differ by language, `Windows` and `IP` stand in all of them. */
export function isIpconfigTitle(line: string): boolean {
  return (
    line.length <= 60 &&
    line.includes('Windows') &&
    /(?:^|[^A-Za-z])IP(?![A-Za-z])/.test(line) &&
    !/[.:=\\/]/.test(line)
  );
}

/** First column of the heading in the languages that were seen. */
const headingStarts =
  /^(?:Proto|Protokoll|Protocolo|Protocollo|Protokół|프로토콜|协议|協定|通訊協定|プロトコル|Имя|İl\.Kr\.|Proto\.)\s/;

/** `Proto  Local Address  Foreign Address  State`: at least three columns behind a known first one. */
export function isNetstatHeading(line: string): boolean {
  return line.length <= 160 && headingStarts.test(line) && columns(line) >= 3 && !/RefCnt|Recv-Q/.test(line);
}

/** What consoles and web pages print around the commands' output, and nobody needs. */
function isNoise(line: string): boolean {
  if (line.length > 160) return false;
  return (
    line.startsWith('```') ||
    line.startsWith('~~~') ||
    line.startsWith('Microsoft Windows [') ||
    line.startsWith('Microsoft Windows 2000 [') ||
    (line.includes('Microsoft') && /(?:\(c\)|copyright|©)/i.test(line)) ||
    /\bcode ?pages?[^:]{0,20}: ?\d{3,5}\.?$/i.test(line)
  );
}
