import type { Format } from '../format';
import { gathered, spread } from '../powershell/cells';
import type { Lines } from '../text/lines';
import { Unread } from '../text/unread';
import { cellsOf } from './separated';
import type { ListedProcess } from './types';

/**
 * Reads `tasklist`, as a table in any language, also with `/svc` and `/v`, and as `/fo csv`:
 *
 *     Image Name                   PID Session Name     Session#    Mem Usage
 *     ========================= ====== ================ ======== ============
 *     ctisvr.exe                  1520 Console                 0      9,120 K
 *
 * The rule of the table tells where the number of a process ends. Of lists cut by hand nothing tells
 * that they are, so a list counts as whole only where its first and its youngest process stand in it.
 */
export const tasklist: Format<'tasklist'> = {
  kind: 'tasklist',
  commands: ['tasklist'],
  mayAnchor: (code) => code === equals || code === quote,
  anchors: (line) => isRule(line) || rowOfCsv(line, 0) !== null,
  read(lines, first, last) {
    const unread = new Unread(lines);
    const processes: ListedProcess[] = [];
    let table: Table | null = null;
    let found = false;
    let isTorn = false;
    for (let line = first; line <= last; line += 1) {
      if (lines.isBlank(line)) continue;
      const text = lines.at(line).slice(0, longest).trimEnd();
      if (isRule(text.trim())) {
        table = { pidEnd: pidEndOf(text), indent: text.length - text.trimStart().length };
        found = true;
        continue;
      }
      const row = rowOfCsv(text.trim(), line) ?? (table === null ? null : rowOf(text, table, line));
      if (row !== null) {
        processes.push(row);
        found = true;
      } else if (table !== null && isMoreOfRow(text, table)) {
        // The services of a process, and a window's title, go on below.
      } else if (!isHeading(lines, line, last)) {
        unread.add(line);
        isTorn = true;
      }
    }
    if (!found) return null;
    const hasAll = processes.some(({ pid }) => pid === 0) && processes.some(isTasklist);
    return { data: { processes, whole: hasAll && !isTorn }, ...unread.result() };
  },
};

const equals = 61;
const quote = 34;

/** A window's title may be long; it stands at the end. */
const longest = 2000;

interface Table {
  /** The cell behind the number of a process. */
  readonly pidEnd: number;
  readonly indent: number;
}

/** The groups of `=` below the heading: of the name, of the number, and of at least one column more. */
function isRule(line: string): boolean {
  return /^={15,60} ={4,12} =[= ]*$/.test(line);
}

function pidEndOf(rule: string): number {
  const second = /^\s*=+ =+/.exec(rule);
  return second === null ? 0 : second[0].length;
}

function rowOf(text: string, { pidEnd, indent }: Table, line: number): ListedProcess | null {
  const cells = spread(text);
  if (cells.length < pidEnd) return null;
  const behind = cells[pidEnd];
  const found = /^(\S.*?) +(\d{1,10})$/.exec(gathered(cells.slice(indent, pidEnd)));
  if (found === null || (behind !== undefined && behind !== ' ')) return null;
  return { image: found[1] ?? '', pid: Number(found[2]), line };
}

/** Nothing stands below the name and the number. */
function isMoreOfRow(text: string, { pidEnd }: Table): boolean {
  return spread(text).slice(0, pidEnd).trim() === '' && text.trim() !== '';
}

/** `"ctisvr.exe","1520","Console","0","9,120 K"`, `"svchost.exe","868","DcomLaunch,PlugPlay"` */
function rowOfCsv(text: string, line: number): ListedProcess | null {
  if (!text.startsWith('"') || !/^"[^"]{1,260}","\d{1,10}","/.test(text)) return null;
  const [image = '', pid = '', third = '', session = '', memory = ''] = cellsOf(text, ',');
  const isTable = /^\d{1,6}$/.test(session) && /^\d[\d.,\s'’]*\p{L}{1,3}$/u.test(memory);
  const isServices = session === '' && third !== '' && (/\.exe$/i.test(image) || pid === '0' || pid === '4');
  return isTable || isServices ? { image, pid: Number(pid), line } : null;
}

/** The heading above the rule, or of a table of commas. */
function isHeading(lines: Lines, line: number, last: number): boolean {
  if (line >= last) return false;
  const below = lines.at(line + 1).trim();
  return isRule(below) || (rowOfCsv(below, 0) !== null && rowOfCsv(lines.at(line - 1).trim(), 0) === null);
}

function isTasklist({ image }: ListedProcess): boolean {
  return image.toLowerCase() === 'tasklist.exe';
}
