import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../electron/core/evidence/read';
import { anyText } from '../../../support/console-arbitraries';
import { corpus } from '../../../support/corpus';

/** Every line that anything in the data cites, whatever the kind. */
function citedIn(data: unknown): readonly number[] {
  if (typeof data !== 'object' || data === null || 'sockets' in data) return [];
  return Object.entries(data).flatMap(([name, value]): readonly number[] => {
    if (name === 'line' && typeof value === 'number') return [value];
    if (name === 'lines' && Array.isArray(value)) return value as number[];
    return citedIn(value);
  });
}

const text = fc.constantFrom(...corpus);
const line = text.chain((one) => fc.constantFrom(...one.split(/\r*\n/)));
const stretch = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([one, from, length]) => one.slice(from % one.length, (from % one.length) + (length % one.length)));

describe('pieces of every kind of text in any order', () => {
  it('are read without a throw, each line once, and what they tell stands in their own lines', () => {
    const pieces = fc.array(fc.oneof(line, stretch, anyText), { maxLength: 25 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('\n', '\r\n', '\r\r\n', '\n\n'), (some, joint) => {
        let before = 0;
        for (const part of readEvidence(some.join(joint)).parts) {
          const [first, last] = part.lines;
          expect(first).toBeGreaterThan(before);
          const unread = part.unread.map((one) => one.line);
          const cited = part.kind === 'registry' ? unread : [...citedIn(part.data), ...unread];
          expect(cited.filter((one) => one < first || one > last)).toEqual([]);
          expect(new Set(unread).size).toBe(unread.length);
          before = last;
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('lines of one kind without end', { timeout: 90_000 }, () => {
  it.each([
    ['entries of a hosts file', '127.0.0.1 localhost\r\n\r\n'],
    ['typed entries', '10.1.8.103 PGB\r\n', 'C:\\>type C:\\WINDOWS\\system32\\drivers\\etc\\hosts\r\n'],
    ['cards of arp', 'Interface: 10.1.8.103 --- 0xb\r\n'],
    ['answers of a name server', 'Address:  10.1.8.103\r\n\r\n'],
    ['questions', '> pgb\r\n', 'C:\\>nslookup\r\nAddress:  10.1.8.10\r\n'],
    ['pings', 'Pinging PGB [10.1.8.103] with 32 bytes of data:\r\n'],
    ['pings of an address', 'Pinging 10.1.8.103 with 32 bytes of data:\r\n', 'C:\\>ping x\r\n'],
    ['rules of a list', '========================= ======== ========\r\n'],
    ['processes with commas', '"a.exe","1","b"\r\n'],
    ['services', '   DNS Client\r\n', 'C:\\>net start\r\n'],
    ['states', '        STATE              : 4  RUNNING\r\n'],
    ['events', 'Event[0]:\r\n'],
    ['numbers of events', 'Event ID: 4199\r\n'],
    ['events that never end', "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>\r\n"],
    ['exported events', 'Error,9/15/2012 10:32:07 AM,Tcpip,4199,None\r\n'],
    ['brackets', '[10.1.8.103] '],
    ['equal signs with numbers', '= 1 '],
    ['colons', 'a: '],
  ])('%s are read in time', (_, piece, before = '') => {
    const many = before + piece.repeat(400_000 / piece.length);
    // Linear readers need about a second; one that goes over the text again and again needs hours.
    expect(readEvidence(many).lineCount).toBe(many.split('\n').length - (many.endsWith('\n') ? 1 : 0));
  });
});
