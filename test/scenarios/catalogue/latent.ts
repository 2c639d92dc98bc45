import type { CauseId } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import type { Host, Row, Scenario } from '../scenario';
import {
  dialedOf,
  dialerHost,
  type Ground,
  pgHost,
  privateCard,
  privateOf,
  scenario,
  visibleCard,
  visibleOf,
} from '../site';
import { extraCard, ground, inSession, on, onAddress, privateFirst, sessionRow, works } from './site-parts';

const english = ground({
  windows: '2003',
  active: 'A',
  visible: '10.37.3',
  private: '172.37.3',
  names: { A: 'LVPGA', B: 'LVPGB', dialer: 'LVDLR' },
});
const russian = ground({
  windows: '2008r2',
  language: 'ru',
  instance: 2,
  active: 'B',
  visible: '10.104.6',
  private: '10.105.6',
  last: { A: 55, B: 56, dialer: 57 },
  names: { A: 'NSKPGA', B: 'NSKPGB', dialer: 'NSKDLR' },
});
const korean = ground({
  windows: '2012r2',
  language: 'ko',
  instance: 17,
  active: 'A',
  visible: '211.40.2',
  private: '10.40.2',
  names: { A: 'TAEPG1A', B: 'TAEPG1B', dialer: 'TAEOB1' },
});
const japanese = ground({
  windows: '2000',
  language: 'ja',
  active: 'B',
  visible: '10.73.1',
  private: '192.168.73',
  last: { A: 28, B: 29, dialer: 30 },
  names: { A: 'FUKPGA', B: 'FUKPGB', dialer: 'FUKDLR' },
});

/** The fault waits on the side that is not active; the other has the dialer's session. */
const waits = (side: Side, cause: CauseId) => ({
  faults: [on(side, cause)],
  verdict: on(side, cause),
  latent: true,
  besides: [works(side === 'A' ? 'B' : 'A')],
});

/** A site whose active side works, with what is wrong on the other. */
function working(
  at: Ground,
  side: Side,
  other: Host,
  endpoints: Partial<Readonly<Record<Side, string>>> = {},
): Pick<Scenario['hosts'], Side> & { readonly dialer: Scenario['dialer'] } {
  const rows: readonly Row[] = [sessionRow(at, side)];
  const dialer = dialerHost(at, endpoints, rows);
  return side === 'A'
    ? { A: inSession(at, 'A'), B: other, dialer }
    : { A: other, B: inSession(at, 'B'), dialer };
}

const listening = (at: Ground, side: Side, address: string, host: Partial<Host> = {}): Host =>
  pgHost(at, side, { ...host, rows: [], listens: [onAddress(at, side, address)] });

/** It works today, and fails when the other side becomes active. */
export const latentFaults: readonly Scenario[] = [
  scenario(
    'latent-other-adapter',
    'Side A works; on side B a card for backups stands first and has the CTI port.',
    english,
    waits('B', 'other-adapter-first'),
    working(
      english,
      'A',
      listening(english, 'B', '192.168.99.103', {
        cards: [
          extraCard('Backup LAN', 'HP NC320T PCIe Gigabit Server Adapter', '192.168.99.103'),
          visibleCard(english, 'B'),
          privateCard(english, 'B'),
        ],
      }),
    ),
  ),
  scenario(
    'latent-dialer-private',
    'Side B works; for side A the dialer has the private address.',
    russian,
    {
      ...waits('A', 'dialer-uses-private-address'),
      besides: [works('B'), on('A', 'side-idle')],
    },
    working(russian, 'B', pgHost(russian, 'A'), { A: onAddress(russian, 'A', privateOf(russian, 'A')) }),
  ),
  scenario(
    'latent-wrong-port',
    'Side A works; side B listens on 43707, and the dialer would call 43770 there.',
    korean,
    waits('B', 'wrong-port'),
    working(korean, 'A', listening(korean, 'B', visibleOf(korean, 'B')), {
      B: `${visibleOf(korean, 'B')}:43770`,
    }),
  ),
  scenario(
    'latent-loopback',
    'Side B works; side A listens on 127.0.0.1.',
    japanese,
    waits('A', 'loopback-only'),
    working(japanese, 'B', listening(japanese, 'A', '127.0.0.1')),
  ),
  scenario(
    'latent-unknown-address',
    'Side A works; for side B the dialer has an address that neither host has.',
    english,
    {
      ...waits('B', 'dialer-uses-unknown-address'),
      besides: [works('A'), on('B', 'side-idle')],
    },
    working(english, 'A', pgHost(english, 'B'), { B: onAddress(english, 'B', '10.37.3.130') }),
  ),
  scenario(
    'latent-address-changed',
    'Side B works; side A listens on 169.254.4.28, an address that it had for a morning.',
    russian,
    waits('A', 'address-changed'),
    working(russian, 'B', listening(russian, 'A', '169.254.4.28')),
  ),
  scenario(
    'latent-fix-not-in-effect',
    'Side A works; the order of side B is right, and its CTI Server listens on the private address since before.',
    { ...english, windows: '2000' },
    // Nothing dates the start of CTI Server B: what is proven is that side A works.
    { faults: [on('B', 'fix-not-in-effect')], verdict: works('A') },
    working(english, 'A', listening(english, 'B', privateOf(english, 'B'))),
  ),
  scenario(
    'latent-wrong-instance',
    'Side B works; for side A the dialer has the port of instance 1.',
    japanese,
    waits('A', 'wrong-instance'),
    working(japanese, 'B', listening(japanese, 'A', visibleOf(japanese, 'A')), {
      A: dialedOf({ ...japanese, instance: 1 }, 'A'),
    }),
  ),
  scenario(
    'latent-wrong-nic-work-not-seen',
    'Side A is active and listens right, and nobody saw a session; on side B the private card has the port.',
    korean,
    { ...waits('B', 'wrong-nic-binding'), besides: [] },
    { B: privateFirst(korean, 'B') },
  ),
  scenario(
    'latent-same-entry-twice',
    'Side B works; the entry of side A is a copy of the entry of side B.',
    russian,
    {
      ...waits('A', 'sides-swapped'),
      besides: [works('B'), on('A', 'side-idle')],
    },
    working(russian, 'B', pgHost(russian, 'A'), { A: dialedOf(russian, 'B') }),
  ),
];
