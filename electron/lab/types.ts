import type { Owner, Site } from '../core/case/types';
import type { Endpoint } from '../core/net/endpoint';
import type { Side } from '../core/net/ports';
import type { PracticeState } from '../core/practice/state';
import type { Result } from '../core/result';
import type { Message } from '../core/text';
import type { SessionOutcome } from '../cti/client';
import type { TraceEntry } from '../cti/trace';

/** The two networks of a Peripheral Gateway host, told by role and never by address range. */
export type Network = 'visible' | 'private';

/**
 * What can be captured on a practice host: the wizard's one command (`hostname`, `date /t`,
 * `time /t`, `netstat -n -a`, `ipconfig /all`), the registry export of the binding order, or
 * the export of the dialer's key (on the dialer's host only).
 */
export const captures = ['netstat-ipconfig', 'registry', 'dialer-key'] as const;
export type Capture = (typeof captures)[number];

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
  readonly story: Message;
  /** The text that the command would print on that host at this moment, with `\r\n` ends. */
  capture(owner: Owner, what: Capture): Promise<Result<string>>;
  /** Lets the dialer try A, then B, where it has no session. */
  dial(): Promise<DialReport>;
  /** Puts a card first in a host's binding order. Nothing binds anew before the restart. */
  setOrder(side: Side, first: Network): PracticeState;
  /** Restarts the CTI Server of a side: where the side is active it listens on the card that is first now. */
  restart(side: Side): Promise<Result<PracticeState>>;
  /** Where an endpoint of the case really is; null for what is no part of this site and may not be contacted. */
  route(endpoint: Endpoint): Endpoint | null;
  state(): PracticeState;
  /** What the site's papers say. */
  site(): Site;
  /** Ends every socket. A stopped site stays stopped. */
  stop(): Promise<void>;
}
