import type { Owner } from '../../../electron/core/case/types';
import type { CauseId } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import { filesOf } from '../files';
import type { Card, Host, Named, Piece, Row, Scenario } from '../scenario';
import {
  dialedOf,
  dialerOf,
  type Ground,
  note,
  pgHost,
  portOf,
  privateCard,
  privateOf,
  stated,
  visibleCard,
} from '../site';

/** A ground that differs from the note's in what is given. */
export const ground = (own: Partial<Ground>): Ground => ({ ...note, ...own });

export const on = (side: Side, cause: CauseId): Named => ({ cause, side });
export const idle = (side: Side): Named => on(side, 'side-idle');
export const works = (side: Side): Named => on(side, 'healthy');

/** The CTI port of a side on another address than the visible one. */
export const onAddress = (at: Ground, side: Side, address: string): string =>
  `${address}:${portOf(at, side)}`;

/** The host of Cisco's note: the private card first, and the CTI port on it. */
export function privateFirst(at: Ground, side: Side, rows: readonly Row[] = []): Host {
  return pgHost(at, side, {
    cards: [privateCard(at, side), visibleCard(at, side)],
    listens: [onAddress(at, side, privateOf(at, side))],
    rows,
  });
}

/** A host that listens where it should, with the dialer's session. */
export function inSession(at: Ground, side: Side, rows: readonly Row[] = []): Host {
  return pgHost(at, side, {
    listens: [dialedOf(at, side)],
    rows: [`${dialedOf(at, side)} ${dialerOf(at)}:1090 ESTABLISHED`, ...rows],
  });
}

/** The dialer's end of that session. */
export const sessionRow = (at: Ground, side: Side): Row =>
  `${dialerOf(at)}:1090 ${dialedOf(at, side)} ESTABLISHED`;

/** What the dialer's host shows while nothing answers its call. */
export const callingRow = (at: Ground, endpoint: string): Row => `${dialerOf(at)}:1177 ${endpoint} SYN_SENT`;

/** A card for backups, management or a VPN: no gateway, no name server. */
export const extraCard = (name: string, description: string, address: string): Card => ({
  name,
  description,
  address,
  gateway: null,
  dns: [],
});

/** What a technician states at a site that chose its own ports. */
export function withChosenPorts(
  at: Ground,
  dialer: Scenario['dialer'],
  ports: Readonly<Record<Side, number>>,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const site = stated(at, dialer, more) as { sides: Record<Side, object> };
  return {
    ...site,
    sides: {
      A: { ...site.sides.A, ctiPort: ports.A },
      B: { ...site.sides.B, ctiPort: ports.B },
    },
  };
}

/** The technician knows the hosts' names, and not which of their addresses is visible or private. */
export function withoutRoles(
  at: Ground,
  dialer: Scenario['dialer'],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    ...stated(at, dialer, more),
    sides: {
      A: { host: at.names.A, windows: at.windows },
      B: { host: at.names.B, windows: at.windows },
    },
  };
}

/** The one command's text of a host, for a piece that is this text with something else in it. */
export function capture(of: Scenario, owner: Owner): string {
  const text = filesOf({ ...of, brought: { [owner]: ['one-command'] } }).get(`${owner}/capture.txt`);
  if (text === undefined) throw new Error(`${of.id} prints nothing of ${owner}.`);
  return text;
}

/** The same scenario with what its captures of a host say changed in a place. */
export function edited(of: Scenario, owner: Owner, change: (text: string) => string): Scenario {
  const before = capture(of, owner);
  const text = change(before);
  if (text === before) throw new Error(`${of.id}: nothing was changed.`);
  if (!of.brought[owner]?.includes('one-command')) throw new Error(`${of.id} brings no capture of ${owner}.`);
  const pieces = (of.brought[owner] ?? []).map(
    (piece): Piece => (piece === 'one-command' ? { file: 'capture.txt', text } : piece),
  );
  return { ...of, brought: { ...of.brought, [owner]: pieces } };
}

/** A text as a piece of evidence. */
export const piece = (file: string, text: string): Piece => ({ file, text });
