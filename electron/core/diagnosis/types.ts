import type { Owner } from '../case/types';
import type { Cite } from '../evidence/types';
import type { Side } from '../net/ports';
import type { Message } from '../text';
import type { CaseFacts } from './facts/types';

/** Stable ids: they stand in files and reports, and are never renamed. */
export const causeIds = [
  'wrong-nic-binding',
  'other-adapter-first',
  'loopback-only',
  'fix-not-in-effect',
  'wrong-port',
  'wrong-instance',
  'sides-swapped',
  'not-listening',
  'side-idle',
  'dialer-uses-private-address',
  'dialer-uses-unknown-address',
  'name-resolves-elsewhere',
  'path-blocked',
  'path-rejected',
  'no-route',
  'duplicate-address',
  'address-changed',
  'ipv6-only',
  'protocol-version',
  'peripheral-offline',
  'pg-not-ready',
  'session-rejected',
  'maintenance-mode',
  'tls-mismatch',
  'port-taken',
  'stale-sessions',
  'too-many-sessions',
  'healthy',
] as const;
export type CauseId = (typeof causeIds)[number];

/** The four answers. */
export type Status = 'confirmed' | 'possible' | 'ruled-out' | 'unknown';

export type * from './facts/types';

/** Something that the technician could do next, and what it would tell. */
export interface Check {
  readonly id: string;
  readonly owner: Owner | null;
  readonly title: Message;
  readonly why: Message;
  readonly step: 'site' | 'dialer' | 'connection' | 'netstat';
  /** 1 type two values, 2 run a command on a host, 3 restart something. */
  readonly cost: 1 | 2 | 3;
}

/** One cause, judged for one side (null: for the whole site). */
export interface Finding {
  readonly cause: CauseId;
  readonly side: Side | null;
  readonly status: Status;
  readonly because: Message;
  readonly cites: readonly Cite[];
  /** The cheapest check that would settle it. */
  readonly check: Check | null;
}

/** A kind of evidence that a cause rests on. */
export const needs = [
  'dialed',
  'netstat',
  'roles',
  'order',
  'adapters',
  'start',
  'active',
  'instance',
  'name',
  'try-from-dialer',
  'session-test',
  'dialer-routes',
  'arp',
  'events',
  'secure',
  'processes',
] as const;
export type Need = (typeof needs)[number];

/** What a cause rests on, and of which sides it lacks: so a rule that could not run says so. */
export interface Rule {
  readonly cause: CauseId;
  readonly needs: readonly {
    readonly need: Need;
    readonly words: Message;
    readonly missing: readonly Side[];
  }[];
}

/** A cause: judges the facts, one finding a side, or one for the site. */
export interface Cause {
  readonly id: CauseId;
  /** For lists: "The CTI Server does not listen". */
  readonly title: Message;
  /** For the verdict: "CTI Server B does not listen". */
  headline(side: Side): Message;
  readonly needs: readonly Need[];
  judge(facts: CaseFacts): readonly Finding[];
}

export interface Verdict {
  readonly cause: CauseId | null;
  readonly side: Side | null;
  readonly status: Status;
  readonly title: Message;
  readonly sentence: Message;
  readonly cites: readonly Cite[];
  /** True where it works today and fails at the next fail-over. */
  readonly latent: boolean;
  /** What the fix is expected to do, worded with its certainty; null where nothing is to be fixed. */
  readonly expected: Message | null;
  /** Confirmed findings that the verdict does not explain: a second fault, the other side's, the Peripheral Gateway's. */
  readonly also: readonly Finding[];
}

/** A cell of the A/B matrix. */
export interface Sign {
  readonly answer: 'holds' | 'fails' | 'unknown' | 'unreadable' | 'not-expected' | 'look';
  readonly text: Message;
  readonly cites: readonly Cite[];
}

export interface MatrixRow {
  readonly id: string;
  readonly label: Message;
  readonly cells: Readonly<Record<Side, Sign>>;
}

export interface Diagnosis {
  readonly facts: CaseFacts;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly next: Check | null;
  readonly matrix: readonly MatrixRow[];
  /** Every cause with what it rests on, in the order in which they are judged. */
  readonly rules: readonly Rule[];
}
