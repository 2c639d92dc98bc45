import type { PathKind } from '../case/path';
import type { Closing } from '../incident/events';
import type { FreshPiece, VerificationRow } from '../incident/snapshot';
import type { Side } from '../net/ports';
import type { ReportCite, ReportStatement } from './types';

/* What a report tells of what was tried, of clocks and of the second check. */

/** Which address took a connection on which port, tried from the laptop. */
export interface ReportPathTest {
  readonly at: string;
  readonly by: string;
  readonly fromAddress: string | null;
  readonly limitMilliseconds: number;
  readonly rows: readonly {
    readonly side: Side;
    /** `10.1.8.103:43027` */
    readonly endpoint: string;
    /** The network's role in words. */
    readonly network: string;
    /** Is it what the dialer calls? */
    readonly configured: boolean;
    readonly kind: PathKind;
    readonly word: string;
    readonly milliseconds: number;
  }[];
}

/** How one host's clock stands to the laptop's. */
export interface ReportClock {
  readonly label: string;
  readonly text: string;
  readonly remarks: readonly ReportStatement[];
  readonly captures: readonly {
    readonly ref: string | null;
    readonly name: string;
    /** As the host's clock printed it. */
    readonly clock: string;
    /** By the laptop's clock. */
    readonly broughtAt: string;
    /** Not earlier than this by the laptop's clock; null where nothing shows it. */
    readonly notBefore: string | null;
  }[];
}

/** What differs from the last time that the site was known to be good. */
export interface ReportDrift {
  readonly site: string;
  /** When the incident ended from which the site is known. */
  readonly since: string;
  readonly rows: readonly {
    readonly label: string;
    readonly was: string;
    readonly now: string;
    readonly cites: readonly ReportCite[];
  }[];
}

/** What the second check shows, and how the incident ended. */
export interface ReportVerification {
  readonly conclusion: string;
  readonly missing: readonly string[];
  readonly closing: {
    readonly as: Closing;
    readonly word: string;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  } | null;
  readonly rows: readonly ReportComparison[];
  /** What was brought for the second check: from when it is, and whether it counts. */
  readonly pieces: readonly ReportFreshPiece[];
}

/** A piece of evidence of the second check. */
export interface ReportFreshPiece {
  /** Its number in this report; null where it is not in it. */
  readonly ref: string | null;
  readonly name: string;
  /** Whose it is, in words; null where nobody could tell. */
  readonly owner: string | null;
  readonly state: FreshPiece['state'];
  readonly word: string;
  readonly text: string;
  /** Where its time of capture is from; null where nothing tells it. */
  readonly source: FreshPiece['source'];
  /** As its host's clock printed it. */
  readonly clock: string | null;
  readonly enteredAt: string;
  readonly stated: { readonly at: string; readonly by: string } | null;
}

/** A deciding fact, before beside after. */
export interface ReportComparison {
  readonly id: string;
  readonly label: string;
  readonly before: ReportStatement;
  readonly after: ReportStatement;
  readonly answer: VerificationRow['answer'];
  readonly word: string;
}
