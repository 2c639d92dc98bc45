/** The practice site, as it is at this moment. */
export interface PracticeState {
  readonly story: string;
  /** The case's address and the loopback address that is really bound for it. */
  readonly map: readonly { readonly shown: string; readonly real: string; readonly what: string }[];
  readonly hosts: readonly {
    readonly side: 'A' | 'B';
    readonly name: string;
    readonly active: boolean;
    /** Roles in binding order. */
    readonly order: readonly ('visible' | 'private')[];
    /** What is bound now, in the case's addresses; null while it is not running. */
    readonly listens: string | null;
    /** True where the order was changed and the CTI Server not restarted since. */
    readonly restartNeeded: boolean;
  }[];
}
