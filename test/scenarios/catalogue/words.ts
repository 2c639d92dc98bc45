import type { OutcomeKind, Place, Windows } from '../../../electron/core/case/types';
import type { CauseId } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import type { Language } from '../../../electron/lab/windows-text/languages';
import type { Card, Host, Named, Row, Scenario, Truth } from '../scenario';
import {
  dialedOf,
  dialerHost,
  dialerOf,
  type Ground,
  pgHost,
  portOf,
  privateCard,
  privateOf,
  stated,
  visibleCard,
} from '../site';

/** Short ways to say what a site is like. */

export const named = (cause: CauseId, side: Side): Named => ({ cause, side });
export const idle = (side: Side): Named => named('side-idle', side);
export const healthyOn = (side: Side): Named => named('healthy', side);

/** One fault, and the evidence shows it. */
export function shown(cause: CauseId, side: Side, ...besides: readonly Named[]): Truth {
  return { faults: [named(cause, side)], verdict: named(cause, side), besides };
}

/** The same on the side that is not active. */
export function latent(cause: CauseId, side: Side, ...besides: readonly Named[]): Truth {
  return { ...shown(cause, side, ...besides), latent: true };
}

/** Nothing is wrong, and the dialer's session on this side shows it. */
export function well(side: Side, ...besides: readonly Named[]): Truth {
  return { faults: [], verdict: healthyOn(side), besides };
}

/** Something is wrong, or nothing, and the evidence does not show which. */
export function unsettled(faults: readonly Named[], ...besides: readonly Named[]): Truth {
  return { faults, verdict: 'undecided', besides };
}

/** A ground of its own: Windows and its language, instance, active side, the two networks, last parts and names of A, B and the dialer. */
export function place(
  [windows, language]: readonly [Windows, Language],
  instance: number,
  active: Side | null,
  [visible, own]: readonly [string, string],
  [A, B, dialer]: readonly [number, number, number],
  [nameA, nameB, nameDialer]: readonly [string, string, string],
): Ground {
  return {
    windows,
    language,
    instance,
    active,
    visible,
    private: own,
    last: { A, B, dialer },
    names: { A: nameA, B: nameB, dialer: nameDialer },
  };
}

/** What is different at the host to which the dialer has its session. */
interface Session {
  readonly endpoints?: Partial<Readonly<Record<Side, string>>>;
  readonly listens?: readonly string[];
  readonly rows?: readonly Row[];
  readonly cards?: readonly Card[];
}

/** The host of this side and the dialer's, with an open session between them. */
export function inSession(
  ground: Ground,
  side: Side,
  { endpoints = {}, listens, rows = [], cards }: Session = {},
): { readonly A?: Host; readonly B?: Host; readonly dialer: Scenario['dialer'] } {
  const dialed = endpoints[side] ?? dialedOf(ground, side);
  const from = `${dialerOf(ground)}:1090`;
  const host = pgHost(ground, side, {
    listens: listens ?? [dialed],
    rows: [`${dialed} ${from} ESTABLISHED`, ...rows],
    ...(cards === undefined ? {} : { cards }),
  });
  const dialer = dialerHost(ground, endpoints, [`${from} ${dialed} ESTABLISHED`]);
  return side === 'A' ? { A: host, dialer } : { B: host, dialer };
}

/** A host whose private card stands first, and whose CTI Server listens there alone. */
export function onPrivateCard(ground: Ground, side: Side): Host {
  return pgHost(ground, side, {
    cards: [privateCard(ground, side), visibleCard(ground, side)],
    listens: [`${privateOf(ground, side)}:${portOf(ground, side)}`],
  });
}

/** The dialer's host while its call to this side waits for an answer. */
export function calling(
  ground: Ground,
  side: Side,
  endpoints: Partial<Readonly<Record<Side, string>>> = {},
): Scenario['dialer'] {
  const dialed = endpoints[side] ?? dialedOf(ground, side);
  return dialerHost(ground, endpoints, [`${dialerOf(ground)}:1093 ${dialed} SYN_SENT`]);
}

/** What a technician states of a ground whose dialer calls the right places. */
export function says(ground: Ground, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return stated(ground, dialerHost(ground), more);
}

/** What a technician wrote down of `ctitest`. */
export function ctitest(target: string, outcome: OutcomeKind, from: Place, code?: number) {
  return { outcome, target, from, ...(code === undefined ? {} : { code }) };
}

/** What a session test of Rebind's told, in the form of `rebind probe --json`, and where it ran. */
export function probe(
  endpoint: string,
  outcome: OutcomeKind,
  from: Place,
  { code, pgStatus, sessionType, version = 9, at }: Probed = {},
) {
  return {
    endpoint,
    outcome,
    status: code === undefined ? null : { code },
    pgStatus: outcome === 'opened' ? (pgStatus ?? 0) : null,
    sessionType: sessionType ?? null,
    version,
    from,
    ...(at === undefined ? {} : { at }),
  };
}

interface Probed {
  readonly code?: number;
  readonly pgStatus?: number;
  readonly sessionType?: number;
  readonly version?: number;
  /** When it was tried, by the dialer host's clock. */
  readonly at?: string;
}

/** What the CTI Server of a side answered the dialer itself, by the dialer's log. */
export function answered(side: Side, outcome: 'opened' | 'rejected', status?: number) {
  return { session: { [side]: { outcome, ...(status === undefined ? {} : { status }) } } };
}

/** A site form whose `sides` and `dialer` are completed by further fields. */
export function withFields(
  site: Record<string, unknown>,
  more: {
    readonly A?: Readonly<Record<string, unknown>>;
    readonly B?: Readonly<Record<string, unknown>>;
    readonly dialer?: Readonly<Record<string, unknown>>;
  },
): Record<string, unknown> {
  const { sides, dialer } = site as {
    readonly sides: Readonly<Record<Side, object>>;
    readonly dialer: object;
  };
  return {
    ...site,
    sides: { A: { ...sides.A, ...more.A }, B: { ...sides.B, ...more.B } },
    dialer: { ...dialer, ...more.dialer },
  };
}
