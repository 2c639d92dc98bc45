import type { Side } from '../../../electron/core/net/ports';
import type { Scenario } from '../scenario';
import { dialedOf, dialerHost, type Ground, pgHost, portOf, scenario, stated, visibleOf } from '../site';
import { ground, idle, inSession, on, piece, works } from './site-parts';
import { nslookup } from './site-texts';

const american = ground({
  windows: '2003',
  visible: '10.12.1',
  private: '192.168.12',
  names: { A: 'STLPGA', B: 'STLPGB', dialer: 'STLDLR' },
});
const german = ground({
  windows: '2012r2',
  language: 'de',
  instance: 9,
  active: 'A',
  visible: '10.113.5',
  private: '10.113.6',
  last: { A: 35, B: 36, dialer: 37 },
  names: { A: 'DUSPG1A', B: 'DUSPG1B', dialer: 'DUSOBD' },
});
const brazil = ground({
  windows: '2008r2',
  language: 'pt-BR',
  instance: 2,
  visible: '177.8.4',
  private: '10.8.4',
  names: { A: 'POAPGA', B: 'POAPGB', dialer: 'POADLR' },
});
const named = ground({
  windows: '2008',
  instance: 24,
  visible: '10.99.8',
  private: '10.99.9',
  names: { A: 'NYCPG1A', B: 'NYCPG1B', dialer: 'NYCDLR' },
});
const korean = ground({
  windows: '2003',
  language: 'ko',
  instance: 1,
  visible: '10.36.2',
  private: '10.36.3',
  names: { A: 'INCPGA', B: 'INCPGB', dialer: 'INCDLR' },
});

/** The other side's port at a side's address. */
const crossed = (at: Ground, side: Side): string =>
  `${visibleOf(at, side)}:${portOf(at, side === 'A' ? 'B' : 'A')}`;

const namedDialer = dialerHost(named, {
  A: `NYCPG1B:${portOf(named, 'A')}`,
  B: `NYCPG1A:${portOf(named, 'B')}`,
});
const exchanged = dialerHost(american, { A: dialedOf(american, 'B'), B: dialedOf(american, 'A') }, [
  `${american.visible}.50:1090 ${dialedOf(american, 'B')} ESTABLISHED`,
]);

const bothEntries = (active: Side) => {
  const other: Side = active === 'A' ? 'B' : 'A';
  return {
    faults: [on(active, 'sides-swapped'), on(other, 'sides-swapped')],
    verdict: on(active, 'sides-swapped'),
    besides: [idle(other)],
  };
};

/** What belongs to side A stands at side B, or the reverse. */
export const sidesSwapped: readonly Scenario[] = [
  scenario(
    'sides-swapped-ports',
    'The dialer calls 43027 on side A and 42027 on side B.',
    american,
    bothEntries('B'),
    { dialer: dialerHost(american, { A: crossed(american, 'A'), B: crossed(american, 'B') }) },
  ),
  scenario(
    'sides-swapped-addresses',
    'The dialer has the address of each side in the entry of the other, and the ports where they belong.',
    german,
    bothEntries('A'),
    { dialer: dialerHost(german, { A: crossed(german, 'B'), B: crossed(german, 'A') }) },
  ),
  scenario(
    'sides-swapped-one-entry',
    'The entry of side B has the port of side A; that of side A is right.',
    brazil,
    {
      faults: [on('B', 'sides-swapped')],
      verdict: on('B', 'sides-swapped'),
      besides: [idle('A')],
    },
    { dialer: dialerHost(brazil, { B: crossed(brazil, 'B') }) },
  ),
  scenario(
    'sides-swapped-names',
    'The names of the sides are exchanged in the dialer; the name server gives the right addresses. Instance 24.',
    named,
    { ...bothEntries('B'), verdict: 'undecided' },
    {
      dialer: namedDialer,
      brought: {
        A: ['one-command', 'registry'],
        B: ['one-command', 'registry'],
        dialer: [
          'one-command',
          'dialer-key',
          piece('name-a.txt', nslookup('NYCPG1A', 'cc.example', '10.99.8.10', [visibleOf(named, 'A')])),
          piece('name-b.txt', nslookup('NYCPG1B', 'cc.example', '10.99.8.10', [visibleOf(named, 'B')])),
        ],
      },
    },
  ),
  scenario(
    'sides-swapped-at-set-up',
    'The CTI Server of the host of side B was set up with the port of side A; the dialer is right.',
    korean,
    {
      faults: [on('B', 'sides-swapped')],
      verdict: 'undecided',
      besides: [idle('A')],
    },
    {
      B: pgHost(korean, 'B', { listens: [`${visibleOf(korean, 'B')}:${portOf(korean, 'A')}`] }),
      site: stated(korean, dialerHost(korean), {
        ctitest: { B: { outcome: 'opened', target: crossed(korean, 'B'), from: 'laptop' } },
      }),
    },
  ),
  scenario(
    'sides-swapped-netstat-and-key',
    'The netstat of side A and the dialer’s key are enough: 42387 listens where 43387 is called.',
    german,
    {
      faults: [on('A', 'sides-swapped'), on('B', 'sides-swapped')],
      verdict: on('A', 'sides-swapped'),
    },
    {
      dialer: dialerHost(german, { A: crossed(german, 'A'), B: crossed(german, 'B') }),
      brought: { A: ['netstat'], dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'sides-swapped-key-only',
    'Only the dialer’s key was brought: crossed entries, and what listens nobody has seen.',
    brazil,
    { faults: [on('B', 'sides-swapped'), on('A', 'sides-swapped')], verdict: 'undecided' },
    {
      dialer: dialerHost(brazil, { A: crossed(brazil, 'A'), B: crossed(brazil, 'B') }),
      site: { active: 'B', dialer: { host: 'POADLR' } },
      brought: { dialer: ['dialer-key'] },
    },
  ),
  scenario(
    'sides-exchanged-whole-and-working',
    'Both entries of the dialer are exchanged with address and port: its session stands all the same.',
    american,
    {
      faults: [],
      verdict: works('B'),
      besides: [idle('A')],
    },
    { B: inSession(american, 'B'), dialer: exchanged },
  ),
];
