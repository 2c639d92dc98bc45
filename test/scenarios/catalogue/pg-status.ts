import type { Scenario } from '../scenario';
import { dialedOf, scenario } from '../site';
import { healthyOn, idle, inSession, place, probe, says, shown } from './words';

const ghent = place(
  ['2012r2', 'fr'],
  0,
  'B',
  ['10.19.1', '10.20.1'],
  [2, 3, 45],
  ['GNTPGA', 'GNTPGB', 'GNTDLR'],
);
const sochi = place(
  ['2008r2', 'ru'],
  15,
  'B',
  ['172.28.1', '8.28.1'],
  [7, 8, 45],
  ['SCHPGA', 'SCHPGB', 'SCHDLR'],
);
const derry = place(
  ['2016', 'en'],
  2,
  'A',
  ['10.240.9', '192.168.240'],
  [90, 91, 92],
  ['DRYPGA', 'DRYPGB', 'DRYDLR'],
);
const osaka = place(
  ['2012', 'ja'],
  0,
  'B',
  ['10.15.15', '10.16.16'],
  [31, 32, 33],
  ['OSKPGA', 'OSKPGB', 'OSKDLR'],
);
const natal = place(
  ['2019', 'pt-BR'],
  3,
  null,
  ['192.168.3', '192.168.4'],
  [3, 4, 5],
  ['NATPGA', 'NATPGB', 'NATDISC'],
);
const gomel = place(
  ['2003', 'ru'],
  7,
  'A',
  ['10.101.1', '10.102.1'],
  [60, 61, 62],
  ['GMLPGA', 'GMLPGB', 'GMLDLR'],
);

/** The session opens, and the peripheral behind the gateway is offline. */
export const peripheralOffline: readonly Scenario[] = [
  scenario(
    'peripheral-offline-with-a-session',
    'The dialer has its session to side B and places no calls: OPEN_CONF says that the peripheral is offline.',
    ghent,
    shown('peripheral-offline', 'B', healthyOn('B'), idle('A')),
    {
      ...inSession(ghent, 'B'),
      site: says(ghent, { probe: { B: probe(dialedOf(ghent, 'B'), 'opened', 'dialer', { pgStatus: 4 }) } }),
    },
  ),
  scenario(
    'peripheral-offline-test-only',
    'Only a session test from the dialer’s host was made: it opens, with the peripheral offline.',
    sochi,
    shown('peripheral-offline', 'B', healthyOn('B')),
    {
      site: says(sochi, { probe: { B: probe(dialedOf(sochi, 'B'), 'opened', 'dialer', { pgStatus: 4 }) } }),
      brought: {},
    },
  ),
  scenario(
    'peripheral-offline-told-to-a-laptop',
    'The dialer has its session to side A; a laptop’s test there says that the peripheral is offline.',
    derry,
    shown('peripheral-offline', 'A', healthyOn('A'), idle('B')),
    {
      ...inSession(derry, 'A'),
      site: says(derry, { probe: { A: probe(dialedOf(derry, 'A'), 'opened', 'laptop', { pgStatus: 4 }) } }),
    },
  ),
];

/** The session opens, and the Peripheral Gateway is not ready for it. */
export const pgNotReady: readonly Scenario[] = [
  scenario(
    'pg-not-ready-opc-down',
    'The dialer has its session to side B, and the OPC process of the Peripheral Gateway is down.',
    osaka,
    shown('pg-not-ready', 'B', healthyOn('B'), idle('A')),
    {
      ...inSession(osaka, 'B'),
      site: says(osaka, { probe: { B: probe(dialedOf(osaka, 'B'), 'opened', 'dialer', { pgStatus: 1 }) } }),
    },
  ),
  scenario(
    'pg-not-ready-told-to-a-laptop',
    'A laptop’s test opens on side B and is told that OPC and the central controller are down; of the dialer nothing is known.',
    natal,
    shown('pg-not-ready', 'B'),
    {
      site: says(natal, {
        release: '12.0',
        probe: { B: probe(dialedOf(natal, 'B'), 'opened', 'laptop', { pgStatus: 3, version: 13 }) },
      }),
      brought: { dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'pg-not-ready-central-controller-down',
    'The dialer has its session to side A, and the central controller is down; the tables were brought whole.',
    gomel,
    shown('pg-not-ready', 'A', healthyOn('A'), idle('B')),
    {
      ...inSession(gomel, 'A'),
      site: says(gomel, { probe: { A: probe(dialedOf(gomel, 'A'), 'opened', 'dialer', { pgStatus: 2 }) } }),
    },
  ),
];
