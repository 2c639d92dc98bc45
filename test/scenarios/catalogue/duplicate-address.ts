import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerOf,
  everything,
  pgHost,
  privateCard,
  scenario,
  visibleCard,
  visibleOf,
} from '../site';
import { arpTable, conflictEvent, conflictXml, timeZone } from './windows-prints';
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
  unsettled,
  well,
} from './words';

const york = place(
  ['2008r2', 'en'],
  0,
  'B',
  ['10.17.2', '10.18.2'],
  [102, 103, 55],
  ['PGYA', 'PGYB', 'YDIAL'],
);
const hull = place(
  ['2003', 'en'],
  7,
  'B',
  ['192.168.31', '172.99.31'],
  [18, 19, 40],
  ['HULPGA', 'HULPGB', 'HULBA'],
);
const cork = place(
  ['2016', 'en'],
  2,
  'A',
  ['10.200.6', '10.201.6'],
  [66, 67, 90],
  ['CRKPGA', 'CRKPGB', 'CRKDLR'],
);
const oslo = place(
  ['2019', 'en'],
  20,
  'A',
  ['172.25.1', '11.25.1'],
  [5, 6, 30],
  ['OSLPGA', 'OSLPGB', 'OSLDLR'],
);
const kiel = place(
  ['2012', 'en'],
  0,
  'B',
  ['10.33.8', '10.34.8'],
  [41, 42, 60],
  ['KIEPGA', 'KIEPGB', 'KIEDLR'],
);
const bath = place(
  ['2008r2', 'en'],
  9,
  'A',
  ['10.81.8', '10.82.8'],
  [21, 22, 23],
  ['BTHPGA', 'BTHPGB', 'BTHDLR'],
);

const perth = place(
  ['2008r2', 'en'],
  3,
  'B',
  ['192.168.77', '10.77.9'],
  [61, 62, 63],
  ['PERPGA', 'PERPGB', 'PERDLR'],
);
const taipei = place(
  ['2012r2', 'en'],
  5,
  'A',
  ['10.140.2', '10.141.2'],
  [31, 32, 33],
  ['TPEPGA', 'TPEPGB', 'TPEDLR'],
);
const denver = place(
  ['2016', 'en'],
  0,
  'A',
  ['10.150.2', '10.151.2'],
  [31, 32, 33],
  ['DENPGA', 'DENPGB', 'DENDLR'],
);

const graz = place(
  ['2003', 'de'],
  1,
  'B',
  ['10.160.2', '10.161.2'],
  [31, 32, 33],
  ['GRZPGA', 'GRZPGB', 'GRZDLR'],
);

/** Physical addresses of the first cards of A and B, as their `ipconfig /all` has them, and of a stranger. */
const cardOfA = '00-11-0A-4C-21-10';
const cardOfB = '00-11-0A-4C-21-20';
const stranger = '00-50-56-9A-3C-11';
const router = '00-00-0C-07-AC-01';

