import type { Side } from '../../../electron/core/net/ports';
import type { Card, Host, Scenario } from '../scenario';
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
import { callingRow, extraCard, ground, idle, on, onAddress } from './site-parts';

const backup = ground({
  windows: '2003',
  language: 'ru',
  instance: 1,
  visible: '10.15.2',
  private: '10.15.250',
  last: { A: 14, B: 15, dialer: 41 },
  names: { A: 'SPBPGA', B: 'SPBPGB', dialer: 'SPBDLR' },
});
const vpn = ground({
  windows: '2000',
  instance: 0,
  active: 'A',
  visible: '62.40.8',
  private: '10.40.8',
  last: { A: 201, B: 202, dialer: 210 },
  names: { A: 'ICMPG1A', B: 'ICMPG1B', dialer: 'ICMDIAL' },
});
const management = ground({
  windows: '2008r2',
  language: 'es',
  instance: 12,
  visible: '172.18.60',
  private: '172.19.60',
  last: { A: 41, B: 42, dialer: 61 },
  names: { A: 'BCNPG3A', B: 'BCNPG3B', dialer: 'BCNOB1' },
});
const twoOthers = ground({
  windows: '2012r2',
  language: 'de',
  instance: 16,
  visible: '10.90.14',
  private: '192.168.14',
  last: { A: 71, B: 72, dialer: 95 },
  names: { A: 'MUCPG1A', B: 'MUCPG1B', dialer: 'MUCOBD' },
});

/** A third card, first in the order, and the CTI port on it. */
const thirdFirst = (at: Ground, side: Side, card: Card, more: readonly Card[] = []): Host =>
  pgHost(at, side, {
    cards: [card, visibleCard(at, side), privateCard(at, side), ...more],
    listens: [onAddress(at, side, card.address)],
  });

const theFault = (side: Side) => ({
  faults: [on(side, 'other-adapter-first')],
  verdict: on(side, 'other-adapter-first'),
});

const backupCard = extraCard('Backup', 'Intel(R) PRO/1000 MT Server Adapter', '192.168.40.15');
const backupHost = thirdFirst(backup, 'B', backupCard);

/** The CTI port on a card that is neither visible nor private. */
export const otherAdapter: readonly Scenario[] = [
  scenario(
    'other-adapter-backup',
    'A card for backups stands first on side B, and the CTI port is on it.',
    backup,
    { ...theFault('B'), besides: [idle('A')] },
    { B: backupHost },
  ),
  scenario(
    'other-adapter-vpn-first',
    'A VPN adapter stands first on side A; the visible network has public addresses, the private one 10.',
    vpn,
    { ...theFault('A'), besides: [idle('B')] },
    {
      A: thirdFirst(
        vpn,
        'A',
        extraCard('Local Area Connection 4', 'Cisco Systems VPN Adapter', '172.27.5.14'),
      ),
      site: stated(vpn, dialerHost(vpn), {
        ctitest: {
          A: { outcome: 'opened', target: onAddress(vpn, 'A', '172.27.5.14'), from: 'server' },
        },
      }),
    },
  ),
  scenario(
    'other-adapter-management',
    'A management card stands first on side B of instance 12; the private card stands last.',
    management,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: thirdFirst(
        management,
        'B',
        extraCard('Gestion', 'Broadcom BCM5708C NetXtreme II GigE #3', '172.30.99.42'),
      ),
      dialer: dialerHost(management, {}, [callingRow(management, dialedOf(management, 'B'))]),
    },
  ),
  scenario(
    'other-adapter-of-two-others',
    'Two further cards, one for the storage network and one for the cluster; the port is on the storage card.',
    twoOthers,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: thirdFirst(twoOthers, 'B', extraCard('iSCSI', 'HP Ethernet 10Gb 2-port 530FLR #2', '172.40.0.72'), [
        extraCard('Heartbeat', 'HP Ethernet 1Gb 4-port 331i #4', '192.168.14.172'),
      ]),
    },
  ),
  scenario(
    'other-adapter-netstat-only',
    'Only the netstat was brought: the port is on an address that nobody named, which the host may have lost.',
    backup,
    { faults: [on('B', 'other-adapter-first')], verdict: 'undecided' },
    { B: backupHost, brought: { B: ['netstat'], dialer: ['dialer-key'] } },
  ),
  scenario(
    'other-adapter-private-not-stated',
    'The port is on a third card; which of the other two is private nobody stated, but the traffic tells.',
    management,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: thirdFirst(management, 'B', extraCard('Copia', 'HP NC373i Adapter #3', '10.250.9.42')),
      site: {
        instance: 12,
        active: 'B',
        sides: { A: { host: 'BCNPG3A' }, B: { host: 'BCNPG3B', visible: '172.18.60.42' } },
        dialer: { host: 'BCNOB1', A: dialedOf(management, 'A'), B: dialedOf(management, 'B') },
      },
    },
  ),
];
