import type { Card, Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  everything,
  type Ground,
  pgHost,
  privateCard,
  scenario,
  stated,
  visibleOf,
} from '../site';
import { routeTable } from './windows-prints';
import {
  ctitest,
  healthyOn,
  idle,
  inSession,
  latent,
  named,
  place,
  probe,
  says,
  shown,
  withFields,
} from './words';

const omsk = place(
  ['2008r2', 'ru'],
  5,
  'B',
  ['10.50.1', '10.60.1'],
  [2, 3, 40],
  ['OMSPGA', 'OMSPGB', 'OMSDLR'],
);
const york = place(
  ['2008', 'en'],
  0,
  'B',
  ['10.44.9', '10.45.9'],
  [71, 72, 30],
  ['YRKPGA', 'YRKPGB', 'YRKBA'],
);
const dalian = place(
  ['2019', 'zh-CN'],
  14,
  'A',
  ['172.20.20', '172.21.20'],
  [8, 9, 70],
  ['DLPGA', 'DLPGB', 'DLBOHAO'],
);
const nantes = place(
  ['2012', 'fr'],
  1,
  'B',
  ['10.61.200', '192.168.250'],
  [61, 62, 40],
  ['NTEPGA', 'NTEPGB', 'NTEAPPEL'],
);
const perth = place(
  ['2016', 'en'],
  0,
  'B',
  ['10.75.1', '10.76.1'],
  [15, 16, 30],
  ['PERPGA', 'PERPGB', 'PERDLR'],
);

/** The dialer's host in a network of its own. */
function dialerIn(
  ground: Ground,
  card: Omit<Card, 'name'>,
  rows: readonly string[] = [],
): Scenario['dialer'] {
  return { ...dialerHost(ground, {}, rows), cards: [{ name: 'LAN', ...card }] };
}

const withAddress = (ground: Ground, dialer: Scenario['dialer'], more = {}) =>
  withFields(stated(ground, dialer, more), { dialer: { address: dialer.cards[0]?.address } });

const yorkDialer = dialerIn(york, { address: '10.44.7.30', gateway: null, dns: ['10.44.7.10'] });
const nantesDialer = dialerIn(nantes, { address: '10.61.5.40', mask: '255.255.0.0', gateway: '10.61.5.1' });
const perthDialer = dialerIn(perth, { address: '10.90.3.30', gateway: '10.90.3.1' }, [
  `10.90.3.30:1093 ${dialedOf(perth, 'B')} SYN_SENT`,
]);

/** There is no way from the dialer's host to the CTI Server, or none back. */
export const noRoute: readonly Scenario[] = [
  scenario(
    'no-route-unreachable-from-dialer',
    'CTI Server B listens where the dialer calls, and is unreachable from the dialer’s host.',
    omsk,
    shown('no-route', 'B', idle('A')),
    { site: says(omsk, { probe: { B: probe(dialedOf(omsk, 'B'), 'unreachable', 'dialer') } }) },
  ),
  scenario(
    'no-route-table-without-gateway',
    'The dialer’s host lost its default gateway, and no route of its table leads to the servers’ network.',
    york,
    {
      faults: [named('no-route', 'B'), named('no-route', 'A')],
      verdict: named('no-route', 'B'),
      besides: [idle('A')],
    },
    {
      dialer: yorkDialer,
      site: withAddress(york, yorkDialer, {
        ctitest: { B: ctitest(dialedOf(york, 'B'), 'unreachable', 'dialer') },
      }),
      brought: {
        ...everything,
        dialer: [
          'one-command',
          'dialer-key',
          routeTable([
            ['10.44.7.0', '255.255.255.0', 'On-link', '10.44.7.30'],
            ['10.44.7.30', '255.255.255.255', 'On-link', '10.44.7.30'],
          ]),
        ],
      },
    },
  ),
  scenario(
    'no-route-latent',
    'The dialer works with side A; side B was moved to another building, and is unreachable from the dialer’s host.',
    dalian,
    latent('no-route', 'B', healthyOn('A'), idle('B')),
    {
      ...inSession(dalian, 'A'),
      site: says(dalian, { probe: { B: probe(dialedOf(dalian, 'B'), 'unreachable', 'dialer') } }),
    },
  ),
  scenario(
    'no-route-wrong-mask',
    'The mask of the dialer’s card makes the servers’ network look like its own; nobody answers there.',
    nantes,
    {
      faults: [named('no-route', 'B'), named('no-route', 'A')],
      verdict: named('no-route', 'B'),
      besides: [idle('A')],
    },
    {
      dialer: nantesDialer,
      site: withAddress(nantes, nantesDialer, {
        probe: { B: probe(dialedOf(nantes, 'B'), 'unreachable', 'dialer') },
      }),
    },
  ),
  scenario(
    'no-route-back-to-the-dialer',
    'The dialer’s calls reach side B, which has no gateway and so no way back: its answers are lost.',
    perth,
    shown('no-route', 'B', named('path-blocked', 'B'), idle('A')),
    {
      B: pgHost(perth, 'B', {
        cards: [
          { name: 'Visible', address: visibleOf(perth, 'B'), gateway: null, dns: ['10.75.1.10'] },
          privateCard(perth, 'B'),
        ],
        listens: [dialedOf(perth, 'B')],
        rows: [`${dialedOf(perth, 'B')} 10.90.3.30:1093 SYN_RECEIVED`],
      }),
      dialer: perthDialer,
      site: withAddress(perth, perthDialer),
      brought: {
        ...everything,
        B: [
          'one-command',
          'registry',
          routeTable([
            ['10.75.1.0', '255.255.255.0', 'On-link', visibleOf(perth, 'B')],
            ['10.76.1.0', '255.255.255.0', 'On-link', '10.76.1.16'],
          ]),
        ],
      },
    },
  ),
];
