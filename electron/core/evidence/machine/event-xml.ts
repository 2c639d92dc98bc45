import type { Lines } from '../text/lines';
import type { LoggedEvent } from './types';

/** No event is longer; of a longer one the rest is not read. */
const longest = 20_000;
const mostLines = 200;

/** `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>`; the viewer puts a dash before it. */
export function isXmlEvent(line: string): boolean {
  return /^(?:- )?<Event xmlns=["']http:\/\/schemas\.microsoft\.com\/win\/2004\/08\/events\/event["']>/.test(
    line,
  );
}

/** Reads events as `wevtutil qe` writes them, the same in every language of Windows. */
export function readXmlEvents(
  lines: Lines,
  first: number,
  last: number,
  events: LoggedEvent[],
  used: Set<number>,
): void {
  for (let line = first; line <= last; line += 1) {
    if (!isXmlEvent(lines.at(line).trim())) continue;
    const from = line;
    const read: string[] = [];
    let length = 0;
    let isEnded = false;
    for (let at = from; at <= Math.min(last, from + mostLines) && length < longest; at += 1) {
      const one = lines.at(at).slice(0, longest).trim();
      if (at > from && isXmlEvent(one)) break;
      read.push(one);
      length += one.length;
      line = at;
      isEnded = one.includes('</Event>');
      if (isEnded) break;
    }
    const text = read.join('\n');
    // Where it does not end, the lines behind its first may belong to anything.
    if (!isEnded) line = from;
    const found = text.split('</Event>').flatMap((one) => eventIn(one, from) ?? []);
    events.push(...found);
    // A line that was too long was read in part.
    if (found.length === 0 || length >= longest) continue;
    for (let at = from; at <= line; at += 1) used.add(at);
  }
}

function eventIn(text: string, line: number): LoggedEvent | null {
  const id = /<EventID(?: [^<>]{0,60})?>(\d{1,5})<\/EventID>/.exec(text)?.[1];
  if (id === undefined) return null;
  const message = /<Message>([^<]{1,2000})<\/Message>/.exec(text)?.[1];
  const values = [...text.matchAll(/<Data(?: [^<>]{0,100})?>([^<]{1,500})<\/Data>/g)].map(
    (found) => found[1],
  );
  return {
    id: Number(id),
    source: /<Provider Name=["']([^"']{1,120})["']/.exec(text)?.[1] ?? null,
    at: /<TimeCreated SystemTime=["']([^"']{1,60})["']/.exec(text)?.[1] ?? null,
    text: (message ?? values.join(' ')).replace(/\s+/g, ' ').trim(),
    line,
  };
}
