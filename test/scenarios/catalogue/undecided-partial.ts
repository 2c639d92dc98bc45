import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, dialerOf, pgHost, portOf, scenario, visibleOf } from '../site';
import { calling, ctitest, idle, named, onPrivateCard, place, probe, says, unsettled } from './words';

const split = place(
  ['2012', 'de'],
  0,
  'B',
  ['10.24.1', '10.25.1'],
  [11, 12, 13],
  ['SPLPGA', 'SPLPGB', 'SPLWAHL'],
);
const arad = place(
  ['2000', 'en'],
  0,
  'B',
  ['10.1.40', '172.1.40'],
  [102, 103, 50],
  ['ARPGA', 'ARPGB', 'ARDIALER'],
);
const hanoi = place(
  ['2016', 'fr'],
  2,
  'B',
  ['172.16.6', '172.17.6'],
  [3, 4, 5],
  ['HANPGA', 'HANPGB', 'HANDLR'],
);
const tartu = place(
  ['2019', 'ru'],
  0,
  'A',
  ['10.44.1', '10.45.1'],
  [21, 22, 23],
  ['TAYPGA', 'TAYPGB', 'TAYDLR'],
);
const murcia = place(
  ['2003', 'es'],
  1,
  'B',
  ['10.73.1', '190.73.1'],
  [5, 6, 7],
  ['MURPGA', 'MURPGB', 'MURMARC'],
);
const gunma = place(
  ['2012r2', 'ja'],
  3,
  'B',
  ['192.168.71', '192.168.72'],
  [61, 62, 63],
  ['GUNPGA', 'GUNPGB', 'GUNDLR'],
);
const bari = place(
  ['2003', 'en'],
  0,
  'B',
  ['10.86.2', '173.86.2'],
  [31, 32, 33],
  ['BARPGA', 'BARPGB', 'BARDLR'],
);
const jeju = place(
  ['2008', 'ko'],
  11,
  'B',
  ['10.129.1', '10.130.1'],
  [44, 45, 46],
  ['CJUPGA', 'CJUPGB', 'CJUDLR'],
);
const anshan = place(
  ['2008r2', 'zh-CN'],
  0,
  null,
  ['10.105.5', '10.106.5'],
  [7, 8, 9],
  ['ASPGA', 'ASPGB', 'ASBOHAO'],
);
const olinda = place(
  ['2012', 'pt-BR'],
  5,
  'B',
  ['172.19.9', '10.19.9'],
  [50, 51, 52],
  ['OLIPGA', 'OLIPGB', 'OLIDISC'],
);
const metz = place(
  ['2022', 'fr'],
  0,
  'A',
  ['10.159.1', '10.160.1'],
  [70, 71, 72],
  ['MTZPGA', 'MTZPGB', 'MTZAPPEL'],
);
const huelva = place(
  ['2008', 'es'],
  7,
  'B',
  ['10.74.1', '190.74.1'],
  [25, 26, 27],
  ['HLVPGA', 'HLVPGB', 'HLVMARC'],
);

const wrongNic = named('wrong-nic-binding', 'B');
const blocked = named('path-blocked', 'B');
const byName = dialerHost(jeju, { A: `cjupga:${portOf(jeju, 'A')}`, B: `cjupgb:${portOf(jeju, 'B')}` });
/** The roles of its addresses nobody wrote down, and its traffic does not show them. */
const unnamed = { host: null, visible: null, private: null };

