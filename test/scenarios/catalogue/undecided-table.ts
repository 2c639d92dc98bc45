import type { Piece, Scenario } from '../scenario';
import { dialedOf, type Ground, pgHost, portOf, privateOf, scenario } from '../site';
import { netstatRows, type TcpRow } from './windows-prints';
import { ctitest, idle, named, onPrivateCard, place, says, unsettled } from './words';

const bonn = place(
  ['2003', 'en'],
  0,
  'B',
  ['10.34.1', '172.34.1'],
  [102, 103, 60],
  ['BOPGA', 'BOPGB', 'BODLR'],
);
const soria = place(
  ['2012', 'en'],
  1,
  'B',
  ['10.52.8', '10.53.8'],
  [11, 12, 13],
  ['SORPGA', 'SORPGB', 'SORDLR'],
);
const narva = place(
  ['2016', 'en'],
  0,
  'B',
  ['192.168.14', '10.14.14'],
  [21, 22, 23],
  ['NRVPGA', 'NRVPGB', 'NRVDLR'],
);
const otaru = place(
  ['2008r2', 'ja'],
  2,
  'B',
  ['10.62.2', '10.63.2'],
  [31, 32, 33],
  ['OTRPGA', 'OTRPGB', 'OTRDLR'],
);
const luton = place(
  ['2019', 'en'],
  0,
  'B',
  ['172.30.1', '172.31.1'],
  [41, 42, 43],
  ['LTNPGA', 'LTNPGB', 'LTNDLR'],
);

const wrongNic = named('wrong-nic-binding', 'B');
const privateRow = (ground: Ground): TcpRow => [`${privateOf(ground, 'B')}:${portOf(ground, 'B')}`];

const file = (name: string, text: string): Piece => ({ file: name, text });

/** The table of side B is there, and cannot be read, or is cut. */
export const undecidedTable: readonly Scenario[] = [
  scenario(
    'undecided-names-instead-of-numbers',
    'netstat of side B was printed without -n: names stand where the addresses should.',
    bonn,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(bonn, 'B'),
      brought: {
        B: [
          netstatRows('netstat.txt', [
            ['BOPGB:epmap', 'BOPGB:0'],
            ['BOPGB:microsoft-ds', 'BOPGB:0'],
            [`bopgb-priv:${portOf(bonn, 'B')}`, 'BOPGB:0'],
            ['BOPGB:1051', 'router1:40002', 'ESTABLISHED'],
          ]),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-rows-that-somebody-filtered',
    'Of side B’s table only a row of the CTI port was kept, on the private address: a second one may have stood beside it.',
    soria,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(soria, 'B'),
      brought: { B: [netstatRows('found.txt', [privateRow(soria)], false)], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'undecided-filtered-by-the-private-network',
    'CTI Server B listens on both of its addresses; the filter kept the row of the private one. The way is what is blocked.',
    narva,
    unsettled([named('path-blocked', 'B')]),
    {
      B: pgHost(narva, 'B', {
        listens: [dialedOf(narva, 'B'), `${privateOf(narva, 'B')}:${portOf(narva, 'B')}`],
      }),
      site: says(narva, { ctitest: { B: ctitest(dialedOf(narva, 'B'), 'timed-out', 'dialer') } }),
      brought: { B: [netstatRows('found.txt', [privateRow(narva)], false), 'ipconfig'] },
    },
  ),
  scenario(
    'undecided-table-torn-off',
    'The table of side B ends in the middle of a row, above the CTI port’s own.',
    luton,
    unsettled([named('path-blocked', 'B')]),
    {
      B: pgHost(luton, 'B', { listens: [dialedOf(luton, 'B')] }),
      brought: {
        B: [
          file(
            'netstat.txt',
            [
              '',
              'Active Connections',
              '',
              '  Proto  Local Address          Foreign Address        State',
              '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
              '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING',
              '  TCP    172.30.1.42:139        0.0.0.0:0              LISTENING',
              '  TCP    172.30.1.42:10',
            ].join('\r\n'),
          ),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-table-damaged',
    'A mail program damaged every row of side B’s table: no address of it can be read.',
    otaru,
    unsettled([wrongNic], idle('A')),
    {
      B: onPrivateCard(otaru, 'B'),
      brought: {
        A: ['one-command'],
        B: [
          netstatRows('netstat.txt', [
            ['#.#.#.#:###', '#.#.#.#:#'],
            ['##.##.#.##:#####', '#.#.#.#:#'],
            ['##.##.#.##:####', '##.##.#.##:#####', 'ESTABLISHED'],
          ]),
        ],
        dialer: ['dialer-key'],
      },
      site: says(otaru, { ctitest: { B: ctitest(dialedOf(otaru, 'B'), 'timed-out', 'dialer') } }),
    },
  ),
];
