import type { Scenario } from '../scenario';
import { dialedOf, pgHost, portOf, privateOf, scenario } from '../site';
import {
  ctitest,
  healthyOn,
  idle,
  inSession,
  latent,
  named,
  onPrivateCard,
  place,
  probe,
  says,
  shown,
} from './words';

const turku = place(
  ['2019', 'en'],
  0,
  'B',
  ['10.70.4', '10.71.4'],
  [12, 13, 99],
  ['TKUPGA', 'TKUPGB', 'TKUDLR'],
);
const busan = place(
  ['2022', 'ko'],
  1,
  null,
  ['192.168.60', '192.168.61'],
  [4, 5, 6],
  ['PUSPGA', 'PUSPGB', 'PUSDLR'],
);
const kazan = place(
  ['2025', 'ru'],
  24,
  'A',
  ['10.116.2', '10.117.2'],
  [21, 22, 70],
  ['KZNPGA', 'KZNPGB', 'KZNDLR'],
);
const tours = place(
  ['2016', 'fr'],
  6,
  'B',
  ['172.22.3', '10.22.3'],
  [31, 32, 90],
  ['TRSPGA', 'TRSPGB', 'TRSBA'],
);

/** A CTI Server of release 12.6 or newer that is in maintenance mode: code 110, whoever asks. */
export const maintenanceMode: readonly Scenario[] = [
  scenario(
    'maintenance-mode-left-on',
    'Side B was left in maintenance mode after the night’s work; side A answers as a standby does.',
    turku,
    shown('maintenance-mode', 'B', idle('A')),
    {
      A: pgHost(turku, 'A', { listens: [`0.0.0.0:${portOf(turku, 'A')}`] }),
      B: pgHost(turku, 'B', { listens: [`0.0.0.0:${portOf(turku, 'B')}`] }),
      site: says(turku, {
        release: '12.6',
        probe: {
          A: probe(dialedOf(turku, 'A'), 'rejected', 'dialer', { code: 107, version: 13 }),
          B: probe(dialedOf(turku, 'B'), 'rejected', 'dialer', { code: 110, version: 13 }),
        },
      }),
    },
  ),
  scenario(
    'maintenance-mode-told-to-a-laptop',
    'A laptop was told that CTI Server B is in maintenance mode; nobody knows which side is active.',
    busan,
    shown('maintenance-mode', 'B'),
    {
      B: pgHost(busan, 'B', { listens: [dialedOf(busan, 'B')] }),
      site: says(busan, {
        release: '12.6',
        probe: { B: probe(dialedOf(busan, 'B'), 'rejected', 'laptop', { code: 110, version: 13 }) },
      }),
      brought: { B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'maintenance-mode-latent',
    'The dialer works with side A; side B is still in maintenance mode, and could not take over.',
    kazan,
    latent('maintenance-mode', 'B', healthyOn('A'), idle('B')),
    {
      ...inSession(kazan, 'A'),
      B: pgHost(kazan, 'B', { listens: [dialedOf(kazan, 'B')] }),
      site: says(kazan, {
        release: '15.0',
        probe: { B: probe(dialedOf(kazan, 'B'), 'rejected', 'dialer', { code: 110, version: 13 }) },
      }),
    },
  ),
  scenario(
    'maintenance-mode-behind-a-wrong-nic',
    'CTI Server B listens on its private address only, and tells a test on the server there that it is in maintenance mode.',
    tours,
    {
      faults: [named('wrong-nic-binding', 'B'), named('maintenance-mode', 'B')],
      verdict: named('wrong-nic-binding', 'B'),
      besides: [idle('A')],
    },
    {
      B: onPrivateCard(tours, 'B'),
      site: says(tours, {
        release: '12.6',
        ctitest: { B: ctitest(`${privateOf(tours, 'B')}:${portOf(tours, 'B')}`, 'rejected', 'server', 110) },
      }),
    },
  ),
];
