import type { Owner, Site } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import type { Side } from '../core/net/ports';
import type { PracticeState } from '../core/practice/state';
import type { Result } from '../core/result';
import type { Message, Translate } from '../core/text';
import type { SessionOutcome } from '../cti/client';
import type { Lookup } from '../cti/lookup';
import type { Route } from '../cti/tcp';
import type { TraceEntry } from '../cti/trace';

/**
 * What the network of a card is for, told by role and never by address range: the two
 * networks of a Peripheral Gateway host, or another one, where it has a third card.
 */
export type Network = 'visible' | 'private' | 'other';

/** Cards that may be put first in the binding order. */
export type FirstNetwork = Exclude<Network, 'other'>;

/**
 * What can be captured on a practice host: the wizard's one command (`hostname`, `date /t`,
 * `time /t`, `netstat -n -a`, `ipconfig /all`), the registry export of the binding order, the
 * export of the dialer's key (on the dialer's host only), what runs there (`netstat -n -a -o`, `tasklist`,
 * `net start`), or what a colleague kept from before they changed something (where the site has it).
 */
export const captures = ['netstat-ipconfig', 'registry', 'dialer-key', 'programs', 'earlier'] as const;
export type Capture = (typeof captures)[number];

/** What is told at the end of a practice. */
export interface Debrief {
  /** What was wrong, with its addresses. */
  readonly what: Message;
  /** Which evidence would have told, and why; the earliest first. */
  readonly earliest: readonly Message[];
}

/** One try of the practice dialer to open a session. */
export interface DialTry {
  readonly side: Side;
  /** In the case's addresses, as the dialer's properties have it. */
  readonly endpoint: Endpoint;
  readonly outcome: SessionOutcome;
  /** E_CTI status code, with `rejected`. */
  readonly code: number | null;
  readonly milliseconds: number;
  readonly trace: readonly TraceEntry[];
}

/** What the practice dialer sees: its own words, never the real dialer's window text. */
export interface DialReport {
  readonly session: 'open' | 'none';
  /** The side that it is open to. */
  readonly side: Side | null;
  /** In the order in which they were made; empty where a session was open already. */
  readonly tries: readonly DialTry[];
  readonly words: Message;
}

/** A running practice site: real sockets on loopback, and texts printed from them. */
export interface PracticeSite {
  readonly id: string;
  readonly title: Message;
  /** What the people on site see; it never tells the cause. A rehearsal shows this alone. */
  readonly symptom: Message;
  /** Situation, cause, and what a session test from the laptop gives on A and on B. */
  readonly story: Message;
  readonly debrief: Debrief;
  /** What a session test from the laptop gives as the site starts, to what the dialer calls for each side. */
  readonly expected: Readonly<Record<Side, SessionOutcome>>;
  /** The text that the command would print on that host at this moment, with `\r\n` ends. */
  capture(owner: Owner, what: Capture): Promise<Result<string>>;
  /** One round of the dialer, where it has no session: both sides in turn, until one opens. */
  dial(): Promise<DialReport>;
  /** Puts a card first in a host's binding order. Nothing binds anew before the restart. */
  setOrder(side: Side, first: FirstNetwork): PracticeState;
  /** Restarts the CTI Server of a side: where the side is active it listens on the card that is first now. */
  restart(side: Side): Promise<Result<PracticeState>>;
  /**
   * Lets the other side take over: every session of the side that was active ends, the CTI Server
   * of the other one starts on its first card, and the dialer, which notices, dials one round.
   */
  failOver(): Promise<Result<PracticeState>>;
  /** Where an endpoint of the case really is, seen from the laptop; null for what is no part of this site and may not be contacted. */
  readonly route: Route;
  /** What the names of this site resolve to; every other name is not found. */
  readonly lookup: Lookup;
  /** As it is now; `translate` puts its words into another language than English. */
  state(translate?: Translate): PracticeState;
  /** What the site's papers say. */
  site(): Site;
  /** Ends every socket. A stopped site stays stopped. */
  stop(): Promise<void>;
}
