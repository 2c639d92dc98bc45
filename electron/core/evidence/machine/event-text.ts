import type { Lines } from '../text/lines';
import type { LoggedEvent } from './types';

const longest = 400;

/** So many lines of description are kept. */
const mostWords = 20;

/** `Event[0]:` of `wevtutil /f:text`. */
export function isEventText(line: string): boolean {
  return /^Event\[\d{1,6}\]:?$/.test(line);
}

/** `Event ID: 4199` */
export function isIdLine(line: string): boolean {
  return /^Event ID:\s+\d{1,5}$/.test(line);
}

interface Open {
  readonly line: number;
  readonly values: Map<string, string>;
  readonly words: string[];
  describes: boolean;
}

/**
 * Reads events of labels and values, as `wevtutil /f:text` prints them and the event viewer copies them:
 *
 *     Event[0]:
 *       Log Name: System
 *       Source: Tcpip
 *       Date: 2012-09-15T10:32:07.000
 *       Event ID: 4199
 *       Description:
 *     The system detected an address conflict …
 *
 * In English only: in which words other languages put it is not known.
 */
export function readEventTexts(
  lines: Lines,
  first: number,
  last: number,
  events: LoggedEvent[],
  used: Set<number>,
): void {
  let open: Open | null = null;
  const close = () => {
    const id = open?.values.get('event id');
    if (open === null || id === undefined) return;
    events.push({
      id: Number(id),
      source: open.values.get('source') ?? null,
      at: open.values.get('date') ?? null,
      text: open.words.join(' ').trim(),
      line: open.line,
    });
  };
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line).slice(0, longest).trim();
    if (text === '') continue;
    const label = /^(Log Name|Source|Date|Event ID|Description):\s*(.*)$/.exec(text);
    const [, name = '', value = ''] = label ?? [];
    if (
      isEventText(text) ||
      (name === 'Log Name' && (open === null || open.describes || open.values.size > 0))
    ) {
      close();
      open = { line: idLine(lines, line, last), values: new Map(), words: [], describes: false };
      used.add(line);
      if (isEventText(text)) continue;
    }
    if (open === null) {
      if (!isIdLine(text) && name !== 'Source') continue;
      open = { line: idLine(lines, line, last), values: new Map(), words: [], describes: false };
    }
    used.add(line);
    if (name === 'Description') {
      open.describes = true;
      if (value !== '') open.words.push(value);
    } else if (open.describes) {
      if (open.words.length < mostWords) open.words.push(text);
    } else if (name !== '' && !open.values.has(name.toLowerCase())) {
      if (name !== 'Event ID' || /^\d{1,5}$/.test(value)) open.values.set(name.toLowerCase(), value);
    }
  }
  close();
}

/** The line with the event's number: what is cited. */
function idLine(lines: Lines, from: number, last: number): number {
  for (let line = from; line <= Math.min(last, from + 12); line += 1) {
    if (isIdLine(lines.at(line).trim())) return line;
  }
  return from;
}
