import type { Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  note,
  pgHost,
  portOf,
  privateCard,
  privateOf,
  scenario,
  stated,
  visibleCard,
} from '../site';

const swapped = (ground: typeof note, side: 'A' | 'B') =>
  pgHost(ground, side, {
    cards: [privateCard(ground, side), visibleCard(ground, side)],
    listens: [`${privateOf(ground, side)}:${portOf(ground, side)}`],
  });

/** The fault of Cisco's note, and what looks like it. */
export const wrongNic: readonly Scenario[] = [
  scenario(
    'wrong-nic-of-the-note',
    'The private card stands first on side B, the active one.',
    note,
    {
      faults: [{ cause: 'wrong-nic-binding', side: 'B' }],
      verdict: { cause: 'wrong-nic-binding', side: 'B' },
      besides: [{ cause: 'side-idle', side: 'A' }],
    },
    { B: swapped(note, 'B') },
  ),
  scenario(
    'wrong-nic-netstat-only',
    'The same, and only the netstat of side B was brought: the order is unseen.',
    note,
    {
      faults: [{ cause: 'wrong-nic-binding', side: 'B' }],
      verdict: { cause: 'wrong-nic-binding', side: 'B' },
    },
    { B: swapped(note, 'B'), brought: { B: ['netstat'] } },
  ),
  scenario(
    'wrong-nic-latent-german',
    'Side A is active and works; the private card stands first on side B, which is idle and listens.',
    { ...note, active: 'A', windows: '2003', language: 'de' },
    {
      faults: [{ cause: 'wrong-nic-binding', side: 'B' }],
      verdict: { cause: 'wrong-nic-binding', side: 'B' },
      latent: true,
      besides: [{ cause: 'healthy', side: 'A' }],
    },
    {
      A: pgHost({ ...note, active: 'A' }, 'A', {
        listens: [dialedOf(note, 'A')],
        rows: [`${dialedOf(note, 'A')} 10.1.8.50:1090 ESTABLISHED`],
      }),
      B: swapped(note, 'B'),
      dialer: dialerHost(note, {}, [`10.1.8.50:1090 ${dialedOf(note, 'A')} ESTABLISHED`]),
    },
  ),
  scenario(
    'wrong-nic-dialer-only',
    'The private card stands first on side B, and only the dialer’s host was looked at.',
    note,
    { faults: [{ cause: 'wrong-nic-binding', side: 'B' }], verdict: 'undecided' },
    {
      B: swapped(note, 'B'),
      site: stated(note, dialerHost(note), { ctitest: { B: { outcome: 'timed-out' } } }),
      brought: { dialer: ['one-command', 'dialer-key'] },
    },
  ),
];
