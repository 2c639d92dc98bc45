import { describe, expect, it } from 'vitest';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import {
  at,
  confirmed,
  diagnoseNote,
  dialerKey,
  ipconfig,
  netstat,
  statusOf,
  tasklist,
} from '../../../support/case-builder';

const of = (B: readonly EvidencePart[], rest: Parameters<typeof diagnoseNote>[0] = {}) =>
  diagnoseNote({ ...rest, evidence: { ...rest.evidence, B } });

describe('whose program a row is', () => {
  it('a port that the list of processes gives to ctisvr.exe is the CTI Server’s', () => {
    const one = of([
      at('11/23/2026 14:03', netstat('10.1.8.103:50001 LISTENING 2384')),
      at('11/23/2026 14:04', tasklist('svchost.exe 748', 'ctisvr.exe 2384')),
    ]);
    expect(statusOf(one, 'not-listening', 'B')).toBe('ruled-out');
  });

  it('by a list of another moment that is neither shown nor denied', () => {
    const one = of([
      netstat('10.1.8.103:50001 LISTENING 2384'),
      tasklist('svchost.exe 748', 'ctisvr.exe 2384'),
    ]);
    expect(confirmed(one)).toEqual([]);
    expect(statusOf(one, 'not-listening', 'B')).toBe('possible');
    expect(statusOf(one, 'wrong-port', 'B')).toBe('unknown');
  });

  it.each([
    ['0.0.0.0:43030', {}],
    ['0.0.0.0:43067', { instance: 1 }],
    ['127.0.0.1:43027', {}],
    ['172.1.8.103:43027', {}],
  ])('another program on %s confirms nothing of the CTI Server', (row, form) => {
    const one = of(
      [
        at('11/23/2026 14:03', netstat(`${row} LISTENING 900`)),
        at('11/23/2026 14:03', tasklist('svchost.exe 748', 'avagent.exe 900')),
      ],
      form,
    );
    expect(confirmed(one)).toEqual([]);
    expect(statusOf(one, 'not-listening', 'B')).toBe('possible');
  });
});

describe('the dialed port is the one that is due', () => {
  it('another CTI port may be another Peripheral Gateway’s', () => {
    const one = of([netstat('10.1.8.103:43027 LISTENING')], {
      B: { ctiPort: 50001 },
      dialsB: '10.1.8.103:50001',
    });
    expect(confirmed(one)).toEqual([]);
    expect(statusOf(one, 'not-listening', 'B')).toBe('possible');
  });

  it('the other side’s port of a second Peripheral Gateway is no swap', () => {
    expect(confirmed(of([netstat('10.1.8.103:42027 LISTENING')]))).toEqual([]);
  });

  it('one own port on both sides is no swap', () => {
    const one = of([netstat('10.1.8.103:42027 LISTENING')], { A: { ctiPort: 42027 }, B: { ctiPort: 42027 } });
    expect(confirmed(one)).toEqual(['wrong-port B']);
  });
});

describe('rows that are something else', () => {
  const sessions = ['10.1.8.103:4500 10.1.8.60:2001', '10.1.8.103:4500 10.1.8.61:2001'];
  const form = { B: { ctiPort: 4500, windows: '2003' as const }, dialsB: '10.1.8.103:4500' };

  it('Windows 2003 prints no phantoms', () => {
    expect(statusOf(of([netstat('0.0.0.0:4500 LISTENING', ...sessions)], form), 'not-listening', 'B')).toBe(
      'ruled-out',
    );
  });

  it('a port with two far ends accepts, on Windows 2000 too', () => {
    const one = of([netstat('0.0.0.0:4500 LISTENING', ...sessions)], { ...form, B: { ctiPort: 4500 } });
    expect(statusOf(one, 'not-listening', 'B')).toBe('ruled-out');
  });

  it('a call to a file server from the CTI port’s number is no session', () => {
    const one = of([netstat('172.1.8.103:43027 LISTENING', '10.1.8.103:43027 10.1.8.30:445')]);
    expect(confirmed(one)).toEqual(['wrong-nic-binding B']);
  });

  it('a filtered table proves no absence, and a paged one does', () => {
    const typed = (command: string) => of([{ ...netstat('10.1.8.103:139 LISTENING'), command }]);
    expect(confirmed(typed('netstat -an | findstr /v 172.1'))).toEqual([]);
    expect(confirmed(typed('netstat -an | more'))).toEqual(['not-listening B']);
  });

  it('a table with none of the side’s addresses is another host’s', () => {
    expect(confirmed(of([netstat('10.1.8.77:139 LISTENING', '10.1.8.77:1051 10.1.8.20:1433')]))).toEqual([]);
  });
});

it('a left-over key on a server does not outdo what was typed', () => {
  const one = of([netstat('10.1.8.103:43027 LISTENING'), dialerKey(null, '172.1.8.103:43027')]);
  expect(statusOf(one, 'dialer-uses-private-address', 'B')).toBe('ruled-out');
  expect(one.facts.conflicts).toHaveLength(1);
});

describe('roles and cards', () => {
  it.each(['10.1.8.103:43027 10.1.8.60:43004', '10.1.8.103:43004 10.1.8.30:445'])(
    'a client’s own port marks no network: %s',
    (row) => {
      const one = of([netstat('10.1.8.103:43027 LISTENING', row)]);
      expect(statusOf(one, 'dialer-uses-private-address', 'B')).toBe('ruled-out');
    },
  );

  it('one connection against the form leaves the roles open', () => {
    const one = of([netstat('172.1.8.103:43027 LISTENING', '172.1.8.103:1051 172.1.8.20:40002')]);
    expect(confirmed(one)).toEqual([]);
    expect(one.facts.conflicts).toHaveLength(1);
  });

  it('a dialer on the stated private network leaves the roles open', () => {
    const one = of([netstat('10.1.8.103:43027 LISTENING')], {
      B: { visible: '172.1.8.103', private: '10.1.8.103' },
      evidence: { dialer: [ipconfig('DIALER1', 'LAN 10.1.8.50')] },
    });
    expect(confirmed(one)).toEqual([]);
  });

  it('a card without a cable hides its address', () => {
    const cards = ipconfig('PGB', 'Visible', 'Private 172.1.8.103');
    if (cards.kind !== 'ipconfig') throw new Error('no ipconfig');
    const adapters = cards.data.adapters.map((card) => ({
      ...card,
      dhcp: null,
      physicalAddress: '00-11-0A-4C-21-20',
    }));
    const one = of([netstat('10.1.9.103:43027 LISTENING'), { ...cards, data: { ...cards.data, adapters } }]);
    expect(one.facts.sides.B.adaptersWhole).toBe(false);
    expect(confirmed(one)).toEqual([]);
  });

  it('a private network that is not known may be one of 169.254', () => {
    const one = of(
      [netstat('169.254.10.3:43027 LISTENING'), ipconfig('PGB', 'P 169.254.10.3', 'V 10.1.8.103')],
      {
        B: { private: null },
      },
    );
    expect(confirmed(one)).toEqual([]);
  });
});
