import { windowsLines } from '../../../electron/lab/windows-text/lines';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, pgHost, privateCard, privateOf, scenario, stated, visibleCard } from '../site';
import {
  callingRow,
  edited,
  extraCard,
  ground,
  idle,
  on,
  onAddress,
  privateFirst,
  withChosenPorts,
} from './site-parts';

const lyon = ground({
  windows: '2003',
  language: 'fr',
  instance: 7,
  active: 'A',
  visible: '192.168.44',
  private: '25.3.9',
  last: { A: 11, B: 12, dialer: 60 },
  names: { A: 'PGLYON1A', B: 'PGLYON1B', dialer: 'DIALERLY' },
});
const teams = ground({
  windows: '2008r2',
  visible: '10.44.3',
  private: '172.31.200',
  last: { A: 31, B: 32, dialer: 77 },
  names: { A: 'UCCE-PG1A', B: 'UCCE-PG1B', dialer: 'UCCE-DLR1' },
});
const twoInstances = ground({
  windows: '2003',
  language: 'zh-CN',
  instance: 2,
  visible: '10.6.0',
  private: '10.6.200',
  last: { A: 21, B: 22, dialer: 90 },
  names: { A: 'BJPG1A', B: 'BJPG1B', dialer: 'BJDIAL' },
});
const chosen = ground({
  windows: '2003',
  language: 'ko',
  visible: '203.0.113',
  private: '192.0.2',
  last: { A: 5, B: 6, dialer: 40 },
  names: { A: 'SELPGA', B: 'SELPGB', dialer: 'SELDLR' },
});
const chosenPorts = { A: 47_110, B: 48_110 };
const chosenDialer = dialerHost(chosen, { A: '203.0.113.5:47110', B: '203.0.113.6:48110' });
const silent = ground({
  windows: '2008',
  language: 'ja',
  instance: 1,
  visible: '10.81.4',
  private: '192.168.250',
  names: { A: 'TKPG1A', B: 'TKPG1B', dialer: 'TKDLR1' },
});
const silentDialer = dialerHost(silent, {}, [callingRow(silent, dialedOf(silent, 'B'))]);
const unknownActive = ground({
  windows: '2003',
  language: 'es',
  instance: 3,
  active: null,
  visible: '10.120.7',
  private: '100.64.7',
  names: { A: 'MADPGA', B: 'MADPGB', dialer: 'MADDLR' },
});
const theFault = (side: 'A' | 'B') => ({
  faults: [on(side, 'wrong-nic-binding')],
  verdict: on(side, 'wrong-nic-binding'),
});

/** The fault of the note at other sites, amid other adapters, instances and tests that mislead. */
export const wrongNicSites: readonly Scenario[] = [
  scenario(
    'wrong-nic-french-instance-7',
    'Side A of instance 7 is active and listens on its private address, which looks like a public one.',
    lyon,
    { ...theFault('A'), besides: [idle('B')] },
    { A: privateFirst(lyon, 'A') },
  ),
  edited(
    scenario(
      'wrong-nic-teams-vpn-tunnel',
      'Two teams, a VPN adapter and a tunnel: the private team stands first.',
      teams,
      { ...theFault('B'), besides: [idle('A')] },
      {
        B: pgHost(teams, 'B', {
          cards: [
            { ...privateCard(teams, 'B'), name: 'Team Private', description: 'HP Network Team #2' },
            { ...visibleCard(teams, 'B'), name: 'Team Visible', description: 'HP Network Team #1' },
            extraCard('Support VPN', 'Cisco Systems VPN Adapter', '10.99.0.5'),
          ],
          listens: [onAddress(teams, 'B', privateOf(teams, 'B'))],
          rows: ['10.99.0.5:3389 10.99.0.77:51022 ESTABLISHED', '0.0.0.0:3389'],
        }),
      },
    ),
    'B',
    (text) =>
      text +
      windowsLines([
        '',
        'Tunnel adapter isatap.{5C2F1E0B-7A44-4F0E-9B6B-0D6C3F1E2A11}:',
        '',
        '   Media State . . . . . . . . . . . : Media disconnected',
        '   Connection-specific DNS Suffix  . : ',
        '   Description . . . . . . . . . . . : Microsoft ISATAP Adapter',
        '   Physical Address. . . . . . . . . : 00-00-00-00-00-00-00-E0',
        '   DHCP Enabled. . . . . . . . . . . : No',
        '   Autoconfiguration Enabled . . . . : Yes',
      ]),
  ),
  scenario(
    'wrong-nic-neighbour-instance-right',
    'CTI Server B of instance 2 is on the private address; that of instance 3 beside it listens everywhere.',
    twoInstances,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(twoInstances, 'B', {
        cards: [privateCard(twoInstances, 'B'), visibleCard(twoInstances, 'B')],
        listens: [onAddress(twoInstances, 'B', privateOf(twoInstances, 'B')), '0.0.0.0:43147'],
        pids: { 43147: 2612 },
      }),
    },
  ),
  scenario(
    'wrong-nic-chosen-port',
    'A site with its own CTI ports: 48110 listens on the private address of side B only.',
    chosen,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(chosen, 'B', {
        cards: [privateCard(chosen, 'B'), visibleCard(chosen, 'B')],
        listens: [`${privateOf(chosen, 'B')}:48110`],
      }),
      dialer: chosenDialer,
      site: withChosenPorts(chosen, chosenDialer, chosenPorts),
    },
  ),
  scenario(
    'wrong-nic-test-on-server-opens',
    'ctitest opens on the server with the private address; the dialer’s calls vanish behind the server’s own firewall.',
    silent,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: privateFirst(silent, 'B'),
      dialer: silentDialer,
      site: stated(silent, silentDialer, {
        ctitest: {
          B: { outcome: 'opened', target: onAddress(silent, 'B', privateOf(silent, 'B')), from: 'server' },
        },
      }),
    },
  ),
  scenario(
    'wrong-nic-active-unknown',
    'Nobody knows which side is active; side B listens on its private address, side A nowhere.',
    unknownActive,
    { ...theFault('B'), besides: [idle('A')] },
    { B: privateFirst(unknownActive, 'B') },
  ),
];
