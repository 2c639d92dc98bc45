import { lineAbove } from '../console/typed-above';
import type { Format } from '../format';
import { isDigits, words } from '../text/lines';
import { Unread } from '../text/unread';
import type { InterfaceMetric } from './types';

/**
 * Reads `netsh interface ipv4 show interfaces`, in any language: the heading's words differ,
 * and the dashes below it do not.
 *
 *     Idx     Met         MTU          State                Name
 *     ---  ----------  ----------  ------------  ---------------------------
 *       1          75  4294967295  connected     Loopback Pseudo-Interface 1
 *      12          25        1500  connected     Private
 *
 * The table for IPv6 looks the same. It is IPv4's, unless the line above it, where the
 * command stands, speaks of IPv6.
 */
export const netshInterfaces: Format<'netsh-interfaces'> = {
  kind: 'netsh-interfaces',
  commands: ['netsh'],
  mayAnchor: (code) => code === dash,
  anchors: (line) => isRule(line),
  read(lines, first, last) {
    const unread = new Unread(lines);
    const interfaces: InterfaceMetric[] = [];
    let family: InterfaceMetric['family'] | null = null;
    for (let line = first; line <= last; line += 1) {
      const text = lines.at(line).slice(0, longestRow).trim();
      if (text === '') continue;
      if (isRule(text)) {
        family = /\bipv6\b/i.test(`${lines.at(line - 1)} ${lineAbove(lines, line - 1)}`) ? 'IPv6' : 'IPv4';
        continue;
      }
      const row = family === null ? null : rowOf(text, family, line);
      if (row !== null) interfaces.push(row);
      else if (line + 1 > last || !isRule(lines.at(line + 1).trim())) unread.add(line);
    }
    return family === null ? null : { data: { interfaces }, ...unread.result() };
  },
};

const dash = 45;

/** No row is longer, whatever the card's name. */
const longestRow = 400;

/** The dashes of this table's five columns. */
function isRule(line: string): boolean {
  return /^-{3} {2}-{8,12} {2}-{8,12} {2}-{10,16} {2}-{20,40}$/.test(line);
}

/** Three numbers, a word for the state with a gap of two blanks behind it, and the name. */
function rowOf(text: string, family: InterfaceMetric['family'], line: number): InterfaceMetric | null {
  const [index = '', metric = '', mtu = ''] = words(text);
  if (![index, metric, mtu].every((number) => isDigits(number) && number.length <= 10)) return null;
  const rest = /^\d+\s+\d+\s+\d+\s+(\S.*)$/.exec(text)?.[1] ?? '';
  const gap = rest.search(/\s{2}/);
  if (gap < 0) return null;
  return {
    index: Number(index),
    name: rest.slice(gap).trim(),
    family,
    metric: Number(metric),
    automatic: null,
    dhcp: null,
    connected: connectedIn(rest.slice(0, gap)),
    line,
  };
}

/** English in the languages that were seen; other words tell nothing. */
function connectedIn(state: string): boolean | null {
  return state === 'connected' ? true : state === 'disconnected' ? false : null;
}
