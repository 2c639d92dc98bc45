import type { Side } from '../../../electron/core/net/ports';
import type { Host, Scenario } from '../scenario';
import { dialedOf, dialerHost, type Ground, pgHost, portOf, scenario, stated } from '../site';
import { ground, idle, on, onAddress, piece, withChosenPorts } from './site-parts';
import { filtered, hostsFile } from './site-texts';

const hostsLine = ground({
  windows: '2003',
  instance: 2,
  visible: '10.2.90',
  private: '192.168.90',
  names: { A: 'DALPGA', B: 'DALPGB', dialer: 'DALDLR' },
});
const lastInstance = ground({
  windows: '2012r2',
  language: 'ko',
  instance: 24,
  active: 'A',
  visible: '10.33.7',
  private: '172.100.7',
  last: { A: 18, B: 19, dialer: 28 },
  names: { A: 'PUSPGA', B: 'PUSPGB', dialer: 'PUSDLR' },
});
const opens = ground({
  windows: '2000',
  language: 'de',
  visible: '194.25.2',
  private: '10.0.2',
  names: { A: 'WIENPGA', B: 'WIENPGB', dialer: 'WIENDLR' },
});
const chosen = ground({
  windows: '2022',
  language: 'fr',
  instance: 3,
  visible: '10.140.3',
  private: '10.141.3',
  last: { A: 61, B: 62, dialer: 70 },
  names: { A: 'GVA-PG1A', B: 'GVA-PG1B', dialer: 'GVA-OB1' },
});
const chosenDialer = dialerHost(chosen, { A: '10.140.3.61:52027', B: '10.140.3.62:53027' });

const loopback = (at: Ground, side: Side, more: readonly string[] = []): Host =>
  pgHost(at, side, { listens: [onAddress(at, side, '127.0.0.1'), ...more] });

const theFault = (side: Side) => ({
  faults: [on(side, 'loopback-only')],
  verdict: on(side, 'loopback-only'),
});

/** The CTI Server listens for its own host only. */
export const loopbackOnly: readonly Scenario[] = [
  scenario(
    'loopback-by-hosts-file',
    'The hosts file of side B gives 127.0.0.1 for its own name.',
    hostsLine,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: loopback(hostsLine, 'B'),
      brought: {
        A: ['one-command'],
        B: [
          'one-command',
          'registry',
          piece('hosts.txt', hostsFile(['127.0.0.1       localhost', '127.0.0.1       DALPGB'])),
        ],
        dialer: ['one-command', 'dialer-key'],
      },
    },
  ),
  scenario(
    'loopback-instance-24',
    'Instance 24, the last: port 42987 of side A listens on 127.0.0.1 only.',
    lastInstance,
    { ...theFault('A'), besides: [idle('B')] },
    { A: loopback(lastInstance, 'A') },
  ),
  scenario(
    'loopback-test-on-server-opens',
    'ctitest opens on the server with its own name; the port is on 127.0.0.1 only.',
    opens,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: loopback(opens, 'B'),
      site: stated(opens, dialerHost(opens), {
        ctitest: {
          A: { outcome: 'refused', target: dialedOf(opens, 'A'), from: 'dialer' },
          B: { outcome: 'opened', target: `WIENPGB:${portOf(opens, 'B')}`, from: 'server' },
        },
      }),
    },
  ),
  scenario(
    'loopback-neighbour-instance-right',
    'The CTI Server of instance 4 listens everywhere, that of instance 3, which is called, on 127.0.0.1.',
    ground({ ...hostsLine, instance: 3, windows: '2008', language: 'zh-CN' }),
    { ...theFault('B'), besides: [idle('A')] },
    { B: loopback(ground({ ...hostsLine, instance: 3 }), 'B', ['0.0.0.0:43187']) },
  ),
  scenario(
    'loopback-netstat-only',
    'The whole netstat of side B was brought and nothing else: 127.0.0.1 needs no order.',
    opens,
    theFault('B'),
    { B: loopback(opens, 'B'), brought: { B: ['netstat'] } },
  ),
  scenario(
    'loopback-netstat-filtered',
    'One row with 127.0.0.1 was kept of the netstat: whether there is another nobody can say.',
    hostsLine,
    { faults: [on('B', 'loopback-only')], verdict: 'undecided' },
    {
      B: loopback(hostsLine, 'B'),
      brought: {
        B: [
          piece('port.txt', filtered('127.0.0.1', [[onAddress(hostsLine, 'B', '127.0.0.1'), '0.0.0.0:0']])),
        ],
        dialer: ['dialer-key'],
      },
    },
  ),
  scenario(
    'loopback-chosen-port',
    'A chosen port, 53027, listens on 127.0.0.1 only.',
    chosen,
    { ...theFault('B'), besides: [idle('A')] },
    {
      B: pgHost(chosen, 'B', { listens: ['127.0.0.1:53027'] }),
      dialer: chosenDialer,
      site: withChosenPorts(chosen, chosenDialer, { A: 52_027, B: 53_027 }),
    },
  ),
];
