import { windowsLines } from '../../../electron/lab/windows-text/lines';
import type { Scenario } from '../scenario';
import { dialerHost, pgHost, portOf, privateOf, scenario, visibleCard, visibleOf } from '../site';
import { edited, ground, idle, on, onAddress, piece, privateFirst, withoutRoles } from './site-parts';
import { nslookup, pingAnswered } from './site-texts';

const markersOnly = ground({
  windows: '2003',
  language: 'pt-BR',
  instance: 4,
  visible: '172.20.5',
  private: '11.20.5',
  names: { A: 'SPPG2A', B: 'SPPG2B', dialer: 'SPDLR' },
});
const noRoles = ground({
  windows: '2000',
  visible: '10.30.1',
  private: '10.30.2',
  names: { A: 'PG5A', B: 'PG5B', dialer: 'BADIAL' },
});
const metrics = ground({
  windows: '2019',
  instance: 10,
  visible: '10.200.16',
  private: '169.50.16',
  last: { A: 151, B: 152, dialer: 170 },
  names: { A: 'cc-pg-1a', B: 'cc-pg-1b', dialer: 'cc-ob-1' },
});
const ownName = ground({
  windows: '2003',
  instance: 5,
  visible: '10.77.1',
  private: '192.168.77',
  names: { A: 'OSLPGA', B: 'OSLPGB', dialer: 'OSLDLR' },
});

const oneCard = ground({
  windows: '2003',
  visible: '10.65.1',
  private: '172.65.1',
  names: { A: 'GVAPGA', B: 'GVAPGB', dialer: 'GVADLR' },
});
const twoOnVisible = ground({
  windows: '2003',
  visible: '10.66.1',
  private: '172.66.1',
  names: { A: 'BRNPGA', B: 'BRNPGB', dialer: 'BRNDLR' },
});

/** A second address of the first card, printed behind its first one. */
const withSecondAddress = (address: string) => (text: string) =>
  text.replace(
    /( {3}Subnet Mask .*\r\n)/,
    `$1   IP Address. . . . . . . . . . . . : ${address}\r\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\r\n`,
  );

const theFault = (side: 'A' | 'B') => ({
  faults: [on(side, 'wrong-nic-binding')],
  verdict: on(side, 'wrong-nic-binding'),
});

/** The fault of the note where it is told by words, by traffic or by metrics which card is which. */
export const wrongNicRoles: readonly Scenario[] = [
  scenario(
    'wrong-nic-roles-by-traffic',
    'Nobody stated the networks; the traffic between the sides and to the router tells them.',
    markersOnly,
    theFault('B'),
    {
      B: privateFirst(markersOnly, 'B'),
      site: withoutRoles(markersOnly, dialerHost(markersOnly)),
      brought: { B: ['one-command', 'registry'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'wrong-nic-roles-unknown',
    'The port is on the other of two cards, and neither words nor traffic tell which network that is.',
    noRoles,
    { faults: [on('B', 'wrong-nic-binding')], verdict: 'undecided' },
    {
      B: { ...privateFirst(noRoles, 'B'), rows: [onAddress(noRoles, 'B', privateOf(noRoles, 'B'))] },
      site: withoutRoles(noRoles, dialerHost(noRoles)),
      brought: { B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'wrong-nic-2019-by-metric',
    'Windows 2019: the private card comes first and has the lower metric, and the port is on it.',
    metrics,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: privateFirst(metrics, 'B'),
      brought: {
        A: ['one-command'],
        B: [
          'one-command',
          piece(
            'metric.txt',
            windowsLines([
              'PS C:\\> Get-NetIPInterface -AddressFamily IPv4',
              '',
              'ifIndex InterfaceAlias                  AddressFamily NlMtu(Bytes) InterfaceMetric Dhcp     ConnectionState PolicyStore',
              '------- --------------                  ------------- ------------ --------------- ----     --------------- -----------',
              '5       Private                         IPv4                  1500              10 Disabled Connected       ActiveStore',
              '3       Visible                         IPv4                  1500              15 Disabled Connected       ActiveStore',
              '1       Loopback Pseudo-Interface 1     IPv4            4294967295              75 Disabled Connected       ActiveStore',
              '',
            ]),
          ),
        ],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
  scenario(
    'wrong-nic-own-name-of-server',
    'On the server its own name gives the private address, for the dialer it gives the visible one: the name is right.',
    ownName,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: privateFirst(ownName, 'B'),
      dialer: dialerHost(ownName, { B: `OSLPGB:${portOf(ownName, 'B')}` }),
      brought: {
        A: ['one-command'],
        B: ['one-command', piece('ping.txt', pingAnswered('OSLPGB', privateOf(ownName, 'B')))],
        dialer: [
          'one-command',
          'dialer-key',
          piece('nslookup.txt', nslookup('OSLPGB', 'corp.example', '10.77.1.10', [visibleOf(ownName, 'B')])),
        ],
      },
    },
  ),
  edited(
    scenario(
      'wrong-nic-both-addresses-on-one-card',
      'Side B has one card with both addresses; the CTI Server took the private one. No order of cards decides that.',
      oneCard,
      { faults: [on('B', 'wrong-nic-binding')], verdict: on('B', 'wrong-nic-binding'), besides: [idle('A')] },
      {
        B: pgHost(oneCard, 'B', {
          cards: [visibleCard(oneCard, 'B')],
          listens: [`${privateOf(oneCard, 'B')}:${portOf(oneCard, 'B')}`],
        }),
        brought: { A: ['one-command'], B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
      },
    ),
    'B',
    withSecondAddress(privateOf(oneCard, 'B')),
  ),
  edited(
    scenario(
      'undecided-second-address-of-the-visible-card',
      'The visible card of side B has two addresses; the CTI Server listens on the one that the dialer does not call.',
      twoOnVisible,
      { faults: [], verdict: 'undecided', besides: [idle('A')] },
      {
        B: pgHost(twoOnVisible, 'B', { listens: ['10.66.1.203:43027'] }),
        brought: { A: ['one-command'], B: ['one-command'], dialer: ['one-command', 'dialer-key'] },
      },
    ),
    'B',
    withSecondAddress('10.66.1.203'),
  ),
];
