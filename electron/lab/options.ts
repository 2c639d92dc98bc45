export interface PracticeOptions {
  /** Which practice site; absent: the case of Cisco's note. */
  readonly id?: string;
  /** The clock that the hosts print. */
  readonly now?: () => Date;
  /** How long the dialer waits for one side, in milliseconds. */
  readonly tryMilliseconds?: number;
  /** The system whose network is reckoned with; absent: this computer's. */
  readonly platform?: NodeJS.Platform;
}
