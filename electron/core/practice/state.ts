/** The practice site, as it is at this moment. */
export interface PracticeState {
  /** What the people on site see; it never tells the cause. */
  readonly symptom: string;
  /** Situation, cause, and what a session test to A and to B gives. A rehearsal does not show it. */
  readonly story: string;
  /** The case's address and the loopback address that is really bound for it. */
  readonly map: readonly { readonly shown: string; readonly real: string; readonly what: string }[];
  readonly hosts: readonly {
    readonly side: 'A' | 'B';
    readonly name: string;
    /** Is this the side in service now? A fail-over changes it. */
    readonly active: boolean;
    /** Roles in binding order; `other` is a third card. */
    readonly order: readonly ('visible' | 'private' | 'other')[];
    /** What the CTI Server's listener is bound to, in the case's addresses; null where it has none. */
    readonly listens: string | null;
    /** True where the order was changed and the CTI Server not restarted since. */
    readonly restartNeeded: boolean;
    /** Did a colleague keep what this host printed before its order was changed? Absent: no. */
    readonly kept?: boolean;
  }[];
  readonly dialer: PracticeDialerState;
}

/** What the practice dialer shows: plain words of its own, never the real dialer's window. */
export interface PracticeDialerState {
  readonly session: 'open' | 'none' | 'trying';
  /** The side that the session is open to; null without one. */
  readonly side: 'A' | 'B' | null;
  readonly words: string;
}