/** Another machine has the address of a CTI Server too. */
export const duplicateAddress: readonly Scenario[] = [
  scenario(
    'duplicate-address-event-of-today',
    'Side B logged twenty minutes before the capture that another machine has its visible address.',
    york,
    shown('duplicate-address', 'B', idle('A')),
    {
      site: says(york, { ctitest: { B: ctitest(dialedOf(york, 'B'), 'timed-out', 'dialer') } }),
      brought: {
        ...everything,
        B: [
          'one-command',
          'registry',
          conflictEvent(york.names.B, visibleOf(york, 'B'), stranger, '2026-11-23T13:41:07.000'),
        ],
      },
    },
  ),
  scenario(
    'duplicate-address-two-neighbour-tables',
    'Side A and the dialer’s host see side B’s visible address behind two physical addresses; the dialer’s one is not side B’s.',
    hull,
    shown('duplicate-address', 'B', idle('A'), named('path-rejected', 'B')),
    {
      site: says(hull, { probe: { B: probe(dialedOf(hull, 'B'), 'refused', 'dialer') } }),
      brought: {
        A: [
          'one-command',
          arpTable(visibleOf(hull, 'A'), [
            ['192.168.31.1', router],
            [visibleOf(hull, 'B'), cardOfB],
          ]),
        ],
        B: ['one-command', 'registry'],
        dialer: [
          'one-command',
          'dialer-key',
          arpTable(dialerOf(hull), [
            ['192.168.31.1', router],
            [visibleOf(hull, 'A'), cardOfA],
            [visibleOf(hull, 'B'), stranger],
          ]),
        ],
      },
    },
  ),
  scenario(
    'duplicate-address-one-host-only',
    'Only side A, the active one, was looked at: five minutes before the capture it logged an address conflict.',
    cork,
    shown('duplicate-address', 'A'),
    {
      brought: {
        A: [
          'one-command',
          conflictEvent(cork.names.A, visibleOf(cork, 'A'), stranger, '2026-11-23T13:58:44.000'),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'duplicate-address-latent',
    'The dialer works with side A; a new printer took the visible address of side B, which is idle.',
    oslo,
    latent('duplicate-address', 'B', healthyOn('A'), idle('B')),
    {
      ...inSession(oslo, 'A'),
      brought: {
        ...everything,
        B: [
          'one-command',
          conflictEvent(oslo.names.B, visibleOf(oslo, 'B'), stranger, '2026-11-23T11:20:10.000'),
        ],
      },
    },
  ),
  scenario(
    'undecided-conflict-two-years-ago',
    'The only address conflict that side B logged is two years old; what keeps the dialer away today is not known.',
    kiel,
    unsettled([named('path-blocked', 'B')], idle('A')),
    {
      B: pgHost(kiel, 'B', { listens: [dialedOf(kiel, 'B')] }),
      site: says(kiel, { ctitest: { B: ctitest(dialedOf(kiel, 'B'), 'timed-out', 'dialer') } }),
      brought: {
        A: ['netstat'],
        B: [
          'one-command',
          conflictEvent(kiel.names.B, visibleOf(kiel, 'B'), stranger, '2024-06-02T03:12:59.000'),
        ],
      },
    },
  ),
  scenario(
    'healthy-team-that-answers-with-two-cards',
    'Side A’s team of cards answers some hosts with its second card’s physical address; the dialer has its session.',
    bath,
    well('A', idle('B')),
    {
      ...inSession(bath, 'A', {
        cards: [
          { ...visibleCard(bath, 'A'), name: 'Team Visible', description: 'HP Network Team #1' },
          privateCard(bath, 'A'),
        ],
      }),
      brought: {
        A: ['one-command', 'registry'],
        B: ['one-command', arpTable(visibleOf(bath, 'B'), [[visibleOf(bath, 'A'), cardOfA]])],
        dialer: [
          'one-command',
          arpTable(dialerOf(bath), [
            [visibleOf(bath, 'A'), '00-11-0A-4C-21-12'],
            [visibleOf(bath, 'B'), cardOfB],
          ]),
        ],
      },
    },
  ),
  scenario(
    'undecided-static-neighbour',
    'The dialer’s host has a static entry for side B’s visible address, of a card that was replaced; no other host has the address.',
    perth,
    unsettled([], idle('A')),
    {
      brought: {
        ...everything,
        dialer: [
          'one-command',
          'dialer-key',
          arpTable(dialerOf(perth), [
            ['192.168.77.1', router],
            [visibleOf(perth, 'B'), stranger, 'static'],
          ]),
        ],
      },
    },
  ),
  scenario(
    'duplicate-address-event-in-utc',
    'Side A logged the conflict at 21:30 UTC of the day before, which is 05:30 there on the day of the capture: its zone was exported.',
    taipei,
    shown('duplicate-address', 'A', idle('B')),
    {
      brought: {
        ...everything,
        A: [
          'one-command',
          'registry',
          conflictXml(taipei.names.A, visibleOf(taipei, 'A'), stranger, '2026-11-22T21:30:10.1234567Z'),
          timeZone(480),
        ],
      },
    },
  ),
  scenario(
    'undecided-event-in-utc-of-an-unknown-zone',
    'Side A logged the conflict on the day before by its own clock, was restarted, and the event stands in UTC: 02:00 of the capture’s day.',
    denver,
    unsettled([], idle('B')),
    {
      brought: {
        ...everything,
        A: [
          'one-command',
          'registry',
          conflictXml(denver.names.A, visibleOf(denver, 'A'), stranger, '2026-11-23T02:00:10.1234567Z'),
        ],
      },
    },
  ),
  scenario(
    'undecided-neighbours-without-a-clock',
    'A table of neighbours that was saved before side B’s card was replaced; no clock stands in it.',
    graz,
    unsettled([], idle('A')),
    {
      brought: {
        ...everything,
        dialer: ['one-command', arpTable(dialerOf(graz), [[visibleOf(graz, 'B'), stranger]], [])],
      },
    },
  ),
];
