import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdapterBinding } from '../../../../../electron/core/evidence/adapters/types';
import { netstatText, row } from '../../../../support/console-texts';
import { formatList } from '../../../../support/format-table';
import { kindsIn, onlyPart, partsOfKind } from '../../../../support/kinds-in';
import {
  bindingColumns,
  bindingList,
  bindingTable,
  connectionName,
} from '../../../../support/powershell-texts';

const kind = 'net-adapter-binding';

const bindings: readonly AdapterBinding[] = [
  {
    adapter: 'Private',
    displayName: 'Internet Protocol Version 4 (TCP/IPv4)',
    component: 'ms_tcpip',
    enabled: true,
    line: 0,
  },
  {
    adapter: 'Private',
    displayName: 'Client for Microsoft Networks',
    component: 'ms_msclient',
    enabled: false,
    line: 0,
  },
  {
    adapter: '이더넷 2',
    displayName: 'Internet 协议版本 6 (TCP/IPv6)',
    component: 'ms_tcpip6',
    enabled: true,
    line: 0,
  },
];

function said(text: string): readonly AdapterBinding[] {
  return partsOfKind(text, kind).flatMap((part) => part.data.bindings.map((one) => ({ ...one, line: 0 })));
}

describe('Get-NetAdapterBinding', () => {
  it('gives what is bound to each card, with its line', () => {
    const part = onlyPart(bindingTable(bindings), kind);
    expect(part.data.bindings).toEqual(bindings.map((one, at) => ({ ...one, line: 4 + at })));
    expect(part.unread).toEqual([]);
  });

  it('says the same as a list', () => {
    expect(said(bindingList(bindings))).toEqual(bindings);
  });

  it('for a file, padded by letters, says the same', () => {
    expect(said(bindingTable(bindings, bindingColumns, { byLetters: true }))).toEqual(bindings);
  });

  it('belongs to the prompt’s host, after a netstat table in the same paste', () => {
    const text = `${netstatText([row({ local: { address: '0.0.0.0', port: 135 } })])}\r\n[PGB]: PS C:\\> Get-NetAdapterBinding\r\n${bindingTable(bindings)}`;
    expect(kindsIn(text)).toEqual(['netstat', kind]);
    expect(partsOfKind(text, kind)[0]?.host).toBe('PGB');
  });

  it('lists a card whose name is cut in its midst as unread', () => {
    const cut = { ...bindings[0], adapter: 'Local Area Connectio...n 2' } as AdapterBinding;
    const part = onlyPart(bindingTable([cut, ...bindings]), kind);
    expect(part.data.bindings.map((one) => one.line)).toEqual([5, 6, 7]);
    expect(part.unread.map((one) => one.line)).toEqual([4]);
  });

  it('on a narrow console knows the components without their names', () => {
    const columns = bindingColumns.map((one) =>
      one.heading === 'DisplayName' ? { ...one, width: 20 } : one,
    );
    const nameless = bindings.map((one) => ({ ...one, displayName: null }));
    expect(said(bindingTable(bindings, columns))).toEqual(nameless);
    expect(said(bindingTable(bindings, columns, { wrap: true }))).toEqual(nameless);
  });
});

describe('what only looks like it', () => {
  it.each([
    [
      'a card with a component of its own',
      formatList([
        [
          ['Name', 'Private'],
          ['ComponentID', 'pci\\ven_8086&dev_100f'],
        ],
      ]),
    ],
    [
      'a card of a virtual switch',
      formatList([
        [
          ['Name', 'vEthernet'],
          ['ComponentID', 'vms_mp'],
        ],
      ]),
    ],
  ])('%s is none', (_, text) => {
    expect(kindsIn(text)).toEqual(['unknown']);
  });
});

describe('any bindings', () => {
  it('are read back from the table and from the list', () => {
    const some = fc.array(
      fc.record({
        adapter: connectionName,
        displayName: connectionName,
        component: fc.constantFrom('ms_tcpip', 'ms_tcpip6', 'ms_server', 'ms_msclient', 'vms_pp'),
        enabled: fc.boolean(),
        line: fc.constant(0),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const columns = bindingColumns.map((one) => ({ ...one, width: 50 }));
    fc.assert(
      fc.property(some, (given) => {
        expect(said(bindingTable(given, columns))).toEqual(given);
        expect(said(bindingList(given))).toEqual(given);
      }),
    );
  });
});
