import { parseIPv4 } from '../../net/ipv4';
import { prefixLength } from '../../net/subnet';
import type { Format } from '../format';
import { isDigits, type Lines, words } from '../text/lines';
import { Unread } from '../text/unread';
import type { Ipv4Route, Ipv6Route, PersistentRoute, RouteInterface } from './types';

/**
 * Reads `route print` of Windows 2000 and later, in any language:
 *
 *     Network Destination        Netmask          Gateway       Interface  Metric
 *               0.0.0.0          0.0.0.0         10.1.8.1      10.1.8.103      10
 *
 * Numbers and addresses carry it: a row starts with an address and a mask. What stands for
 * a gateway may be words (`On-link`, `En vínculo`), and then there is none. A row of
 * persistent routes has no interface. Titles and headings are not looked at.
 */
export const route: Format<'route'> = {
  kind: 'route',
  commands: ['route'],
  // Digits, and `0x2` of older interface lists.
  mayAnchor: (code) => code >= 48 && code <= 57,
  anchors: (line) => isRow(line),
  carries: (line) => isSeparator(line),
  read(lines, first, last) {
    const unread = new Unread(lines);
    const interfaces: RouteInterface[] = [];
    const ipv4: Ipv4Route[] = [];
    const persistent: PersistentRoute[] = [];
    const ipv6: Ipv6Route[] = [];
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = lines.at(line).trim();
      const parts = words(text.slice(0, longestRow));
      if (line < last && isDigits(lines.at(line + 1).trim()) && ipv4Row(parts, line) !== null) {
        // A console cut the row at its width: its last number goes on below.
        unread.add(line);
        unread.add(line + 1);
        line += 1;
        continue;
      }
      const card = interfaceIn(text, line);
      const four = ipv4Row(parts, line);
      if (card !== null) interfaces.push(card);
      else if (four !== null && 'interface' in four) ipv4.push(four);
      else if (four !== null) persistent.push(four);
      else if (isIpv6Row(parts)) {
        const read = ipv6Row(lines, parts, line, last);
        ipv6.push(read.route);
        line = read.last;
      } else if (/\d/.test(text) && !isWording(text)) unread.add(line);
    }
    if (interfaces.length + ipv4.length + persistent.length + ipv6.length === 0) return null;
    return { data: { interfaces, ipv4, persistent, ipv6 }, ...unread.result() };
  },
};

/** No row is longer, whatever the card's name. */
const longestRow = 400;

function isRow(line: string): boolean {
  if (interfaceIn(line, 0) !== null) return true;
  const parts = words(line);
  return ipv4Row(parts, 0) !== null || isIpv6Row(parts);
}

/** The lines of `=` between the tables. */
function isSeparator(line: string): boolean {
  return line.length >= 20 && /^=+$/.test(line);
}

/** A title with a number in it (`IPv4 Route Table`, `Default Gateway: 10.1.8.1`): words, and no row that was torn. */
function isWording(text: string): boolean {
  return /IPv[46]/.test(text) || /^\p{L}[^:]{0,60}[:：]/u.test(text);
}

/** ` 15...b4 2e 99 35 1e 86 ......Intel(R)…`; `0x2 00 26 18 31 4f d1  Realtek…` of Windows 2000 to 2003. */
function interfaceIn(text: string, line: number): RouteInterface | null {
  const found =
    /^(0x[0-9a-f]{1,8}|\d{1,10})(?: ?\.{3,} ?| +)((?:[0-9a-f]{2} ){5,7}[0-9a-f]{2}\b)?[ .]*(\S.*)?$/i.exec(
      text.slice(0, longestRow),
    );
  const number = found?.[1] ?? '';
  const hasDots = /^\S{1,12} ?\.{3}/.test(text);
  if (found === null || (!hasDots && !number.startsWith('0x'))) return null;
  const bytes = found[2];
  return {
    index: Number(number),
    physicalAddress: bytes === undefined ? null : bytes.toUpperCase().replaceAll(' ', '-'),
    description: (found[3] ?? '').replace(/^\.+\s*/, '').trim(),
    line,
  };
}

/** A row of the IPv4 table, or of the persistent routes, which name no interface. */
function ipv4Row(given: readonly string[], line: number): Ipv4Route | PersistentRoute | null {
  const parts = given.map(plain);
  const [destination = '', mask = '', third = ''] = parts;
  if (!isAddress(destination) || prefixLength(mask) === null || parts.length < 4) return null;
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  const metric = isDigits(last) && last.length <= 10 ? Number(last) : null;
  const gateway = isAddress(third) ? third : null;
  if (metric !== null && parts.length >= 5 && isAddress(before)) {
    return { destination, mask, gateway, interface: before, metric, line };
  }
  // `Default`, perhaps of two words, is no number. Other words are a remark, or another program's row.
  const rest = parts.slice(3).join(' ').toLowerCase();
  const isDefault = metric === null && defaults.has(rest);
  if (gateway === null || (metric === null ? !isDefault : parts.length !== 4)) return null;
  return { destination, mask, gateway, metric, line };
}

/** What Windows prints for the metric of a persistent route that has none of its own, in the languages that are known. */
const defaults: ReadonlySet<string> = new Set([
  'default',
  'standard',
  'par défaut',
  'predeterminado',
  'predeterminada',
  'padrão',
  'predefinito',
  'predefinita',
  'standaard',
  'domyślne',
  'domyślna',
  'по умолчанию',
  '既定',
  '預設',
  '默认',
  '默认值',
  '기본값',
  'varsayılan',
  'výchozí',
  'alapértelmezett',
]);

/** What notes and web pages put around a value to mark it is no part of it. */
function plain(word: string): string {
  return /^[^\w[]*(\d{1,3}(?:\.\d{1,3}){3})[^\w\].]*$/u.exec(word)?.[1] ?? word;
}

function isAddress(word: string): boolean {
  return parseIPv4(word) !== null;
}

/** ` 11    266 fe80::1cce:4329:f832:1651/128`: index, metric, prefix. */
function isIpv6Row(parts: readonly string[]): boolean {
  const [index = '', metric = '', prefix = ''] = parts;
  return (
    isDigits(index) &&
    index.length <= 10 &&
    isDigits(metric) &&
    metric.length <= 10 &&
    /^[0-9a-f:.]{2,45}\/\d{1,3}$/i.test(prefix) &&
    prefix.includes(':')
  );
}

/** A prefix that leaves no room for its gateway has it on the next line, alone. */
function ipv6Row(
  lines: Lines,
  parts: readonly string[],
  line: number,
  end: number,
): { readonly route: Ipv6Route; readonly last: number } {
  const [index = '', metric = '', destination = '', ...rest] = parts;
  const below = line < end ? words(lines.at(line + 1).slice(0, longestRow)) : [];
  const wrapped =
    rest.length === 0 && below.length > 0 && below.length <= 3 && !isDigits(below[0] ?? '') && !isRule(below);
  const gateway = (wrapped ? below : rest).find((word) => word.includes(':')) ?? null;
  return {
    route: { interface: Number(index), metric: Number(metric), destination, gateway, line },
    last: wrapped ? line + 1 : line,
  };
}

function isRule(parts: readonly string[]): boolean {
  return parts.length === 1 && isSeparator(parts[0] ?? '');
}
