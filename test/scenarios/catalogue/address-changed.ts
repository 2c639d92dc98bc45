import type { Side } from '../../../electron/core/net/ports';
import type { Host, Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  type Ground,
  pgHost,
  privateCard,
  scenario,
  stated,
  visibleCard,
} from '../site';
import { callingRow, edited, ground, idle, on, onAddress } from './site-parts';

const apipa = ground({
  windows: '2003',
  language: 'de',
  visible: '10.31.5',
  private: '172.31.50',
  last: { A: 13, B: 14, dialer: 15 },
  names: { A: 'NUEPGA', B: 'NUEPGB', dialer: 'NUEDLR' },
});
const renumbered = ground({
  windows: '2000',
  instance: 2,
  active: 'A',
  visible: '10.79.4',
  private: '10.80.4',
  names: { A: 'JNBPGA', B: 'JNBPGB', dialer: 'JNBDLR' },
});
const lost = ground({
  windows: '2008',
  instance: 1,
  visible: '10.46.9',
  private: '192.168.46',
  names: { A: 'PHLPGA', B: 'PHLPGB', dialer: 'PHLDLR' },
});
const brazil = ground({
  windows: '2012r2',
  language: 'pt-BR',
  instance: 18,
  visible: '10.21.2',
  private: '189.21.2',
  last: { A: 31, B: 32, dialer: 33 },
  names: { A: 'BSBPG1A', B: 'BSBPG1B', dialer: 'BSBOB1' },
});

/** The CTI port on an address that no card of the host has. */
const listensOn = (at: Ground, side: Side, address: string): Host =>
  pgHost(at, side, { listens: [onAddress(at, side, address)] });

const theFault = (side: Side) => ({
  faults: [on(side, 'address-changed')],
  verdict: on(side, 'address-changed'),
});

/** The CTI Server listens on an address of before. */
export const addressChanged: readonly Scenario[] = [
  scenario(
    'address-changed-self-given',
    'The CTI Server of side B began while the visible card had given itself 169.254.13.14.',
    apipa,
    { ...theFault('B'), besides: [idle('A')] },
    { B: listensOn(apipa, 'B', '169.254.13.14') },
  ),
  scenario(
    'address-changed-renumbered',
    'The visible network of side A was renumbered; the CTI Server still listens on 10.78.4.102.',
    renumbered,
    { ...theFault('A'), besides: [idle('B')] },
    { A: listensOn(renumbered, 'A', '10.78.4.102') },
  ),
  edited(
    scenario(
      'address-changed-no-lease',
      'The visible card of side B got no lease and has 169.254.77.8 now; the CTI Server is on it.',
      lost,
      { ...theFault('B'), besides: [idle('A')] },
      {
        B: pgHost(lost, 'B', {
          cards: [
            { ...visibleCard(lost, 'B'), address: '169.254.77.8', mask: '255.255.0.0', gateway: null },
            privateCard(lost, 'B'),
          ],
          listens: [onAddress(lost, 'B', '169.254.77.8')],
        }),
        dialer: dialerHost(lost, {}, [callingRow(lost, dialedOf(lost, 'B'))]),
        brought: { A: ['one-command'], B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
      },
    ),
    'B',
    (text) =>
      text
        .replace('   IPv4 Address. . . . . . . . . . . : 169', '   Autoconfiguration IPv4 Address. . : 169')
        .replace('DHCP Enabled. . . . . . . . . . . : No', 'DHCP Enabled. . . . . . . . . . . : Yes')
        // The traffic to the router ended with the address.
        .replace(/ {2}TCP {4}10\.46\.9\.103:1051.*\r\n/, ''),
  ),
  scenario(
    'address-changed-netstat-only',
    'The whole netstat of side B and nothing else: 169.254 is an address that Windows gave itself.',
    brazil,
    theFault('B'),
    {
      B: listensOn(brazil, 'B', '169.254.200.17'),
      site: stated(brazil, dialerHost(brazil), {
        ctitest: { B: { outcome: 'refused', target: dialedOf(brazil, 'B'), from: 'dialer' } },
      }),
      brought: { B: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'address-changed-cards-not-seen',
    'The port is on an address that nobody stated; whether the host still has it, its netstat does not say.',
    renumbered,
    { faults: [on('A', 'address-changed')], verdict: 'undecided' },
    {
      A: listensOn(renumbered, 'A', '10.78.4.102'),
      brought: { A: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
];
