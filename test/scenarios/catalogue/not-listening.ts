import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, pgHost, scenario, stated, visibleOf } from '../site';
import { callingRow, ground, idle, on, piece, withChosenPorts } from './site-parts';
import { filtered, netStart, tasklist } from './site-texts';

const plain = ground({
  windows: '2003',
  visible: '10.24.6',
  private: '172.24.60',
  last: { A: 51, B: 52, dialer: 54 },
  names: { A: 'MIAPGA', B: 'MIAPGB', dialer: 'MIADLR' },
});
const stopped = ground({
  windows: '2008r2',
  instance: 11,
  active: 'A',
  visible: '198.18.4',
  private: '10.18.4',
  names: { A: 'ZRHPG1A', B: 'ZRHPG1B', dialer: 'ZRHOB1' },
});
const russian = ground({
  windows: '2019',
  language: 'ru',
  instance: 1,
  visible: '10.101.1',
  private: '10.102.1',
  last: { A: 11, B: 12, dialer: 13 },
  names: { A: 'EKB-PG1A', B: 'EKB-PG1B', dialer: 'EKB-OB1' },
});
const phantom = ground({
  windows: '2000',
  visible: '10.5.60',
  private: '172.5.60',
  names: { A: 'ROMPGA', B: 'ROMPGB', dialer: 'ROMDLR' },
});
const phantomDialer = dialerHost(phantom, { A: '10.5.60.102:2027', B: '10.5.60.103:3027' });
const shared = ground({
  windows: '2003',
  instance: 2,
  visible: '10.88.1',
  private: '192.168.88',
  names: { A: 'SYDPGA', B: 'SYDPGB', dialer: 'SYDDLR' },
});

const theFault = (side: Side) => ({
  faults: [on(side, 'not-listening')],
  verdict: on(side, 'not-listening'),
});

const silent = pgHost(plain, 'B', {
  rows: ['0.0.0.0:43000', '0.0.0.0:43034', '0.0.0.0:43028', '0.0.0.0:3389'],
  pids: { 43000: 1764, 43034: 1988, 43028: 2716, 3389: 820 },
});

/** The active side has no CTI port at all. */
export const notListening: readonly Scenario[] = [
  scenario(
    'not-listening-other-ports-do',
    'The Peripheral Gateway of side B runs, CTI OS too; no CTI Server port is among its ports.',
    plain,
    { ...theFault('B'), besides: [idle('A')] },
    { B: silent },
  ),
  scenario(
    'not-listening-service-stopped',
    'Side A has no ctisvr.exe, and the service of its CTI Gateway is not among those that run.',
    stopped,
    { ...theFault('A'), besides: [idle('B')] },
    {
      A: pgHost(stopped, 'A'),
      brought: {
        A: [
          'one-command',
          piece(
            'tasklist.txt',
            tasklist([
              ['nodeman.exe', 1920],
              ['mdsproc.exe', 2020],
              ['opc.exe', 2064],
              ['pgagent.exe', 2108],
            ]),
          ),
          piece('services.txt', netStart(['Cisco ICM cust11 PG1A'])),
        ],
        B: ['one-command'],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
  scenario(
    'not-listening-behind-firewall',
    'Windows 2019 answers nothing for a port without a listener: the dialer’s calls look as if the path were blocked.',
    russian,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(russian, 'B'),
      dialer: dialerHost(russian, {}, [callingRow(russian, dialedOf(russian, 'B'))]),
      site: stated(russian, dialerHost(russian), {
        ctitest: { B: { outcome: 'timed-out', target: dialedOf(russian, 'B'), from: 'dialer' } },
        probe: { B: { endpoint: dialedOf(russian, 'B'), outcome: 'timed-out', from: 'dialer' } },
      }),
    },
  ),
  scenario(
    'not-listening-phantom-row',
    'Windows 2000 prints a row 0.0.0.0:3027 for a connection that goes out from that port: nobody listens.',
    phantom,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(phantom, 'B', {
        rows: ['0.0.0.0:3027', `${visibleOf(phantom, 'B')}:3027 10.5.60.20:40017 ESTABLISHED`],
      }),
      dialer: phantomDialer,
      site: withChosenPorts(phantom, phantomDialer, { A: 2027, B: 3027 }),
    },
  ),
  scenario(
    'not-listening-netstat-filtered',
    'A findstr for the port that left nothing but a connection of old: the listener may stand in another file.',
    plain,
    { faults: [on('B', 'not-listening')], verdict: 'undecided', besides: [idle('A')] },
    {
      B: silent,
      brought: {
        A: ['one-command'],
        B: [piece('findstr.txt', filtered('4302', [[`${visibleOf(plain, 'B')}:1051`, '10.24.6.20:43028']]))],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'not-listening-active-unknown',
    'Neither side listens, and which of them is active nobody knows: one of them may be idle.',
    { ...plain, active: null, language: 'zh-CN' },
    { faults: [on('B', 'not-listening')], verdict: 'undecided', besides: [idle('A')] },
    { B: silent },
  ),
  scenario(
    'not-listening-refused-only',
    'The dialer is refused on side B, and its netstat was not brought.',
    plain,
    { faults: [on('B', 'not-listening')], verdict: 'undecided' },
    {
      B: silent,
      site: stated(plain, dialerHost(plain), {
        ctitest: { B: { outcome: 'refused', target: dialedOf(plain, 'B'), from: 'dialer' } },
      }),
      brought: { B: ['ipconfig'], dialer: ['one-command', 'dialer-key'] },
    },
  ),
  scenario(
    'not-listening-neighbour-instance-does',
    'The dialer calls instance 2, as stated; on the shared host only the CTI Server of instance 3 listens.',
    shared,
    { faults: [on('B', 'not-listening')], verdict: 'undecided', besides: [idle('A')] },
    {
      B: pgHost(shared, 'B', {
        listens: [dialedOf({ ...shared, instance: 3 }, 'B')],
        rows: [`${visibleOf(shared, 'B')}:43147 10.88.1.77:1201 ESTABLISHED`],
      }),
    },
  ),
];
