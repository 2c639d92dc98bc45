import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, type Ground, pgHost, scenario, stated } from '../site';
import { ground, idle, on, withoutRoles } from './site-parts';

const french = ground({
  windows: '2003',
  language: 'fr',
  visible: '10.75.0',
  private: '192.168.75',
  last: { A: 101, B: 102, dialer: 140 },
  names: { A: 'PARPGA', B: 'PARPGB', dialer: 'PARDLR' },
});
const sixth = ground({
  windows: '2008',
  instance: 6,
  active: 'A',
  visible: '172.29.1',
  private: '172.29.2',
  names: { A: 'TORPG4A', B: 'TORPG4B', dialer: 'TORDLR' },
});
const spanish = ground({
  windows: '2016',
  language: 'es',
  instance: 14,
  visible: '10.52.8',
  private: '138.52.8',
  last: { A: 64, B: 65, dialer: 66 },
  names: { A: 'MEX-PG1A', B: 'MEX-PG1B', dialer: 'MEX-OB1' },
});
const both = ground({
  windows: '2003',
  instance: 0,
  visible: '10.3.3',
  private: '10.3.4',
  names: { A: 'HKPGA', B: 'HKPGB', dialer: 'HKDLR' },
});

const misread = ground({
  windows: '2008r2',
  visible: '10.63.0',
  private: '192.168.63',
  names: { A: 'ELPPGA', B: 'ELPPGB', dialer: 'ELPDLR' },
});

/** A dialer with the ports of another instance for both sides. */
const callsInstance = (at: Ground, instance: number) =>
  dialerHost(at, { A: dialedOf({ ...at, instance }, 'A'), B: dialedOf({ ...at, instance }, 'B') });

const theFault = (active: Side) => {
  const other: Side = active === 'A' ? 'B' : 'A';
  return {
    faults: [on(active, 'wrong-instance'), on(other, 'wrong-instance')],
    verdict: on(active, 'wrong-instance'),
    besides: [idle(other)],
  };
};

/** The dialer calls the ports of another ICM instance. */
export const wrongInstance: readonly Scenario[] = [
  scenario(
    'wrong-instance-one-for-zero',
    'The dialer has the ports of instance 1; this is instance 0.',
    french,
    theFault('B'),
    { dialer: callsInstance(french, 1) },
  ),
  scenario(
    'wrong-instance-default-left',
    'The dialer was left at 42027 and 43027; this Peripheral Gateway is of instance 6.',
    sixth,
    theFault('A'),
    {
      dialer: callsInstance(sixth, 0),
      site: stated(sixth, callsInstance(sixth, 0), {
        ctitest: { A: { outcome: 'opened', target: dialedOf(sixth, 'A'), from: 'laptop' } },
      }),
    },
  ),
  scenario(
    'wrong-instance-one-entry',
    'One entry of the dialer has instance 13, the other is right: instance 14 is what listens.',
    spanish,
    {
      faults: [on('B', 'wrong-instance')],
      verdict: on('B', 'wrong-instance'),
      besides: [idle('A')],
    },
    { dialer: dialerHost(spanish, { B: dialedOf({ ...spanish, instance: 13 }, 'B') }) },
  ),
  scenario(
    'wrong-instance-netstat-and-key',
    'The netstat of side B in Spanish and the dialer’s key: 43587 listens, 43627 is called.',
    spanish,
    {
      faults: [on('B', 'wrong-instance'), on('A', 'wrong-instance')],
      verdict: on('B', 'wrong-instance'),
    },
    { dialer: callsInstance(spanish, 15), brought: { B: ['netstat'], dialer: ['dialer-key'] } },
  ),
  scenario(
    'wrong-instance-number-unknown',
    'The port of instance 3 listens, that of instance 2 is called, and nobody knows which instance this site is.',
    { ...both, instance: 3 },
    {
      faults: [on('B', 'wrong-instance'), on('A', 'wrong-instance')],
      verdict: 'undecided',
      besides: [idle('A')],
    },
    {
      dialer: callsInstance(both, 2),
      site: withoutRoles(both, callsInstance(both, 2), { instance: null }),
    },
  ),
  scenario(
    'wrong-instance-meets-neighbour',
    'Instance 1 has its CTI Server on the same hosts: the dialer of instance 0 reaches that one.',
    both,
    {
      faults: [on('B', 'wrong-instance'), on('A', 'wrong-instance')],
      verdict: 'undecided',
      besides: [idle('A')],
    },
    {
      B: pgHost(both, 'B', {
        listens: [dialedOf(both, 'B'), dialedOf({ ...both, instance: 1 }, 'B')],
        pids: { 43067: 2744 },
      }),
      dialer: callsInstance(both, 1),
    },
  ),
  scenario(
    'undecided-instance-wrong-on-the-form',
    'The form has instance 1; the Peripheral Gateway is of instance 0, whose CTI Server is stopped. One of instance 1 listens beside it.',
    misread,
    { faults: [on('B', 'not-listening')], verdict: 'undecided', besides: [idle('A')] },
    {
      B: pgHost(misread, 'B', { listens: ['0.0.0.0:43067'] }),
      site: stated(misread, dialerHost(misread), { instance: 1 }),
    },
  ),
];
