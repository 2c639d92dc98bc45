import type { Endpoint } from '../../net/endpoint';
import type { PathRow } from './path-row';

/** How a session test of Rebind ends where it comes to an end: outcomes of a case. */
export const concludedOutcomes = [
  'opened',
  'rejected',
  'refused',
  'timed-out',
  'unreachable',
  'reset',
  'name-not-found',
  'no-answer',
  'not-cti',
] as const;

/** How a session test of Rebind can end: an outcome of a case, or a try that never came to one. */
export const testOutcomes = [...concludedOutcomes, 'cancelled', 'not-allowed', 'failed'] as const;
export type TestOutcome = (typeof testOutcomes)[number];

/** What came of the heartbeat. `offline`: the CTI Server answered it with a failure. */
export const heartbeats = ['answered', 'offline', 'silent', 'ended', 'cancelled'] as const;

/**
 * The record of a session test: what Rebind itself wrote, or what `rebind probe --json` printed.
 * What is not written, or written twice with two values, is null: it is never guessed.
 */
export interface SessionTestData {
  readonly endpoint: Endpoint | null;
  /** Own address that the test was made from. */
  readonly from: string | null;
  /** Addresses that a host name gave, the tried one first. */
  readonly found: readonly string[];
  /** ISO 8601, UTC, by the clock of the machine that tested. */
  readonly startedAt: string | null;
  readonly limitMilliseconds: number | null;
  /** The machine that tested. */
  readonly machine: string | null;
  /** Was a practice site tested; null where it does not say. */
  readonly practice: boolean | null;
  /** In the order in which they were made; the last one tells how the test ended. */
  readonly tries: readonly SessionTry[];
  /** False where tries or lines are missing that belong to it: how the test ended is not known then. */
  readonly whole: boolean;
}

/** One request to open a session, and what came of it. */
export interface SessionTry {
  readonly version: number | null;
  readonly outcome: TestOutcome | null;
  /** E_CTI status code, with `rejected`. */
  readonly status: number | null;
  /** Bits of OPEN_CONF; 0 is normal. */
  readonly pgStatus: number | null;
  readonly peripheralOnline: boolean | null;
  readonly peripheralType: number | null;
  /** 0 unknown, 1 active, 2 standby. */
  readonly sessionType: number | null;
  readonly servicesGranted: number | null;
  readonly heartbeat: (typeof heartbeats)[number] | null;
  /** Was the close confirmed. */
  readonly closed: boolean | null;
  /** InvokeID of an OPEN_CONF that came and confirms another request; absent where none is told of. */
  readonly foreignInvokeId?: number;
  readonly milliseconds: number | null;
  /** The line that says how it ended; the try's first line where none does. */
  readonly line: number;
}

/** The record of a path test: which endpoint took a TCP connection from this machine. */
export interface PathTestData {
  readonly from: string | null;
  readonly startedAt: string | null;
  readonly limitMilliseconds: number | null;
  readonly machine: string | null;
  readonly practice: boolean | null;
  readonly results: readonly PathTestRow[];
  /** False where lines are missing that the record speaks of. */
  readonly whole: boolean;
}

/** One endpoint, and the line that tells it. */
export interface PathTestRow extends PathRow {
  readonly line: number;
}
