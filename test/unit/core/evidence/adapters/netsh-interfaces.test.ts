import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterfaceMetric } from '../../../../../electron/core/evidence/adapters/types';
import { netstatText, row } from '../../../../support/console-texts';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import { connectionName, netshHeadings, netshTable } from '../../../../support/powershell-texts';

const kind = 'netsh-interfaces';

function metric(given: Partial<InterfaceMetric>): InterfaceMetric {
  return {
    index: 12,
    name: 'Private',
    family: 'IPv4',
    metric: 25,
    automatic: null,
    dhcp: null,
    connected: true,
    line: 0,
    ...given,
  };
}

const interfaces = [
  metric({ index: 1, name: 'Loopback Pseudo-Interface 1', metric: 75 }),
  metric({}),
  metric({ index: 4, name: 'Local Area Connection 2', metric: 15, connected: false }),
  metric({ index: 5, name: '本地连接', metric: 5 }),
];

function families(text: string): readonly string[] {
  return partsOfKind(text, kind).flatMap((part) => part.data.interfaces.map((one) => one.family));
}

describe('the interfaces of netsh', () => {
  it.each(Object.entries(netshHeadings))('are read under a heading in %s', (_, heading) => {
    const part = onlyPart(netshTable(interfaces, heading), kind);
    expect(part.data.interfaces).toEqual(interfaces.map((one, at) => ({ ...one, line: 4 + at })));
    expect(part.unread).toEqual([]);
  });

  it('belong to the host of the prompt, after a netstat table of it', () => {
    const text = `PGB>netstat -an\r\n${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\nPGB>netsh interface ipv4 show interfaces\r\n${netshTable(interfaces)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    const [part] = partsOfKind(text, kind);
    expect([part?.host, part?.command]).toEqual(['PGB', 'netsh interface ipv4 show interfaces']);
  });

  it('are IPv6’s where the command above them says so, with a prompt or without', () => {
    const table = netshTable(interfaces);
    const command = 'netsh interface ipv6 show interfaces\r\n';
    expect(new Set(families(table))).toEqual(new Set(['IPv4']));
    expect(new Set(families(`C:\\>${command}${table}`))).toEqual(new Set(['IPv6']));
    expect(new Set(families(command + table))).toEqual(new Set(['IPv6']));
    expect(new Set(families(`C:\\>${command}${table.trimStart()}`))).toEqual(new Set(['IPv6']));
  });

  it('of both families in one paste are told apart', () => {
    const one = netshTable(interfaces.slice(1, 2));
    const text = `C:\\>netsh int ipv6 show interfaces\r\n${one}C:\\>netsh int ipv4 show interfaces\r\n${one}`;
    expect(families(text)).toEqual(['IPv6', 'IPv4']);
  });

  it('leave a state in unknown words open', () => {
    const part = onlyPart(netshTable(interfaces).replaceAll(' connected   ', ' Verbunden   '), kind);
    expect(part.data.interfaces.map((one) => one.connected)).toEqual([null, null, false, null]);
  });

  it('list a torn row as unread', () => {
    const text = netshTable(interfaces).replace('  1500  connected     Private', '');
    const part = onlyPart(text, kind);
    expect(part.data.interfaces.map((one) => one.index)).toEqual([1, 4, 5]);
    expect(part.unread.map((one) => one.line)).toEqual([5]);
  });
});

describe('what only looks like it', () => {
  it.each([
    [
      'the other table of interfaces',
      'Admin State    State          Type             Interface Name\r\n-------------------------------------------------------------------------\r\nEnabled        Connected      Dedicated        Private\r\n',
    ],
    [
      'the configuration',
      'Configuration for interface "Private"\r\n    DHCP enabled:                         No\r\n',
    ],
    ['a line of dashes', '---------------------------\r\n'],
  ])('%s is none', (_, text) => {
    expect(partsOfKind(text, kind)).toEqual([]);
  });
});

describe('any cards', () => {
  it('are read back', () => {
    const some = fc.array(
      fc.record({
        index: fc.integer({ min: 1, max: 999 }),
        name: connectionName,
        metric: fc.integer({ min: 0, max: 99_999 }),
        connected: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (cards) => {
        const printed = cards.map(metric);
        const part = onlyPart(netshTable(printed), kind);
        expect(part.data.interfaces).toEqual(printed.map((one, at) => ({ ...one, line: 4 + at })));
      }),
    );
  });
});
