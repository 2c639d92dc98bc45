import type { Side } from '../core/net/ports';
import type { FirstNetwork } from './types';

export interface PracticeOptions {
  /** Which practice site; absent: the case of Cisco's note. */
  readonly id?: string;
  /** Binding orders to begin with where a rehearsal is taken up again. */
  readonly first?: Partial<Readonly<Record<Side, FirstNetwork>>>;
  /** The clock that the hosts print. */
  readonly now?: () => Date;
  /** How long the dialer waits for one side, in milliseconds. */
  readonly tryMilliseconds?: number;
  /** The system whose network is reckoned with; absent: this computer's. */
  readonly platform?: NodeJS.Platform;
}
