import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  pgHost,
  privateCard,
  privateOf,
  scenario,
  visibleCard,
  visibleOf,
} from '../site';
import { callingRow, extraCard, ground, idle, on, onAddress, privateFirst } from './site-parts';

const both = ground({
  windows: '2003',
  instance: 1,
  visible: '10.54.2',
  private: '172.54.2',
  names: { A: 'CLTPGA', B: 'CLTPGB', dialer: 'CLTDLR' },
});
const german = ground({
  windows: '2008r2',
  language: 'de',
  instance: 6,
  active: 'A',
  visible: '10.91.3',
  private: '192.168.191',
  last: { A: 44, B: 45, dialer: 46 },
  names: { A: 'BERPG1A', B: 'BERPG1B', dialer: 'BEROBD' },
});
const french = ground({
  windows: '2000',
  language: 'fr',
  visible: '10.26.1',
  private: '194.26.1',
  last: { A: 7, B: 8, dialer: 9 },
  names: { A: 'NCEPGA', B: 'NCEPGB', dialer: 'NCEDLR' },
});
const chinese = ground({
  windows: '2012',
  language: 'zh-CN',
  instance: 13,
  visible: '172.23.14',
  private: '10.23.14',
  names: { A: 'SHPG1A', B: 'SHPG1B', dialer: 'SHOB1' },
});
const listensPrivate = (at: typeof both, side: 'A' | 'B') => onAddress(at, side, privateOf(at, side));

/** Two faults at one site: one a side, or one behind the other. */
export const twoFaults: readonly Scenario[] = [
  scenario(
    'two-faults-both-orders',
    'On both sides the private card stands first and the CTI port is on it; B is active, A listens too.',
    both,
    {
      faults: [on('B', 'wrong-nic-binding'), on('A', 'wrong-nic-binding')],
      verdict: on('B', 'wrong-nic-binding'),
    },
    { A: privateFirst(both, 'A'), B: privateFirst(both, 'B') },
  ),
  scenario(
    'two-faults-port-before-order',
    'The dialer calls a wrong port on side B, and the right one listens on the private address.',
    both,
    {
      faults: [on('B', 'wrong-port'), on('B', 'wrong-nic-binding')],
      verdict: on('B', 'wrong-port'),
      besides: [idle('A')],
    },
    {
      B: privateFirst(both, 'B'),
      dialer: dialerHost(both, { B: `${visibleOf(both, 'B')}:43076` }),
    },
  ),
  scenario(
    'two-faults-silent-and-order',
    'Side A is active and does not listen; side B listens on its private address.',
    german,
    {
      faults: [on('A', 'not-listening'), on('B', 'wrong-nic-binding')],
      verdict: on('A', 'not-listening'),
    },
    { A: pgHost(german, 'A'), B: privateFirst(german, 'B') },
  ),
  scenario(
    'two-faults-entry-and-order',
    'The dialer has the private address of the active side A; on side B, which listens, the private card stands first.',
    german,
    {
      faults: [on('A', 'dialer-uses-private-address'), on('B', 'wrong-nic-binding')],
      verdict: on('A', 'dialer-uses-private-address'),
    },
    {
      B: privateFirst(german, 'B'),
      dialer: dialerHost(german, { A: listensPrivate(german, 'A') }, [
        callingRow(german, listensPrivate(german, 'A')),
      ]),
    },
  ),
  scenario(
    'two-faults-order-before-path',
    'The CTI port of side B is on the private address, and a filter drops what the dialer sends: seen is the first.',
    chinese,
    {
      faults: [on('B', 'wrong-nic-binding'), on('B', 'path-blocked')],
      verdict: on('B', 'wrong-nic-binding'),
      besides: [idle('A')],
    },
    {
      B: privateFirst(chinese, 'B'),
      dialer: dialerHost(chinese, {}, [callingRow(chinese, dialedOf(chinese, 'B'))]),
    },
  ),
  scenario(
    'two-faults-instance-and-address',
    'For the active side B the dialer has another instance’s port, for side A an address that no host has.',
    french,
    {
      faults: [on('B', 'wrong-instance'), on('A', 'dialer-uses-unknown-address')],
      verdict: on('B', 'wrong-instance'),
      besides: [idle('A')],
    },
    {
      dialer: dialerHost(french, {
        A: onAddress(french, 'A', '10.26.1.70'),
        B: dialedOf({ ...french, instance: 1 }, 'B'),
      }),
    },
  ),
  scenario(
    'two-faults-loopback-and-backup',
    'The active side B listens on 127.0.0.1; side A, which listens too, on its card for backups.',
    french,
    {
      faults: [on('B', 'loopback-only'), on('A', 'other-adapter-first')],
      verdict: on('B', 'loopback-only'),
    },
    {
      A: pgHost(french, 'A', {
        cards: [
          extraCard('Sauvegarde', '3Com 3C996B Gigabit Server NIC', '192.168.77.7'),
          visibleCard(french, 'A'),
          privateCard(french, 'A'),
        ],
        listens: [onAddress(french, 'A', '192.168.77.7')],
      }),
      B: pgHost(french, 'B', { listens: [onAddress(french, 'B', '127.0.0.1')] }),
    },
  ),
];
