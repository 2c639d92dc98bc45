import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, pgHost, scenario, stated, visibleOf } from '../site';
import { ground, idle, on, piece, withChosenPorts } from './site-parts';
import { filtered, tasklist } from './site-texts';

const typed = ground({
  windows: '2003',
  visible: '10.14.9',
  private: '172.14.9',
  last: { A: 16, B: 17, dialer: 44 },
  names: { A: 'BOSPGA', B: 'BOSPGB', dialer: 'BOSDLR' },
});
const typedDialer = dialerHost(typed, { B: `${visibleOf(typed, 'B')}:43072` });
const chosen = ground({
  windows: '2012',
  language: 'ru',
  visible: '10.160.1',
  private: '10.160.2',
  last: { A: 2, B: 3, dialer: 9 },
  names: { A: 'MSKPG1A', B: 'MSKPG1B', dialer: 'MSKOB1' },
});
const japan = ground({
  windows: '2008',
  language: 'ja',
  instance: 4,
  active: 'A',
  visible: '150.60.3',
  private: '10.60.3',
  names: { A: 'OSKPGA', B: 'OSKPGB', dialer: 'OSKDLR' },
});
const german = ground({
  windows: '2008r2',
  language: 'de',
  instance: 5,
  visible: '10.11.12',
  private: '192.168.112',
  last: { A: 21, B: 22, dialer: 23 },
  names: { A: 'KPG1A', B: 'KPG1B', dialer: 'KOBD1' },
});
const germanDialer = dialerHost(german, {
  A: `${visibleOf(german, 'A')}:42222`,
  B: `${visibleOf(german, 'B')}:43222`,
});
const ctiOs = ground({
  windows: '2008',
  visible: '10.19.4',
  private: '10.19.5',
  names: { A: 'PHXPGA', B: 'PHXPGB', dialer: 'PHXDLR' },
});
const ctiOsDialer = dialerHost(ctiOs, { B: `${visibleOf(ctiOs, 'B')}:43028` });

const theFault = (side: Side) => ({ faults: [on(side, 'wrong-port')], verdict: on(side, 'wrong-port') });

/** The dialer calls a port that is no CTI Server's. */
export const wrongPort: readonly Scenario[] = [
  scenario(
    'wrong-port-digits-exchanged',
    'The dialer calls 43072 on side B; the CTI Server listens on 43027.',
    typed,
    { ...theFault('B'), besides: [idle('A')] },
    { dialer: typedDialer },
  ),
  scenario(
    'wrong-port-site-chose-its-own',
    'The site chose 47100 and 48100; the dialer was left at 42027 and 43027.',
    chosen,
    {
      faults: [on('B', 'wrong-port'), on('A', 'wrong-port')],
      verdict: on('B', 'wrong-port'),
      besides: [idle('A')],
    },
    {
      B: pgHost(chosen, 'B', { listens: [`${visibleOf(chosen, 'B')}:48100`] }),
      site: withChosenPorts(chosen, dialerHost(chosen), { A: 47_100, B: 48_100 }),
    },
  ),
  scenario(
    'wrong-port-netstat-and-key',
    'The netstat of side A and the dialer’s key: 42178 is called, 42187 listens.',
    japan,
    theFault('A'),
    {
      dialer: dialerHost(japan, { A: `${visibleOf(japan, 'A')}:42178` }),
      site: { instance: 4, active: 'A', sides: { A: { host: 'OSKPGA', visible: visibleOf(japan, 'A') } } },
      brought: { A: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'wrong-port-on-every-address',
    'Ports 42222 and 43222 are in the dialer; the CTI Server of instance 5 listens on 0.0.0.0:43227.',
    german,
    {
      faults: [on('B', 'wrong-port'), on('A', 'wrong-port')],
      verdict: on('B', 'wrong-port'),
      besides: [idle('A')],
    },
    {
      B: pgHost(german, 'B', { listens: ['0.0.0.0:43227'] }),
      dialer: germanDialer,
      site: stated(german, germanDialer, {
        ctitest: {
          B: { outcome: 'opened', target: dialedOf(german, 'B'), from: 'laptop' },
        },
      }),
    },
  ),
  scenario(
    'wrong-port-key-against-papers',
    'The papers say 43027, the dialer’s own key says 43207: the key is what it calls.',
    typed,
    { ...theFault('B'), besides: [idle('A')] },
    {
      dialer: dialerHost(typed, { B: `${visibleOf(typed, 'B')}:43207` }),
      site: stated(typed, dialerHost(typed)),
      misleading: { file: 'site.json', answeredBy: ['dialer/dialer.reg'] },
    },
  ),
  scenario(
    'wrong-port-netstat-filtered',
    'The dialer calls 43072, and of the netstat only rows with 43027 were kept.',
    typed,
    { faults: [on('B', 'wrong-port')], verdict: 'undecided', besides: [idle('A')] },
    {
      dialer: typedDialer,
      brought: {
        A: ['one-command'],
        B: [piece('port.txt', filtered('43027', [[dialedOf(typed, 'B'), '0.0.0.0:0']])), 'ipconfig'],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'wrong-port-meets-cti-os',
    'The dialer calls 43028, where another program, the CTI OS Server, listens; the CTI Server is on 43027.',
    ctiOs,
    { faults: [on('B', 'wrong-port')], verdict: 'undecided', besides: [idle('A')] },
    {
      B: pgHost(ctiOs, 'B', {
        listens: [dialedOf(ctiOs, 'B'), '0.0.0.0:43028'],
        pids: { 43028: 2716 },
      }),
      dialer: ctiOsDialer,
      brought: {
        A: ['one-command'],
        B: [
          'one-command',
          piece(
            'tasklist.txt',
            tasklist([
              ['nodeman.exe', 1920],
              ['nmm.exe', 1988],
              ['ctisvr.exe', 2384],
              ['CTIOSServerNode.exe', 2716],
            ]),
          ),
        ],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
];
