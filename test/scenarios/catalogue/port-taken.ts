import type { Scenario } from '../scenario';
import { dialedOf, everything, pgHost, portOf, scenario } from '../site';
import { cutTasklist, startEvent, tasklist, tasklistWithClock } from './windows-prints';
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
} from './words';

const derby = place(
  ['2016', 'en'],
  0,
  'B',
  ['10.93.1', '10.94.1'],
  [11, 12, 40],
  ['DERPGA', 'DERPGB', 'DERDLR'],
);
const tampa = place(
  ['2012', 'en'],
  1,
  'B',
  ['172.27.6', '172.27.7'],
  [3, 4, 5],
  ['TMPPGA', 'TMPPGB', 'TMPDLR'],
);
const galway = place(
  ['2008r2', 'en'],
  3,
  'A',
  ['10.121.1', '12.121.1'],
  [50, 51, 52],
  ['GLWPGA', 'GLWPGB', 'GLWBA'],
);
const austin = place(
  ['2019', 'en'],
  18,
  'A',
  ['192.168.18', '10.18.18'],
  [6, 7, 8],
  ['AUSPGA', 'AUSPGB', 'AUSDLR'],
);
const reno = place(
  ['2000', 'en'],
  0,
  'B',
  ['10.5.5', '173.5.5'],
  [22, 23, 60],
  ['RNOPGA', 'RNOPGB', 'RNODIAL'],
);
const ottawa = place(
  ['2012r2', 'en'],
  2,
  'B',
  ['10.64.4', '10.65.4'],
  [30, 31, 32],
  ['OTTPGA', 'OTTPGB', 'OTTDLR'],
);

const hilo = place(
  ['2012r2', 'en'],
  4,
  'B',
  ['10.45.2', '10.46.2'],
  [8, 9, 10],
  ['HILPGA', 'HILPGB', 'HILDLR'],
);
const bonn = place(
  ['2019', 'en'],
  9,
  'B',
  ['172.19.70', '172.29.70'],
  [40, 41, 45],
  ['BNNPGA', 'BNNPGB', 'BNNDLR'],
);

/** Another program holds the CTI port, so that the CTI Server could not open it. */
export const portTaken: readonly Scenario[] = [
  scenario(
    'port-taken-by-a-web-server',
    'A monitoring tool’s java.exe holds the port that the dialer calls on side B; ctisvr.exe runs beside it.',
    derby,
    shown('port-taken', 'B', idle('A')),
    {
      B: pgHost(derby, 'B', { listens: [dialedOf(derby, 'B')], pids: { [portOf(derby, 'B')]: 3120 } }),
      site: says(derby, { probe: { B: probe(dialedOf(derby, 'B'), 'not-cti', 'dialer') } }),
      brought: {
        ...everything,
        B: [
          'one-command',
          'registry',
          tasklistWithClock([
            ['ctisvr.exe', 2384],
            ['java.exe', 3120],
          ]),
        ],
      },
    },
  ),
  scenario(
    'port-taken-by-the-kernel',
    'Windows’ own web service (process 4) holds the CTI port of side B on every card, and no ctisvr.exe runs.',
    tampa,
    shown('port-taken', 'B', idle('A')),
    {
      B: pgHost(tampa, 'B', {
        listens: [`0.0.0.0:${portOf(tampa, 'B')}`],
        pids: { [portOf(tampa, 'B')]: 4 },
      }),
      site: says(tampa, { ctitest: { B: ctitest(dialedOf(tampa, 'B'), 'connected', 'dialer') } }),
      brought: { ...everything, B: ['one-command', tasklistWithClock([['inetinfo.exe', 2384]])] },
    },
  ),
  scenario(
    'port-taken-backup-agent',
    'A backup agent took the port of CTI Server A, the active one, before it started; only side A was looked at.',
    galway,
    shown('port-taken', 'A'),
    {
      A: pgHost(galway, 'A', {
        listens: [`0.0.0.0:${portOf(galway, 'A')}`],
        pids: { [portOf(galway, 'A')]: 1996 },
      }),
      brought: {
        A: [
          'one-command',
          tasklistWithClock([
            ['bpcd.exe', 1996],
            ['ctisvr.exe', 2384],
          ]),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'port-taken-latent',
    'The dialer works with side A; on side B, which is idle, a remote-control program holds the CTI port.',
    austin,
    latent('port-taken', 'B', healthyOn('A'), idle('B')),
    {
      ...inSession(austin, 'A'),
      B: pgHost(austin, 'B', {
        listens: [`0.0.0.0:${portOf(austin, 'B')}`],
        pids: { [portOf(austin, 'B')]: 3344 },
      }),
      brought: {
        A: ['one-command', tasklistWithClock([['ctisvr.exe', 2384]])],
        B: [
          'one-command',
          tasklistWithClock([
            ['ctisvr.exe', 2384],
            ['remote-control-server-helper.exe', 3344],
          ]),
        ],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
  scenario(
    'undecided-port-taken-on-windows-2000',
    'Something that is no CTI Server answers on side B; its netstat cannot tell whose port it is.',
    reno,
    unsettled([named('port-taken', 'B')], idle('A')),
    { site: says(reno, { probe: { B: probe(dialedOf(reno, 'B'), 'not-cti', 'dialer') } }) },
  ),
  scenario(
    'undecided-port-taken-list-cut',
    'The process of the CTI port’s row is not in the task list, which was cut off.',
    ottawa,
    unsettled([named('port-taken', 'B')], idle('A')),
    {
      B: pgHost(ottawa, 'B', { listens: [dialedOf(ottawa, 'B')], pids: { [portOf(ottawa, 'B')]: 3788 } }),
      brought: { ...everything, B: ['one-command', cutTasklist(9)] },
    },
  ),
  scenario(
    'undecided-process-list-without-a-clock',
    'CTI Server B holds its port; by a list of processes of last week its number is a backup agent’s.',
    hilo,
    unsettled([], idle('A')),
    {
      brought: { ...everything, B: ['one-command', tasklist(['ctisvr.exe', 1440], ['bpcd.exe', 2384])] },
    },
  ),
  scenario(
    'undecided-process-list-after-a-restart',
    'Windows of side B was started between the table and the list of processes: what had number 2384 before is not known.',
    bonn,
    unsettled([], idle('A')),
    {
      brought: {
        ...everything,
        B: [
          'one-command',
          tasklistWithClock(
            [
              ['ctisvr.exe', 1440],
              ['java.exe', 2384],
            ],
            ['Mon 11/23/2026', '02:21 PM'],
          ),
          startEvent(bonn.names.B, '2026-11-23T14:12:30.000'),
        ],
      },
    },
  ),
];
