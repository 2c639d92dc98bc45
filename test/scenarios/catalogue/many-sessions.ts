import type { Row, Scenario } from '../scenario';
import { dialedOf, type Ground, pgHost, scenario, visibleOf } from '../site';
import { idle, named, place, probe, says, shown, unsettled } from './words';

const graz = place(
  ['2008r2', 'de'],
  0,
  'B',
  ['10.37.1', '10.38.1'],
  [4, 5, 6],
  ['GRZPGA', 'GRZPGB', 'GRZDLR'],
);
const xian = place(
  ['2012', 'zh-CN'],
  5,
  'A',
  ['172.26.2', '172.26.3'],
  [41, 42, 43],
  ['XAPGA', 'XAPGB', 'XABOHAO'],
);
const faro = place(
  ['2003', 'pt-BR'],
  9,
  'B',
  ['10.99.9', '10.98.9'],
  [100, 101, 102],
  ['FAOPGA', 'FAOPGB', 'FAODISC'],
);
const pune = place(
  ['2016', 'en'],
  0,
  'B',
  ['10.43.8', '10.42.8'],
  [16, 17, 18],
  ['PNQPGA', 'PNQPGB', 'PNQDLR'],
);
const lima = place(
  ['2019', 'es'],
  1,
  'B',
  ['192.168.43', '192.168.44'],
  [9, 11, 12],
  ['LIMPGA', 'LIMPGB', 'LIMDLR'],
);
const kyoto = place(
  ['2012r2', 'ja'],
  2,
  'A',
  ['10.27.1', '10.28.1'],
  [51, 52, 53],
  ['KYTPGA', 'KYTPGB', 'KYTDLR'],
);
const mainz = place(
  ['2016', 'de'],
  4,
  'B',
  ['10.55.6', '10.56.6'],
  [81, 82, 83],
  ['MNZPGA', 'MNZPGB', 'MNZDLR'],
);

/** Rows of clients of this side's CTI port, in this state, from hosts beyond the dialer's. */
function clients(ground: Ground, side: 'A' | 'B', count: number, state: string): readonly Row[] {
  const network = ground.visible;
  return Array.from({ length: count }, (_, at) => {
    const from = `${network}.${120 + (at % 100)}:${1100 + at}`;
    return `${dialedOf(ground, side)} ${from} ${state}`;
  });
}

/** The CTI Server hangs on connections whose clients have long gone. */
export const staleSessions: readonly Scenario[] = [
  scenario(
    'stale-sessions-close-wait',
    'Sixty clients hung up on CTI Server B, which closed none of them; the dialer’s host connects and gets no answer.',
    graz,
    shown('stale-sessions', 'B', idle('A')),
    {
      B: pgHost(graz, 'B', { listens: [dialedOf(graz, 'B')], rows: clients(graz, 'B', 60, 'CLOSE_WAIT') }),
      site: says(graz, { probe: { B: probe(dialedOf(graz, 'B'), 'no-answer', 'dialer') } }),
    },
  ),
  scenario(
    'stale-sessions-both-states',
    'CTI Server A keeps connections in CLOSE_WAIT and in FIN_WAIT_2; the dialer’s host connects and gets no answer.',
    xian,
    shown('stale-sessions', 'A', idle('B')),
    {
      A: pgHost(xian, 'A', {
        listens: [dialedOf(xian, 'A')],
        rows: [...clients(xian, 'A', 70, 'CLOSE_WAIT'), ...clients(xian, 'A', 40, 'FIN_WAIT_2')],
      }),
      site: says(xian, { probe: { A: probe(dialedOf(xian, 'A'), 'no-answer', 'dialer') } }),
    },
  ),
  scenario(
    'stale-sessions-one-table',
    'A hundred dead connections on CTI Server B, the dialer’s own among them; its newest try got no answer.',
    faro,
    shown('stale-sessions', 'B'),
    {
      B: pgHost(faro, 'B', {
        listens: [`0.0.0.0:${dialedOf(faro, 'B').split(':')[1]}`],
        rows: [
          ...clients(faro, 'B', 100, 'CLOSE_WAIT'),
          ...Array.from(
            { length: 20 },
            (_, at): Row => `${dialedOf(faro, 'B')} ${faro.visible}.102:${3001 + at} CLOSE_WAIT`,
          ),
        ],
      }),
      site: says(faro, { probe: { B: probe(dialedOf(faro, 'B'), 'no-answer', 'dialer') } }),
      brought: { B: ['one-command'] },
    },
  ),
  scenario(
    'undecided-close-wait-and-no-more',
    'Fifty connections of CTI Server B stand in CLOSE_WAIT; nobody tried to open a session.',
    mainz,
    unsettled([named('stale-sessions', 'B')], idle('A')),
    {
      B: pgHost(mainz, 'B', { listens: [dialedOf(mainz, 'B')], rows: clients(mainz, 'B', 50, 'CLOSE_WAIT') }),
    },
  ),
];

/** So many clients that the CTI Server may take no more; no limit is documented, so it is never confirmed. */
export const tooManySessions: readonly Scenario[] = [
  scenario(
    'too-many-sessions-reset',
    'CTI Server B has 420 sessions, and the dialer’s host is reset.',
    pune,
    unsettled([named('too-many-sessions', 'B')], idle('A')),
    {
      B: pgHost(pune, 'B', { listens: [dialedOf(pune, 'B')], rows: clients(pune, 'B', 420, 'ESTABLISHED') }),
      site: says(pune, { probe: { B: probe(dialedOf(pune, 'B'), 'reset', 'dialer') } }),
    },
  ),
  scenario(
    'too-many-sessions-no-answer',
    'CTI Server B has 640 sessions, and the dialer’s host connects and waits in vain.',
    lima,
    unsettled([named('too-many-sessions', 'B')], idle('A')),
    {
      B: pgHost(lima, 'B', {
        listens: [`0.0.0.0:${dialedOf(lima, 'B').split(':')[1]}`, `${visibleOf(lima, 'B')}:42028`],
        rows: clients(lima, 'B', 640, 'ESTABLISHED'),
      }),
      site: says(lima, { probe: { B: probe(dialedOf(lima, 'B'), 'no-answer', 'dialer') } }),
    },
  ),
  scenario(
    'too-many-sessions-table-only',
    'CTI Server A has 512 sessions, none of them the dialer’s; nobody tried from the dialer’s host.',
    kyoto,
    unsettled([named('too-many-sessions', 'A')]),
    {
      A: pgHost(kyoto, 'A', {
        listens: [dialedOf(kyoto, 'A')],
        rows: clients(kyoto, 'A', 512, 'ESTABLISHED'),
      }),
      brought: { A: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
];
