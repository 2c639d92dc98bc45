import type { Side } from '../../../electron/core/net/ports';
import { filesOf } from '../files';
import type { Host, Scenario } from '../scenario';
import { dialedOf, dialerHost, type Ground, pgHost, privateOf, scenario, stated } from '../site';
import { capture, ground, idle, on, onAddress, piece, privateFirst } from './site-parts';

const both = ground({
  windows: '2003',
  instance: 0,
  visible: '10.20.30',
  private: '192.168.200',
  last: { A: 3, B: 4, dialer: 12 },
  names: { A: 'CHIPGA', B: 'CHIPGB', dialer: 'CHIDLR' },
});
const german = ground({
  windows: '2000',
  language: 'de',
  instance: 3,
  active: 'A',
  visible: '10.49.1',
  private: '49.10.1',
  names: { A: 'HHPGA', B: 'HHPGB', dialer: 'HHDLR' },
});
const watched = ground({
  windows: '2008r2',
  instance: 8,
  visible: '10.71.2',
  private: '10.71.3',
  names: { A: 'SEAPG1A', B: 'SEAPG1B', dialer: 'SEAOB1' },
});
const brazil = ground({
  windows: '2003',
  language: 'pt-BR',
  instance: 9,
  visible: '172.28.11',
  private: '10.28.11',
  last: { A: 91, B: 92, dialer: 99 },
  names: { A: 'CWBPGA', B: 'CWBPGB', dialer: 'CWBDLR' },
});

/** The visible card is first now, and the CTI Server still listens where it began. */
const leftBehind = (at: Ground, side: Side): Host =>
  pgHost(at, side, { listens: [onAddress(at, side, privateOf(at, side))] });

const theFault = (side: Side) => ({
  faults: [on(side, 'fix-not-in-effect')],
  verdict: on(side, 'fix-not-in-effect'),
});

const changedToday = scenario(
  'fix-not-in-effect-watched',
  'One capture before the order was changed and one after: the listener and its process are the same.',
  watched,
  { ...theFault('B'), besides: [idle('A')] },
  { B: leftBehind(watched, 'B') },
);
const beforeTheChange = capture(
  {
    ...changedToday,
    hosts: { ...changedToday.hosts, B: privateFirst(watched, 'B') },
    at: new Date(2026, 10, 23, 13, 10),
  },
  'B',
)
  // A card keeps its hardware address and its number wherever it stands in the order.
  .replace(/(4C-21-2|Adapter #)([01])/g, (_, before: string, at: string) => `${before}${1 - Number(at)}`);

const restarted = scenario(
  'wrong-nic-order-older-than-start',
  'In the morning the port and the order were right; since then another process listens on the private address, and the order was not asked again.',
  both,
  { faults: [on('B', 'wrong-nic-binding')], verdict: on('B', 'wrong-nic-binding'), besides: [idle('A')] },
  { B: privateFirst(both, 'B') },
);
const inTheMorning = capture(
  {
    ...restarted,
    hosts: {
      ...restarted.hosts,
      B: pgHost(both, 'B', { listens: [dialedOf(both, 'B')], pids: { 43027: 1820 } }),
    },
    at: new Date(2026, 10, 23, 8, 10),
  },
  'B',
);
const inTheAfternoon = capture(restarted, 'B');

/** The order was put right, and the CTI Server runs from before. */
export const fixNotInEffect: readonly Scenario[] = [
  scenario(
    'fix-not-in-effect-both-orders',
    'Registry and ipconfig have the visible card first; the CTI port is on the private address.',
    both,
    { ...theFault('B'), verdict: 'undecided', besides: [idle('A')] },
    { B: leftBehind(both, 'B') },
  ),
  scenario(
    'fix-not-in-effect-german',
    'Side A is active; its order was put right and its CTI Server not restarted.',
    german,
    { ...theFault('A'), verdict: 'undecided', besides: [idle('B')] },
    {
      A: leftBehind(german, 'A'),
      site: stated(german, dialerHost(german), {
        ctitest: {
          A: { outcome: 'timed-out', target: dialedOf(german, 'A'), from: 'dialer' },
          B: { outcome: 'timed-out', target: dialedOf(german, 'B'), from: 'dialer' },
        },
      }),
    },
  ),
  {
    ...changedToday,
    brought: {
      ...changedToday.brought,
      B: [piece('before.txt', beforeTheChange), 'one-command', 'registry'],
    },
    misleading: { file: 'B/before.txt', answeredBy: ['B/capture.txt', 'B/order.reg'] },
  },
  scenario(
    'fix-not-in-effect-without-registry',
    'The order was seen in ipconfig alone: visible first, the port on the private address.',
    brazil,
    { ...theFault('B'), verdict: 'undecided' },
    {
      B: leftBehind(brazil, 'B'),
      brought: { B: ['one-command'], dialer: ['dialer-key'] },
    },
  ),
  {
    ...scenario(
      'wrong-nic-orders-disagree',
      'The registry export is of a trial that was taken back, the visible card first; ipconfig has the private one: which order holds is not known.',
      both,
      {
        faults: [on('B', 'wrong-nic-binding')],
        verdict: 'undecided',
        besides: [idle('A')],
      },
      { B: privateFirst(both, 'B') },
    ),
    brought: {
      A: ['one-command'],
      B: [
        'one-command',
        piece(
          'order.reg',
          filesOf({
            ...scenario('printed', '', both, { faults: [], verdict: 'undecided' }),
            hosts: { A: leftBehind(both, 'A'), B: leftBehind(both, 'B') },
          }).get('B/order.reg') ?? '',
        ),
      ],
      dialer: ['dialer-key'],
    },
  },
  {
    ...restarted,
    brought: {
      A: ['one-command'],
      B: [
        piece('morning.txt', inTheMorning),
        // Without its second half, ipconfig.
        piece('afternoon.txt', inTheAfternoon.slice(0, inTheAfternoon.indexOf('\r\nWindows IP'))),
      ],
      dialer: ['dialer-key'],
    },
    misleading: { file: 'B/morning.txt', answeredBy: ['B/afternoon.txt'] },
  },
];
