import type { Windows } from '../case/types';
import type { SideFacts } from '../diagnosis/types';
import { formatEndpoint } from '../net/endpoint';
import { isWildcard, parseIPv4 } from '../net/ipv4';
import type { Side } from '../net/ports';
import type { OrderRow } from '../remedy/types';
import { type Message, say } from '../text';

/*
 * The dialog's list to be tried out: entries are moved up and down, and it is told what that order would do
 * on this Windows. Nothing is changed on any machine by it.
 */

/** What decides where a CTI Server would listen under an order, and whether the dialer calls there. */
export interface RehearsalGround {
  readonly side: Side;
  readonly windows: Windows | null;
  /** What the dialer dials for this side, as `10.1.8.103:43027`; null where it is not known. */
  readonly dialed: string | null;
  readonly port: number | null;
  /** The address that the dialer calls in the end; null where that is not known. */
  readonly called: string | null;
  /** Does the CTI Server listen on every address, so that the order moves nothing? */
  readonly everywhere: boolean;
}

/** What an order would do. */
export interface WhatIf {
  /** Would the CTI Server listen where the dialer calls? */
  readonly answer: 'called' | 'elsewhere' | 'unknown';
  /** `note`: as Cisco's note has it; `analogy`: an older Windows that orders alike; `not-known`: nobody published it. */
  readonly certainty: 'note' | 'analogy' | 'not-known';
  readonly text: Message;
}

/** What of a side's facts the rehearsal stands on. */
export function rehearsalGround(facts: SideFacts): RehearsalGround {
  const { side, windows, dialed, calledAddress, dialedPort } = facts;
  const entry = dialed?.value ?? null;
  return {
    side,
    windows,
    dialed: entry === null ? null : formatEndpoint(entry),
    port: entry?.port ?? null,
    called: calledAddress !== null && parseIPv4(calledAddress) !== null ? calledAddress : null,
    everywhere: dialedPort.listeners.some((one) => isWildcard(one.address)),
  };
}

/**
 * The list with one entry a place further up (`-1`) or down (`1`).
 * @returns the same list where the entry stands at that end already, or there is none at the place
 */
export function movedBy(rows: readonly OrderRow[], place: number, by: -1 | 1): readonly OrderRow[] {
  const one = rows[place];
  const other = rows[place + by];
  if (one === undefined || other === undefined) return rows;
  const next = [...rows];
  next[place] = other;
  next[place + by] = one;
  return next;
}

/** Do two lists hold the same entries in one order? */
export function isSameOrder(rows: readonly OrderRow[], others: readonly OrderRow[]): boolean {
  return (
    rows.length === others.length &&
    rows.every((row, place) => row.name === others[place]?.name && row.address === others[place]?.address)
  );
}

/**
 * Where the CTI Server would listen with this order, whether the dialer calls there, and how sure that is:
 * Cisco's note describes Windows 2000; Windows 2003 to 2008 R2 keep the same order, so there it is an
 * analogy; from 2012 on nothing published says what the CTI Server follows.
 */
export function whatIf(rows: readonly OrderRow[], ground: RehearsalGround): WhatIf {
  const certainty = certaintyOf(ground.windows);
  const { side, dialed, port, called, everywhere } = ground;
  const unknown = (text: Message): WhatIf => ({ answer: 'unknown', certainty, text });
  if (everywhere) {
    return unknown(
      say('CTI Server {side} listens on every address of the host, so no order moves its listener.', {
        side,
      }),
    );
  }
  const first = rows[0]?.address ?? null;
  if (first === null) return unknown(say('The first connection has no address, so nothing can be told.'));
  if (port === null || dialed === null) {
    return unknown(
      say('What the dialer calls for side {side} is not known, so nothing can be told.', { side }),
    );
  }
  if (called === null) {
    return unknown(
      say('Where the dialer’s entry {dialed} leads is not known, so nothing can be told.', { dialed }),
    );
  }
  const isCalled = first === called;
  const values = { side, endpoint: formatEndpoint({ address: first, port }), dialed };
  return {
    answer: isCalled ? 'called' : 'elsewhere',
    certainty,
    text: isCalled ? whereCalled(certainty, values) : elsewhere(certainty, values),
  };
}

type Values = Readonly<Record<'side' | 'endpoint' | 'dialed', string>>;

function whereCalled(certainty: WhatIf['certainty'], values: Values): Message {
  switch (certainty) {
    case 'note':
      return say(
        'With this order CTI Server {side} is expected to listen on {endpoint}, and that is where the dialer calls (Cisco’s note, Windows 2000).',
        values,
      );
    case 'analogy':
      return say(
        'With this order CTI Server {side} is expected to listen on {endpoint}, and that is where the dialer calls: by analogy with Cisco’s note for Windows 2000.',
        values,
      );
    case 'not-known':
      return say(
        'If CTI Server {side} follows this order, it listens on {endpoint}, and that is where the dialer calls. Whether it does is not known for this Windows: only the listener after a restart tells.',
        values,
      );
  }
}

function elsewhere(certainty: WhatIf['certainty'], values: Values): Message {
  switch (certainty) {
    case 'note':
      return say(
        'With this order CTI Server {side} is expected to listen on {endpoint}, and that is not where the dialer calls, {dialed} (Cisco’s note, Windows 2000).',
        values,
      );
    case 'analogy':
      return say(
        'With this order CTI Server {side} is expected to listen on {endpoint}, and that is not where the dialer calls, {dialed}: by analogy with Cisco’s note for Windows 2000.',
        values,
      );
    case 'not-known':
      return say(
        'If CTI Server {side} follows this order, it listens on {endpoint}, and that is not where the dialer calls, {dialed}. Whether it does is not known for this Windows: only the listener after a restart tells.',
        values,
      );
  }
}

function certaintyOf(windows: Windows | null): WhatIf['certainty'] {
  switch (windows) {
    case '2000':
      return 'note';
    case '2003':
    case '2008':
    case '2008r2':
      return 'analogy';
    default:
      return 'not-known';
  }
}
