import type { Side } from '../../../electron/core/net/ports';
import type { Host, Scenario } from '../scenario';
import {
  dialerHost,
  type Ground,
  pgHost,
  portOf,
  privateCard,
  privateOf,
  scenario,
  stated,
  visibleCard,
  visibleOf,
} from '../site';
import { edited, ground, idle, on, piece } from './site-parts';
import { filtered } from './site-texts';

const wildcard = ground({
  windows: '2008r2',
  instance: 1,
  visible: '10.61.0',
  private: '192.168.61',
  names: { A: 'ATLPG1A', B: 'ATLPG1B', dialer: 'ATLOB1' },
});
const linkLocal = ground({
  windows: '2012',
  instance: 0,
  active: 'A',
  visible: '10.8.70',
  private: '172.17.70',
  last: { A: 25, B: 26, dialer: 80 },
  names: { A: 'DENPG1A', B: 'DENPG1B', dialer: 'DENOB1' },
});
const brazil = ground({
  windows: '2016',
  language: 'pt-BR',
  instance: 20,
  visible: '10.55.1',
  private: '200.55.1',
  names: { A: 'RJPG1A', B: 'RJPG1B', dialer: 'RJOB1' },
});

const mapped = ground({
  windows: '2012r2',
  instance: 3,
  visible: '10.62.0',
  private: '192.168.62',
  names: { A: 'MEMPG1A', B: 'MEMPG1B', dialer: 'MEMOB1' },
});

const usual = ['[::]:135 [::]:0 LISTENING', '[::]:445 [::]:0 LISTENING'];
const listens = (at: Ground, side: Side, address: string): Host =>
  pgHost(at, side, { rows: [`[${address}]:${portOf(at, side)} [::]:0 LISTENING`, ...usual] });

const theFault = (side: Side) => ({ faults: [on(side, 'ipv6-only')], verdict: on(side, 'ipv6-only') });
const own = 'fe80::5c1f:8d2a:77b0:3e19';

/** The CTI port listens for IPv6 only; the dialer calls an IPv4 address. */
export const ipv6Only: readonly Scenario[] = [
  scenario(
    'ipv6-only-wildcard',
    'The CTI port of side B listens on [::], and no row has it for IPv4.',
    wildcard,
    { ...theFault('B'), verdict: 'undecided', besides: [idle('A')] },
    { B: listens(wildcard, 'B', '::') },
  ),
  edited(
    scenario(
      'ipv6-only-link-local',
      'The CTI port of side A listens on the link-local address of the visible card.',
      linkLocal,
      { ...theFault('A'), besides: [idle('B')] },
      { A: listens(linkLocal, 'A', `${own}%11`) },
    ),
    'A',
    (text) =>
      text.replace(
        '   IPv4 Address. . . . . . . . . . . : 10.8.70.25',
        `   Link-local IPv6 Address . . . . . : ${own}%11(Preferred) \r\n   IPv4 Address. . . . . . . . . . . : 10.8.70.25`,
      ),
  ),
  scenario(
    'ipv6-only-netstat-only',
    'The whole netstat of side B in Portuguese and nothing else: the port stands on [::] alone.',
    brazil,
    { ...theFault('B'), verdict: 'undecided' },
    {
      B: listens(brazil, 'B', '::'),
      site: stated(brazil, dialerHost(brazil), {
        ctitest: { B: { outcome: 'opened', target: `RJPG1B:${portOf(brazil, 'B')}`, from: 'server' } },
      }),
      brought: { B: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'ipv6-only-netstat-filtered',
    'Only the rows with [::] were kept: the IPv4 row may have been cut away.',
    wildcard,
    { faults: [on('B', 'ipv6-only')], verdict: 'undecided' },
    {
      B: listens(wildcard, 'B', '::'),
      brought: {
        B: [
          piece(
            'ipv6.txt',
            filtered('[::]', [
              ['[::]:135', '[::]:0'],
              ['[::]:43067', '[::]:0'],
            ]),
          ),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-ipv6-mapped-row',
    'CTI Server B listens by a socket of both families on its visible address: the row has it as ::ffff: and the address.',
    mapped,
    { faults: [], verdict: 'undecided', besides: [idle('A')] },
    { B: listens(mapped, 'B', `::ffff:${visibleOf(mapped, 'B')}`) },
  ),
  scenario(
    'wrong-nic-ipv6-mapped-row',
    'CTI Server B listens by a socket of both families on its private address.',
    mapped,
    { faults: [on('B', 'wrong-nic-binding')], verdict: on('B', 'wrong-nic-binding'), besides: [idle('A')] },
    {
      B: {
        ...listens(mapped, 'B', `::ffff:${privateOf(mapped, 'B')}`),
        cards: [privateCard(mapped, 'B'), visibleCard(mapped, 'B')],
      },
    },
  ),
];