/** Something of the evidence is missing, and what is there fits several causes. */
export const undecidedPartial: readonly Scenario[] = [
  scenario(
    'undecided-wildcard-and-a-failing-dialer',
    'CTI Server B listens on every card, and ctitest on the dialer’s host timed out: a blocked way is possible, and no more.',
    split,
    unsettled([blocked]),
    {
      B: pgHost(split, 'B', { listens: [`0.0.0.0:${portOf(split, 'B')}`] }),
      site: says(split, { ctitest: { B: ctitest(dialedOf(split, 'B'), 'timed-out', 'dialer') } }),
      brought: { B: ['netstat'] },
    },
  ),
  scenario(
    'undecided-timed-out-ctitest-alone',
    'The private card stands first on side B; all that anybody did is a ctitest that timed out.',
    arad,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(arad, 'B'),
      site: says(arad, { ctitest: { B: ctitest(dialedOf(arad, 'B'), 'timed-out', 'dialer') } }),
      brought: {},
    },
  ),
  scenario(
    'undecided-laptop-gets-through',
    'A laptop opens a session on side B; that speaks for the laptop’s way, and not for the dialer’s, which is blocked.',
    hanoi,
    unsettled([blocked]),
    {
      B: pgHost(hanoi, 'B', { listens: [dialedOf(hanoi, 'B')] }),
      site: says(hanoi, { probe: { B: probe(dialedOf(hanoi, 'B'), 'opened', 'laptop') } }),
      brought: { B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'undecided-laptop-does-not-get-through',
    'CTI Server A listens where the dialer calls; only the laptop’s way there is blocked, and the dialer was not looked at.',
    tartu,
    unsettled([], idle('B')),
    {
      site: says(tartu, { probe: { A: probe(dialedOf(tartu, 'A'), 'timed-out', 'laptop') } }),
      brought: { A: ['one-command'], B: ['one-command'] },
    },
  ),
  scenario(
    'undecided-order-without-a-table',
    'ipconfig and the registry of side B have the private card first; where its CTI Server listens nobody looked.',
    murcia,
    unsettled([wrongNic]),
    { B: onPrivateCard(murcia, 'B'), brought: { B: ['ipconfig', 'registry'], dialer: ['dialer-key'] } },
  ),
  scenario(
    'undecided-calls-without-a-table',
    'The dialer’s calls to side B stand in SYN_SENT: a blocked way, or a port nobody listens on behind a firewall.',
    gunma,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(gunma, 'B'),
      dialer: calling(gunma, 'B'),
      brought: { dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'undecided-refused-without-a-table',
    'The dialer’s host is refused on side B; whether anything listens there, and where, nobody looked.',
    bari,
    unsettled([wrongNic]),
    {
      B: onPrivateCard(bari, 'B'),
      site: says(bari, { probe: { B: probe(dialedOf(bari, 'B'), 'refused', 'dialer') } }),
      brought: { dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'undecided-name-that-nobody-looked-up',
    'The dialer calls a name; CTI Server B listens on one address, and to which the name leads is not known.',
    jeju,
    unsettled([wrongNic], idle('A')),
    { B: onPrivateCard(jeju, 'B'), dialer: byName },
  ),
  scenario(
    'undecided-neither-side-listens',
    'No CTI port listens on either side, and which of the two should be active nobody knows.',
    anshan,
    unsettled([named('not-listening', 'B')]),
  ),
  scenario(
    'undecided-sessions-of-another-dialer',
    'CTI Server B has sessions of a second dialer; of this site’s own dialer there is no trace.',
    olinda,
    unsettled([blocked], idle('A')),
    {
      B: pgHost(olinda, 'B', {
        listens: [dialedOf(olinda, 'B')],
        rows: [`${dialedOf(olinda, 'B')} 172.19.9.152:1090 ESTABLISHED`],
      }),
    },
  ),
  scenario(
    'undecided-other-connections-of-the-dialer',
    'The dialer’s host is connected to CTI OS and to file sharing on side A; on the CTI Server’s port there is none.',
    metz,
    unsettled([], idle('B')),
    {
      A: pgHost(metz, 'A', {
        listens: [dialedOf(metz, 'A'), `${visibleOf(metz, 'A')}:42028`],
        rows: [
          `${visibleOf(metz, 'A')}:42028 ${dialerOf(metz)}:1290 ESTABLISHED`,
          `${visibleOf(metz, 'A')}:445 ${dialerOf(metz)}:1291 ESTABLISHED`,
          `${dialedOf(metz, 'A')} ${dialerOf(metz)}:1070 TIME_WAIT`,
        ],
      }),
    },
  ),
  scenario(
    'undecided-roles-nobody-stated',
    'CTI Server B listens on one address; which network that is on, nobody stated, and no traffic shows it.',
    huelva,
    unsettled([wrongNic]),
    {
      B: { ...onPrivateCard(huelva, 'B'), rows: onPrivateCard(huelva, 'B').rows.slice(0, 1) },
      site: { ...says(huelva), sides: { A: unnamed, B: unnamed } },
      brought: { B: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
];
