import type { Format } from '../format';
import { isLetter } from '../powershell/anchors';
import { readList } from '../powershell/list';
import type { Taker } from '../powershell/types';
import { Common, word } from '../powershell/values';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import type { Card } from './types';
import { wmicCard } from './wmic-card';
import { isTelling, wmicList, wmicProperty } from './wmic-properties';
import { csvNames, isBareRow, readCsv, readWmicTable, tableNames } from './wmic-tables';

/**
 * Reads `wmic nicconfig get …` in each of its forms:
 *
 *     DHCPEnabled  Description                              IPAddress       SettingID
 *     FALSE        Intel(R) PRO/1000 MT Network Connection  {"10.1.8.103"}  {1B2C0000-…}
 *
 *     DHCPEnabled=FALSE                 Node,DHCPEnabled,Description,IPAddress,SettingID
 *     IPAddress={"10.1.8.103"}          PGB,FALSE,Intel(R) PRO/1000…,{10.1.8.103},{1B2C0000-…}
 *
 * It knows a card by its maker's name and its GUID, not by the name of its connection, and
 * not whether a cable is plugged in: `IPEnabled` says that TCP/IP is bound to it.
 */
export const wmicNicconfig: Format<'wmic-nicconfig'> = {
  kind: 'wmic-nicconfig',
  commands: ['wmic'],
  mayAnchor: isLetter,
  anchors: (line) => isTelling(line) || csvNames(line) !== null || tableNames(line) !== null,
  carries: (line) => wmicProperty(line) !== null || isBareRow(line),
  read(lines, first, last) {
    const unread = new Unread(lines);
    const hosts = { dns: new Common(), node: new Common() };
    const cards: Card[] = [];
    const taker: Taker = {
      take(object) {
        hosts.dns.add(word(object, 'dnshostname'));
        hosts.node.add(word(object, 'node'));
        const read = wmicCard(object);
        if (read === null) return false;
        cards.push(read.card);
        for (const line of new Set(read.torn)) unread.add(line);
        return true;
      },
      unread: (line) => unread.add(line),
    };
    for (const part of partsOf(lines, first, last)) part.read(lines, part.from, part.to, taker);
    if (cards.length === 0) return null;
    const host = hosts.dns.value ?? hosts.node.value;
    return { data: { hostName: host, cards }, host, ...unread.result() };
  },
};

type Reader = (lines: Lines, from: number, to: number, taker: Taker) => void;

interface Part {
  readonly from: number;
  to: number;
  readonly read: Reader;
}

const readProperties: Reader = (lines, from, to, taker) => readList(lines, from, to, wmicList, taker);

/** A heading starts a table, the first property below it a list again. */
function partsOf(lines: Lines, first: number, last: number): readonly Part[] {
  const parts: Part[] = [{ from: first, to: last, read: readProperties }];
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line).trim();
    const open = parts.at(-1);
    const reader = readerFrom(text, open?.read ?? readProperties);
    if (reader === null || open === undefined) continue;
    open.to = line - 1;
    parts.push({ from: line, to: last, read: reader });
  }
  return parts;
}

/** The reader that takes over at this line; null where the one before goes on. */
function readerFrom(text: string, before: Reader): Reader | null {
  if (csvNames(text) !== null) return readCsv;
  if (tableNames(text) !== null) return readWmicTable;
  return before !== readProperties && wmicProperty(text) !== null ? readProperties : null;
}
