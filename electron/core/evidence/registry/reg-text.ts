import { type Lines, skipBlanks } from '../text/lines';
import { type RegistryValue, textsInBytes } from './reg-value';

/** Where a value goes while a registry text is read. */
export interface RegistrySink {
  /** A key starts; answers whether its values are wanted. `path` is without brackets. */
  key(path: string, line: number): boolean;
  value(name: string, value: RegistryValue, line: number): void;
  unread(line: number): void;
}

/**
 * Reads the export of `regedit` (`REGEDIT4` and 5.00) and the output of `reg query`,
 * which may follow one another in one text. Only the values of wanted keys are
 * decoded, so that an export of a whole hive costs little more than finding its lines.
 */
export function readRegistryText(lines: Lines, first: number, last: number, sink: RegistrySink): void {
  let wide = true;
  let wanted = false;
  let inKey = false;
  /** The last value of `reg query`, which an old console may have cut at its width. */
  let queried: { text: string; readonly line: number; readonly end: number } | null = null;
  for (let line = first; line <= last; line += 1) {
    const { text } = lines;
    const from = lines.start(line);
    const to = lines.end(line);
    const code = text.charCodeAt(from);
    if (from === to) continue;
    if (code === 91) {
      const path = keyPath(text.slice(from, to));
      inKey = path !== null;
      wanted = path !== null && sink.key(path, line);
      if (path === null) sink.unread(line);
    } else if (code === 34 || code === 64) {
      const end = lastContinued(lines, line, last);
      if (!inKey || (wanted && !readExported(lines, line, end, wide, sink))) sink.unread(line);
      line = end;
    } else {
      const trimmed = text.slice(skipBlanks(text, from, to), to).trim();
      if (trimmed === '' || trimmed.startsWith(';')) continue;
      if (/^(?:HKEY_|HKLM\\|HKCU\\)/i.test(trimmed) && !/\sREG_/.test(trimmed)) {
        inKey = true;
        wanted = sink.key(trimmed.replace(/\\$/, ''), line);
      } else if (/^REGEDIT4\b/i.test(trimmed)) {
        wide = false;
      } else if (/^Windows Registry Editor/i.test(trimmed)) {
        wide = true;
      } else if (queried !== null && queried.end === line - 1 && isCut(queried.text, code)) {
        queried = { text: queried.text + text.slice(from, to), line: queried.line, end: line };
        readQueried(queried.text.trim(), queried.line, wanted, sink);
      } else if (inKey && readQueried(trimmed, line, wanted, sink)) {
        queried = { text: text.slice(from, to), line, end: line };
      } else if (!isQueryHead(trimmed)) {
        sink.unread(line);
      }
    }
  }
}

const quote = 34;

/** `[HKEY_LOCAL_MACHINE\SYSTEM\…]`; null for a key that the export removes, and for anything else in brackets. */
function keyPath(line: string): string | null {
  const close = line.lastIndexOf(']');
  const path = line.slice(1, close < 0 ? line.length : close);
  return /^HK[A-Z_]+(?:\\|$)/i.test(path) ? path : null;
}

/** The last line of a value: each line but the last ends with a backslash outside of quotes. */
function lastContinued(lines: Lines, line: number, last: number): number {
  let end = line;
  while (end < last && continuesBelow(lines, end)) end += 1;
  return end === line ? lastOfText(lines, line, last) : end;
}

/** So many lines a text in quotes may have. */
const longestText = 100;

/** A text in quotes may hold line ends: it goes on to the line that ends with its quote, or is not closed at all. */
function lastOfText(lines: Lines, line: number, last: number): number {
  const { text } = lines;
  const end = lines.end(line);
  if (text.charCodeAt(end - 1) === quote || !lines.at(line).includes('="')) return line;
  for (let next = line + 1; next <= Math.min(last, line + longestText); next += 1) {
    const first = text.charCodeAt(lines.start(next));
    if (first === 91 || lines.isBlank(next)) return line;
    if (text.charCodeAt(lines.end(next) - 1) === quote) return next;
  }
  return line;
}

function continuesBelow(lines: Lines, line: number): boolean {
  const { text } = lines;
  let to = lines.end(line);
  const from = lines.start(line);
  while (to > from && text.charCodeAt(to - 1) === 32) to -= 1;
  if (text.charCodeAt(to - 1) !== 92) return false;
  // A hexadecimal value continues behind a comma or its `:`; a path in quotes may end with a backslash too.
  const before = text.charCodeAt(to - 2);
  return before === 44 || before === 58 || before === 32 || isHexadecimal(before);
}

function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);
}

