import { parseIPv4 } from '../../net/ipv4';
import type { Format } from '../format';
import { physicalAddress } from '../powershell/values';
import { words } from '../text/lines';
import { Unread } from '../text/unread';
import { entryTypes } from './arp-type';
import type { ArpEntry, ArpInterface } from './types';

/**
 * Reads `arp -a`, in any language:
 *
 *     Interface: 10.1.8.103 --- 0xb
 *       Internet Address      Physical Address      Type
 *       10.1.8.1              00-0c-29-4f-8e-35     dynamic
 *
 * A row is an address, a hardware address and a type; a card's line ends with its number, behind a dash, or
 * on Windows 2000 behind words. Rows without a card's line above them are unread: whose they are
 * is not known then.
 */
export const arp: Format<'arp'> = {
  kind: 'arp',
  commands: ['arp'],
  anchors: (line) => interfaceIn(line) !== null || entryIn(line, 0) !== null,
  read(lines, first, last) {
    const unread = new Unread(lines);
    const interfaces: ArpInterface[] = [];
    let entries: Row[] | null = null;
    const rows: Row[][] = [];
    let found = false;
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = lines.at(line).slice(0, longest).trim();
      const address = interfaceIn(text);
      const entry = address === null ? entryIn(text, line) : null;
      found ||= address !== null || entry !== null;
      if (address !== null) {
        entries = [];
        rows.push(entries);
        interfaces.push({ address, entries: [], line });
      } else if (entry === null || entries === null) {
        // The heading stands between a card and its rows.
        if (entry !== null || interfaces.at(-1)?.line !== line - 1) unread.add(line);
      } else if (entry.physical !== unresolved) entries.push(entry);
    }
    const typeOf = entryTypes(rows.flat());
    const typed = interfaces.map((one, index) => ({
      ...one,
      entries: (rows[index] ?? []).map(({ word, ...entry }) => ({ ...entry, type: typeOf(word) })),
    }));
    return found ? { data: { interfaces: typed }, ...unread.result() } : null;
  },
};

/** An entry whose type is still a word. */
type Row = Omit<ArpEntry, 'type'> & { readonly word: string };

const longest = 400;

/** Stands for a neighbour that did not answer. */
const unresolved = '00-00-00-00-00-00';

/** `Interface: 10.1.8.103 --- 0xb`, `Interface: 10.1.8.103 on Interface 0x1000003`: the card's own address. */
function interfaceIn(line: string): string | null {
  if (!/0x[0-9a-f]{1,8}$/i.test(line)) return null;
  const found = /^\p{L}[^\d:：]{0,40}[:：]\s*(\d[\d.]+)\s+\S.{0,60}$/u.exec(line.slice(0, longest));
  return found === null ? null : parseIPv4(found[1] ?? '');
}

/** `10.1.8.1   00-0c-29-4f-8e-35   dynamic` */
function entryIn(line: string, at: number): Row | null {
  const first = line.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const [address = '', second = '', word = ''] = words(line.slice(0, longest));
  const physical = second.length === 17 && second.includes('-') ? physicalAddress(second) : null;
  const known = parseIPv4(address);
  return known === null || physical === null ? null : { address: known, physical, word, line: at };
}
