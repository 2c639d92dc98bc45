import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../../electron/core/evidence/read';
import type { EvidencePart } from '../../../../../electron/core/evidence/types';
import { anyText } from '../../../../support/console-arbitraries';
import { row } from '../../../../support/console-texts';
import {
  addressList,
  addressTable,
  bindingTable,
  card,
  configurationList,
  connectionList,
  connectionTable,
  interfaceTable,
  netshTable,
} from '../../../../support/powershell-texts';
import { wmicCsv, wmicList, wmicTable } from '../../../../support/wmic-texts';

const own = card({ ipv4: [{ address: '10.1.8.103', mask: '255.255.255.0' }] });
const listener = row({ local: { address: '10.1.8.103', port: 43027 }, pid: 1820 });
const metric = {
  index: 12,
  name: '以太网',
  family: 'IPv4',
  metric: 25,
  dhcp: true,
  connected: true,
} as const;
const address = { address: '10.1.8.103', index: 12, name: 'Private', prefixLength: 24, dhcp: false };
const binding = { adapter: 'Private', displayName: null, component: 'ms_tcpip', enabled: true, line: 0 };

/** One of each kind and form. */
const printed = [
  connectionTable([listener, listener]),
  connectionList([listener]),
  interfaceTable([{ ...metric, automatic: null, line: 0 }]),
  netshTable([{ ...metric, automatic: null, line: 0 }]),
  configurationList([own, { ...own, connected: false }]),
  addressList([address]),
  addressTable([address]),
  bindingTable([binding]),
  wmicTable('PGB', [own, own]),
  wmicList('PGB', [own]),
  wmicCsv('PGB', [own]),
];

/** Lines of all of them, in any order, with any text between. */
const line = fc.constantFrom(...printed.flatMap((text) => text.split(/\r*\n/)));

/** Lines that follow each other, as when a paste starts or ends anywhere. */
const stretch = fc
  .tuple(fc.constantFrom(...printed), fc.nat(), fc.nat())
  .map(([text, from, length]) =>
    text.slice(from % text.length, (from % text.length) + (length % text.length)),
  );

function linesIn(part: EvidencePart): readonly number[] {
  switch (part.kind) {
    case 'net-tcp-connection':
      return part.data.sockets.map((one) => one.line);
    case 'net-ip-interface':
    case 'netsh-interfaces':
      return part.data.interfaces.map((one) => one.line);
    case 'net-ip-configuration':
    case 'net-ip-address':
    case 'wmic-nicconfig':
      return part.data.cards.flatMap((one) => [one.line, ...one.addressLines, one.lastLine]);
    case 'net-adapter-binding':
      return part.data.bindings.map((one) => one.line);
    default:
      return [];
  }
}

/**
 * Milliseconds within which a text is read, however busy the machine is: linear readers need a second or a few, and
 * one that goes over the text again and again needs hours.
 */
const inTime = 90_000;

describe('pieces of every output in any order', () => {
  it('are read without a throw, and every cited line lies within its part', () => {
    const pieces = fc.array(fc.oneof(line, stretch, anyText), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('\n', '\r\n', '\r\r\n', '\n\n'), (some, joint) => {
        for (const part of readEvidence(some.join(joint)).parts) {
          const [first, last] = part.lines;
          const cited = [...linesIn(part), ...part.unread.map((one) => one.line)];
          expect(cited.filter((one) => one < first || one > last)).toEqual([]);
          // No line is given twice as unread.
          expect(new Set(part.unread.map((one) => one.line)).size).toBe(part.unread.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['of wmic', 'Description SettingID '],
    ['of wmic for a spreadsheet', 'Node,Description,SettingID'],
    ['of connections', 'LocalAddress LocalPort State '],
  ])('under a heading %s without end are read in time', { timeout: inTime }, (_, names) => {
    const heading = names.repeat(200_000 / names.length);
    const dashes = heading.replaceAll(/\S/g, '-');
    for (const rows of ['x\n', '10.1.8.103 1\n', `${'x '.repeat(500)}\n`]) {
      readEvidence(`${heading}\n${rows.repeat(200_000 / rows.length)}`);
      readEvidence(`${heading}\n${dashes}\n${rows.repeat(200_000 / rows.length)}`);
    }
  });

  it.each(printed.map((text) => [text.trim().split(/\r*\n/)[0] ?? '', text]))(
    'as “%s” without end are read in time',
    { timeout: inTime },
    (_, text) => {
      const long = text.repeat(Math.ceil(400_000 / text.length));
      const lines = text.split(/\r*\n/).flatMap((one) => `${one.trim()} `.repeat(200));
      readEvidence(long);
      readEvidence(lines.join('\n').repeat(3));
      readEvidence(long.replaceAll(/\r*\n/g, ' '));
    },
  );
});