/** `"Name"=…` over one line or several. @returns false where it could not be read */
function readExported(lines: Lines, line: number, end: number, wide: boolean, sink: RegistrySink): boolean {
  const head = lines.at(line);
  const quoted = head.startsWith('@') ? { text: '', end: 1 } : quotedAt(head, 0);
  if (quoted === null || head[quoted.end] !== '=') return false;
  const data = head.slice(quoted.end + 1).trim();
  if (data.startsWith('"')) {
    const text = quotedAt(data, 0);
    if (text === null) return false;
    sink.value(quoted.text, { kind: 'text', text: text.text }, line);
    return true;
  }
  if (/^dword:/i.test(data)) {
    const digits = data.slice(6).trim();
    if (!/^[0-9a-f]{1,8}$/i.test(digits)) return false;
    sink.value(quoted.text, { kind: 'text', text: String(Number.parseInt(digits, 16)) }, line);
    return true;
  }
  const type = /^hex(?:\(([0-9a-f]{1,8})\))?:/i.exec(data);
  if (type === null) return false;
  const [bytes, sound] = bytesIn(lines, line, end, quoted.end + 1 + type[0].length);
  const kind = type[1]?.replace(/^0+(?=.)/, '');
  const texts = textsInBytes(bytes, wide);
  if (kind === '7') sink.value(quoted.text, { kind: 'list', list: texts }, line);
  else if (kind === '1' || kind === '2')
    sink.value(quoted.text, { kind: 'text', text: texts[0] ?? '' }, line);
  else if (kind === '4') sink.value(quoted.text, { kind: 'text', text: String(littleEndian(bytes)) }, line);
  return sound;
}

function littleEndian(bytes: readonly number[]): number {
  return bytes.slice(0, 4).reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
}

/** The bytes of a hexadecimal value; false beside them where a sign stood that is none, with the bytes before it. */
function bytesIn(lines: Lines, line: number, end: number, skip: number): readonly [number[], boolean] {
  const bytes: number[] = [];
  let digits = 0;
  let value = 0;
  for (let current = line; current <= end; current += 1) {
    const text = lines.at(current);
    for (let at = current === line ? skip : 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isHexadecimal(code)) {
        value = value * 16 + (code <= 57 ? code - 48 : (code | 32) - 87);
        digits += 1;
        if (digits > 2) return [bytes, false];
      } else if (code === 44 || code === 32 || code === 9 || code === 92) {
        if (code === 44 && digits > 0) bytes.push(value);
        if (code === 44) digits = value = 0;
      } else {
        return [bytes, false];
      }
    }
  }
  if (digits > 0) bytes.push(value);
  return [bytes, true];
}

/** A text in quotes from `from` on; `\\` and `\"` stand for the sign behind the backslash. */
function quotedAt(text: string, from: number): { readonly text: string; readonly end: number } | null {
  if (text[from] !== '"') return null;
  let found = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') return { text: found, end: at + 1 };
    if (char === '\\' && at + 1 < text.length) at += 1;
    found += text[at];
  }
  return null;
}

/** Narrowest console that is thought of. */
const narrow = 60;

/** A value line that fills the console's width goes on at the edge of the next line. */
function isCut(text: string, next: number): boolean {
  return text.length >= narrow && next > 32;
}

/** What `reg query` prints beside keys and values, in English and in other words: its banner and its count. */
function isQueryHead(line: string): boolean {
  return /^! REG\.EXE VERSION/i.test(line) || /^\(?End of search|^[^\\{}]{1,60}: \d+ /i.test(line);
}

/** `Name    REG_MULTI_SZ    \Device\{…}\0\Device\{…}`: blanks or tabs part name, type and data. */
function readQueried(line: string, number: number, wanted: boolean, sink: RegistrySink): boolean {
  const type =
    /\sREG_(SZ|MULTI_SZ|EXPAND_SZ|DWORD|QWORD|BINARY|NONE|FULL_RESOURCE_DESCRIPTOR|RESOURCE_LIST|LINK)\b/.exec(
      line,
    );
  if (type === null) return /\sREG_\w+/.test(line);
  if (!wanted) return true;
  const name = line.slice(0, type.index).trim();
  const data = line.slice(type.index + type[0].length).trim();
  switch (type[1]) {
    case 'MULTI_SZ':
      sink.value(name, { kind: 'list', list: data.split('\\0').filter((one) => one !== '') }, number);
      return true;
    case 'DWORD':
      if (!/^0x[0-9a-f]{1,8}$/i.test(data)) return false;
      sink.value(name, { kind: 'text', text: String(Number.parseInt(data.slice(2), 16)) }, number);
      return true;
    case 'SZ':
    case 'EXPAND_SZ':
      sink.value(name, { kind: 'text', text: data }, number);
      return true;
    default:
      return true;
  }
}
