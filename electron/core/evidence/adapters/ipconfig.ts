import { isHostToken } from '../console/prompt';
import { endsWithColon, isIpconfigTitle } from '../console/recognise';
import { type Lines, words } from '../text/lines';
import { Unread } from '../text/unread';
import type { UnreadLine } from '../types';
import { readAdapter } from './ipconfig-adapter';
import { type Entry, entryAt, isContinuation } from './ipconfig-entry';
import { labelKind } from './ipconfig-labels';
import type { Adapter, IpconfigData } from './types';

export interface IpconfigReading {
  readonly data: IpconfigData;
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
}

/**
 * Reads `ipconfig` and `ipconfig /all` of Windows 2000 and later, in any language.
 *
 * Structure carries it: a heading that ends with a colon and has labels below is an
 * adapter; a label, dots, a colon and a value are an entry; lines without a label add
 * values to the entry above. What an entry means is told by the shape of its value and
 * by its place (an address is followed by its mask), and by its words where they are
 * known. The adapters keep the order in which they were printed.
 */
export function readIpconfig(lines: Lines, first: number, last: number): IpconfigReading {
  const unread = new Unread(lines);
  const blocks: CardLines[] = [{ heading: null, entries: [] }];
  let titled = false;
  for (let line = first; line <= last; line += 1) {
    if (lines.isBlank(line)) continue;
    const text = lines.at(line);
    const block = blocks.at(-1);
    if (isIpconfigTitle(text.trim()) && !titled) {
      titled = true;
    } else if (headsAdapter(lines, line, last)) {
      blocks.push({ heading: line, entries: [] });
    } else {
      const entry = entryAt(text, line);
      const above = block?.entries.at(-1);
      if (entry !== null && block !== undefined && startsNextCard(entry, block)) {
        blocks.push({ heading: null, entries: [...headOfNext(block.entries), entry] });
      } else if (entry !== null) block?.entries.push(entry);
      else if (above !== undefined && isContinuation(text)) above.values.push(text.trim());
      else unread.add(line);
      if (entry !== null || above === undefined) continue;
      above.lastLine = line;
      // A console cut the value at its width, or a copy did: what stands above is not all of it.
      if (above.line === line - 1 && above.address !== null && /^\d{1,3}(?:[.(]|$)/.test(text)) {
        block?.entries.pop();
        unread.add(above.line);
      }
    }
  }
  // An address on the very last line, without its mask, was torn off and may be short of digits.
  const bottom = blocks.at(-1)?.entries;
  const torn = bottom?.at(-1);
  if (torn !== undefined && isTorn(torn, lines)) {
    bottom?.pop();
    unread.add(torn.line);
  }
  const knowsGateway = blocks.some(({ entries }) => entries.some((entry) => entry.kind === 'gateway'));
  const adapters: Adapter[] = [];
  let hostName: string | null = null;
  for (const { heading, entries } of blocks) {
    if (heading === null) hostName = hostNameIn(entries);
    // Without a heading these are the lines about the host, unless they hold an adapter's own.
    if (heading === null && !entries.some(isOfAdapter)) continue;
    const read = readAdapter(heading === null ? '' : lines.at(heading), heading, entries, knowsGateway);
    for (const line of read.unread) unread.add(line);
    adapters.push(read.adapter);
  }
  return { data: { hostName, adapters }, ...unread.result() };
}

/** The lines of one card: its heading, null where none was seen, and its entries. */
interface CardLines {
  readonly heading: number | null;
  readonly entries: Entry[];
}

/**
 * A card has one hardware address and one description. A second one belongs to the next card,
 * whose heading was lost: under a pager's line, behind a remark, by a filter.
 */
function startsNextCard(entry: Entry, { heading, entries: above }: CardLines): boolean {
  // Of lines that a filter left over, nothing tells which card an address is of.
  if (heading === null && entry.kind === 'address' && above.some(({ kind }) => kind === 'mask')) return true;
  if (entry.physical !== null) return above.some(({ physical }) => physical !== null);
  return entry.kind === 'description' && above.some(({ kind }) => kind === 'description');
}

/** The description stands right above the hardware address that tells the next card; taken from the card before. */
function headOfNext(above: Entry[]): readonly Entry[] {
  const last = above.at(-1);
  const isHead = last?.kind === 'other' && last.address === null && last.values.length > 0;
  return isHead && !/dns/i.test(last.label) ? above.splice(-1) : [];
}

function isTorn({ line, kind, address, marked }: Entry, lines: Lines): boolean {
  const isAtEnd = line === lines.count && !lines.text.endsWith('\n');
  return isAtEnd && kind === 'address' && address !== null && !marked;
}

function isOfAdapter(entry: Entry): boolean {
  return entry.physical !== null || (entry.address !== null && entry.kind !== 'dns-servers');
}

/** A line that ends with a colon over labels: below it, behind blank lines at most, an entry stands. */
function headsAdapter(lines: Lines, line: number, last: number): boolean {
  const text = lines.at(line);
  if (!endsWithColon(text) || isContinuation(text) || entryWithDots(text, line)) return false;
  let next = line + 1;
  while (next <= last && lines.isBlank(next)) next += 1;
  if (next > last) return line > 1 && lines.isBlank(line - 1);
  const below = lines.at(next);
  // "Connection-specific DNS Suffix Search List :" looks like a heading; a value without a label follows it.
  if (entryAt(below, next) === null || isContinuation(below)) return false;
  if (indentation(below) > indentation(text)) return true;
  // A label that fills its column has no dots: Spanish Windows prints a card's missing gateway so.
  if (indentation(text) > 0 && labelKind(text.trim().replace(/[\s:：]+$/, '')) !== 'other') return false;
  // At the same depth, a German DNS suffix without a value looks like one too: a label, a colon, labels below.
  return entryWithDots(below, next) && (next > line + 1 || !/dns/i.test(text));
}

function entryWithDots(text: string, line: number): boolean {
  return entryAt(text, line)?.dotted === true;
}

function indentation(text: string): number {
  return text.length - text.trimStart().length;
}

/** Host Name is the first label of all, in any language; the DNS suffix of the host comes behind it. */
function hostNameIn(entries: readonly Entry[]): string | null {
  const [top, below] = entries;
  const named = entries.find((entry) => labelKind(entry.label) === 'host');
  const placed =
    top !== undefined && below !== undefined && /dns/i.test(below.label) && !/dns/i.test(top.label)
      ? top
      : null;
  const value = (named ?? placed)?.values[0]?.trim() ?? '';
  return words(value).length === 1 && isPrintedName(value) ? value : null;
}

/** A host's name as it stands: what is no name is shown as it came, never dropped, unless it is an address. */
function isPrintedName(value: string): boolean {
  return isHostToken(value) || !/^[\d.:]+$/.test(value);
}
