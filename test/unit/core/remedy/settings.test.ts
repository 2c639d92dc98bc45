import { describe, expect, it } from 'vitest';
import type { EvidencePart } from '../../../../electron/core/evidence/types';
import { format } from '../../../../electron/core/text';
import { type CaseSketch, ipconfig, netstat } from '../../../support/case-builder';
import { bindings, metrics, planAs, stepOf, withSettings, words } from './planned';

const onPrivate = netstat('172.1.8.103:43027 LISTENING');
const privateFirst = ipconfig('PGB', 'Private 172.1.8.103', 'Visible 10.1.8.103');

function planWith(parts: readonly EvidencePart[], sketch: CaseSketch = {}) {
  return planAs('wrong-nic-binding', {
    B: { windows: '2019' },
    evidence: { B: [onPrivate, ...parts] },
    ...sketch,
  });
}

/** `holds The private card has no default gateway.` */
function hygiene(parts: readonly EvidencePart[], sketch: CaseSketch = {}): readonly string[] {
  return planWith(parts, sketch).hygiene.map((one) => `${one.answer} ${format(one.text)}`);
}

describe('metrics', () => {
  it('are set by the indexes of this site where they were seen', () => {
    const plan = planWith([privateFirst, metrics('12 Private 25 auto', '14 Visible 25')]);
    expect(stepOf(plan, 'change-order').command).toBe(
      [
        'Set-NetIPInterface -InterfaceIndex 14 -AddressFamily IPv4 -InterfaceMetric 10',
        'Set-NetIPInterface -InterfaceIndex 12 -AddressFamily IPv4 -InterfaceMetric 50',
      ].join('\n'),
    );
    expect(words(stepOf(plan, 'record-metrics').details)).toContain('Private 25, automatic, Visible 25');
    expect(words(plan.rollback)).toContain('Private 25, automatic, Visible 25');
  });

  it('by index also where a name cannot stand in a command', () => {
    const odd = ipconfig('PGB', 'Private 172.1.8.103', 'LAN*1 10.1.8.103');
    const command = stepOf(planWith([odd, metrics('12 Private 25', '14 LAN*1 25')]), 'change-order').command;
    expect(command).toContain('-InterfaceIndex 14');
    expect(command).not.toContain('LAN*1');
  });

  it.each([
    ['one card has no index', [metrics('12 Private 25')]],
    [
      'two lists name different indexes, and neither is known to be newer',
      [metrics('12 Private 25', '14 Visible 25'), metrics('12 Private 25', '15 Visible 25')],
    ],
    ['both cards have the same index', [metrics('12 Private 25', '12 Visible 25')]],
  ])('are set by name where %s', (_, parts) => {
    const plan = planWith([privateFirst, ...parts], {
      ordered: false,
    });
    expect(stepOf(plan, 'change-order').command).toContain("-InterfaceAlias 'Visible'");
    expect(stepOf(plan, 'change-order').command).not.toContain('InterfaceIndex');
  });

  it('a metric that is the lowest already promises nothing', () => {
    const plan = planWith([privateFirst, metrics('12 Private 25', '14 Visible 5')]);
    expect(words(stepOf(plan, 'change-order').details)).toContain('has the lowest metric already');
  });
});

describe('Server Core', () => {
  it.each(['2000', '2003'] as const)('did not exist with %s', (windows) => {
    expect(planWith([privateFirst], { B: { windows } }).alternatives).toEqual([]);
  });

  it.each(['2008', '2008r2'] as const)(
    'on %s moves the card with the sample tool, told as unsupported',
    (windows) => {
      const [core] = planWith([privateFirst], { B: { windows } }).alternatives;
      expect(core?.command).toBe('nvspbind /o ms_tcpip\nnvspbind /++ "Visible" ms_tcpip');
      expect(words(core?.details ?? [])).toContain('without support');
    },
  );

  it.each(['2012', '2012r2', '2016', '2025'] as const)(
    'on %s sets the metric, told as general knowledge',
    (windows) => {
      const [core] = planWith([privateFirst], { B: { windows } }).alternatives;
      expect(core?.command).toBe(
        'netsh interface ipv4 set interface "Visible" metric=10\nnetsh interface ipv4 set interface "Private" metric=50',
      );
      expect(words(core?.details ?? [])).toContain('general knowledge of Windows');
    },
  );

  it.each(['2008r2', '2019'] as const)(
    'on %s gets no command of a name that could mean something else',
    (windows) => {
      const odd = ipconfig('PGB', 'Private 172.1.8.103', 'LAN"&calc 10.1.8.103');
      expect(planWith([odd], { B: { windows } }).alternatives[0]?.command).toBeNull();
    },
  );
});

describe('the settings beside the fault', () => {
  it('are told as the evidence shows them, each with its line', () => {
    const set = withSettings(privateFirst, {
      Private: { gateways: ['172.1.8.1'], dnsServers: ['10.1.1.53'], dhcp: true, ipv6: ['fe80::1'] },
      Visible: { gateways: ['10.1.8.1'], dnsServers: ['10.1.1.53'] },
    });
    expect(hygiene([set])).toEqual(
      expect.arrayContaining([
        'holds The visible card has a default gateway: 10.1.8.1.',
        'fails The private card has a default gateway, 172.1.8.1: only the visible one should.',
        'fails The private card has DNS servers, 10.1.1.53: only the visible one should.',
        'holds The visible card has a fixed address.',
        'fails The private card gets its address by DHCP: it may be another one after a restart.',
        'fails IPv6 is on on the private card: the guide wants it off.',
        'unknown Whether IPv6 is off on the visible card was not seen.',
      ]),
    );
    for (const one of planWith([set]).hygiene) expect(one.cites.length > 0).toBe(one.answer !== 'unknown');
  });

  it('do not take a card’s missing IPv6 address for IPv6 being off, nor a binding for an address', () => {
    expect(
      hygiene([
        privateFirst,
        bindings('Private ms_tcpip6 off', 'Private ms_server', 'Visible ms_tcpip6 off'),
      ]),
    ).toEqual(
      expect.arrayContaining([
        'holds IPv6 is off on the private card.',
        'holds IPv6 is off on the visible card.',
        'fails File and Printer Sharing is on on the private card: the guide wants it off.',
        'unknown Whether Client for Microsoft Networks is off on the private card was not seen.',
      ]),
    );
  });

  it('are not known where two captures of unknown order differ', () => {
    const other = withSettings(privateFirst, { Private: { gateways: ['172.1.8.1'] } });
    expect(hygiene([privateFirst, other], { ordered: false })).toContain(
      'unknown Whether the private card has a default gateway was not seen.',
    );
    expect(hygiene([privateFirst, other])).toContain(
      'fails The private card has a default gateway, 172.1.8.1: only the visible one should.',
    );
  });

  it('are left out where no card of the host was seen', () => {
    expect(planWith([]).hygiene).toEqual([]);
  });
});
