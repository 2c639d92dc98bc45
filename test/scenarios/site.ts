import type { Windows } from '../../electron/core/case/types';
import { ctiPort, type Side } from '../../electron/core/net/ports';
import type { Language } from '../../electron/lab/windows-text/languages';
import type { Brought, Card, Host, Row, Scenario, Truth } from './scenario';

/** Where a site stands: its networks, instance and names. Every scenario has its own, so that nothing is known by heart. */
export interface Ground {
  readonly windows: Windows;
  readonly language: Language;
  readonly instance: number;
  readonly active: Side | null;
  /** First three parts of the visible and of the private network: `10.1.8`, `172.1.8`. */
  readonly visible: string;
  readonly private: string;
  /** Last part of the addresses of A, B and the dialer. */
  readonly last: Readonly<Record<Side | 'dialer', number>>;
  readonly names: Readonly<Record<Side | 'dialer', string>>;
}

/** The case of Cisco's note. */
export const note: Ground = {
  windows: '2000',
  language: 'en',
  instance: 0,
  active: 'B',
  visible: '10.1.8',
  private: '172.1.8',
  last: { A: 102, B: 103, dialer: 50 },
  names: { A: 'PGA', B: 'PGB', dialer: 'DIALER1' },
};

export const visibleOf = (ground: Ground, side: Side): string => `${ground.visible}.${ground.last[side]}`;
export const privateOf = (ground: Ground, side: Side): string => `${ground.private}.${ground.last[side]}`;
export const dialerOf = (ground: Ground): string => `${ground.visible}.${ground.last.dialer}`;
export const portOf = (ground: Ground, side: Side): number => ctiPort(side, ground.instance);
/** Where the dialer should call. */
export const dialedOf = (ground: Ground, side: Side): string =>
  `${visibleOf(ground, side)}:${portOf(ground, side)}`;

export function visibleCard(ground: Ground, side: Side): Card {
  return {
    name: 'Visible',
    address: visibleOf(ground, side),
    gateway: `${ground.visible}.1`,
    dns: [`${ground.visible}.10`],
  };
}

export function privateCard(ground: Ground, side: Side): Card {
  return { name: 'Private', address: privateOf(ground, side), gateway: null, dns: [] };
}

/** Rows of the traffic that shows which network an address is on: side to side, and each side to the router. */
export function markers(ground: Ground, side: Side): readonly Row[] {
  const offset = 40 * ground.instance;
  const [own, other]: readonly [Side, Side] = side === 'A' ? ['A', 'B'] : ['B', 'A'];
  const router = `${ground.visible}.20`;
  const privateLink =
    side === 'A'
      ? `${privateOf(ground, own)}:${43_004 + offset} ${privateOf(ground, other)}:1046 ESTABLISHED`
      : `${privateOf(ground, own)}:1046 ${privateOf(ground, other)}:${43_004 + offset} ESTABLISHED`;
  return [privateLink, `${visibleOf(ground, own)}:1051 ${router}:${40_002 + offset} ESTABLISHED`];
}

/** A host of the pair as it should be; `listens` in `address:port`, empty where it is idle. */
export function pgHost(
  ground: Ground,
  side: Side,
  {
    cards,
    listens = [],
    rows = [],
    pids,
  }: Partial<Pick<Host, 'cards' | 'rows' | 'pids'>> & {
    readonly listens?: readonly string[];
  } = {},
): Host {
  return {
    name: ground.names[side],
    cards: cards ?? [visibleCard(ground, side), privateCard(ground, side)],
    rows: [...listens, ...markers(ground, side), ...rows],
    ...(pids === undefined ? {} : { pids }),
  };
}

/** The dialer's host; what it dials is right unless said otherwise. */
export function dialerHost(
  ground: Ground,
  endpoints: Partial<Readonly<Record<Side, string>>> = {},
  rows: readonly Row[] = [],
): Scenario['dialer'] {
  return {
    name: ground.names.dialer,
    cards: [
      {
        name: 'Local Area Connection',
        address: dialerOf(ground),
        gateway: `${ground.visible}.1`,
        dns: [`${ground.visible}.10`],
      },
    ],
    rows,
    endpoints: { A: dialedOf(ground, 'A'), B: dialedOf(ground, 'B'), ...endpoints },
  };
}

/** What a technician states who knows the papers; `leave` names what is not known, by its keys. */
export function stated(
  ground: Ground,
  dialer: Scenario['dialer'],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const side = (name: Side) => ({
    host: ground.names[name],
    visible: visibleOf(ground, name),
    private: privateOf(ground, name),
    windows: ground.windows,
  });
  return {
    instance: ground.instance,
    active: ground.active,
    sides: { A: side('A'), B: side('B') },
    dialer: {
      host: ground.names.dialer,
      address: dialerOf(ground),
      A: dialer.endpoints.A,
      B: dialer.endpoints.B,
    },
    ...more,
  };
}

/** Everything that the wizard asks for, of both sides and the dialer. */
export const everything: Brought = {
  A: ['one-command', 'registry'],
  B: ['one-command', 'registry'],
  dialer: ['one-command', 'dialer-key'],
};

/** A scenario on a ground; what is not given is as it should be, with side A idle or active as the ground says. */
export function scenario(
  id: string,
  title: string,
  ground: Ground,
  truth: Truth,
  parts: {
    readonly A?: Host;
    readonly B?: Host;
    readonly dialer?: Scenario['dialer'];
    readonly site?: unknown;
    readonly brought?: Brought;
    readonly at?: Date;
    readonly misleading?: Scenario['misleading'];
  } = {},
): Scenario {
  const host = (side: Side): Host =>
    pgHost(ground, side, { listens: ground.active === side ? [dialedOf(ground, side)] : [] });
  const dialer = parts.dialer ?? dialerHost(ground);
  return {
    id,
    title,
    truth,
    windows: ground.windows,
    language: ground.language,
    ...(parts.at === undefined ? {} : { at: parts.at }),
    hosts: { A: parts.A ?? host('A'), B: parts.B ?? host('B') },
    dialer,
    site: parts.site ?? stated(ground, dialer),
    brought: parts.brought ?? everything,
    ...(parts.misleading === undefined ? {} : { misleading: parts.misleading }),
  };
}
