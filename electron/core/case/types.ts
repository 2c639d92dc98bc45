import type { EvidencePart, LineRange } from '../evidence/types';
import type { Endpoint } from '../net/endpoint';
import type { Side } from '../net/ports';

/**
 * The case: what a diagnosis is made from. An incident's events fold into it,
 * and so does a case folder with its `site.json`. Everything may be missing:
 * what is absent is not known, and never assumed.
 */
export interface Case {
  readonly site: Site;
  readonly outcomes: readonly Outcome[];
  readonly symptom: Symptom | null;
  readonly evidence: readonly CaseEvidence[];
}

export const windowsGenerations = [
  '2000',
  '2003',
  '2008',
  '2008r2',
  '2012',
  '2012r2',
  '2016',
  '2019',
  '2022',
  '2025',
] as const;
export type Windows = (typeof windowsGenerations)[number];

/** How the technician knows which side is active. Never guessed. */
export const activeSources = [
  'procmon',
  'cti-server-window',
  'diagnostic-framework',
  'customer',
  'practice',
] as const;
export type ActiveSource = (typeof activeSources)[number];

export interface SiteSide {
  readonly host: string | null;
  readonly visible: string | null;
  readonly private: string | null;
  readonly windows: Windows | null;
  /** The CTI Server's port where the site chose its own; null means the default of the instance. */
  readonly ctiPort: number | null;
}

export interface Site {
  /** ICM instance number, 0 to 24. */
  readonly instance: number | null;
  /** ICM or UCCE release, as in "5.0", "8.5(1)" or "12.6"; it tells the protocol version to ask for. */
  readonly release: string | null;
  readonly active: Side | null;
  readonly activeKnownBy: ActiveSource | null;
  readonly sides: Readonly<Record<Side, SiteSide>>;
  readonly dialer: SiteDialer;
}

export interface SiteDialer {
  readonly host: string | null;
  readonly address: string | null;
  /** CTI Server A/B of the Dialer Properties, as typed; the registry export outranks it. */
  readonly endpoints: Readonly<Record<Side, Endpoint | null>>;
  /** Enable Secured Connection of the Dialer Properties: does it ask for TLS? null: not known, or this release has none. */
  readonly secure: boolean | null;
}

export const outcomeKinds = [
  'opened',
  'connected',
  'rejected',
  'refused',
  'timed-out',
  'unreachable',
  'reset',
  'name-not-found',
  'no-answer',
  'not-cti',
  'not-run',
] as const;

/**
 * What came of a try to reach a CTI Server. `opened` and `rejected` are answers of
 * the CTI Server itself; `connected` is a TCP connection and no more. `no-answer`: connected,
 * and no whole answer within the limit; `not-cti`: answered in something else; `reset`: torn
 * down before an answer came; `name-not-found`: the host name gave no address.
 */
export type OutcomeKind = (typeof outcomeKinds)[number];

export const places = ['server', 'dialer', 'laptop', 'other'] as const;
/** From where it was tried. */
export type Place = (typeof places)[number];

export const outcomeMethods = ['ctitest', 'tcp', 'session'] as const;
/**
 * How it was tried: Cisco's `ctitest`; a bare TCP connect (`telnet`, Test-NetConnection,
 * Rebind's own); or a CTI session opened by Rebind.
 */
export type OutcomeMethod = (typeof outcomeMethods)[number];

export interface Outcome {
  readonly side: Side;
  readonly method: OutcomeMethod;
  readonly kind: OutcomeKind;
  /** E_CTI status code, with `rejected`. */
  readonly code: number | null;
  /** null: not stated. An outcome speaks only for its target. */
  readonly target: Endpoint | null;
  readonly from: Place | null;
  /** Where this outcome is written, for citing: the evidence's id and lines; null for an outcome that was only told. */
  readonly source: { readonly evidence: string; readonly lines: LineRange } | null;
  /** What its record tells beyond the outcome, with `session` only; null where none was read. */
  readonly told: SessionFacts | null;
  /** When it was tried, as the host's clock printed it, or in UTC as a record has it; absent where nothing tells. */
  readonly triedAt?: string;
  /** Place among the evidence of the newest piece that was there already when it was tried; absent where that is not known. */
  readonly triedAfter?: number;
}

/** What a session test of Rebind's found out beside its outcome. null: not asked, not answered, or not written. */
export interface SessionFacts {
  /** Addresses that the host name gave, the called one first; empty where the target is an address. */
  readonly found: readonly string[];
  /** Protocol version that was asked for. */
  readonly version: number | null;
  /** Bits of OPEN_CONF's ServicesGranted; absent or null where they are not told. */
  readonly servicesGranted?: number | null;
  /** InvokeID of an OPEN_CONF that came and confirms another request; absent where none is told of. */
  readonly foreignInvokeId?: number;
  /** Bits of OPEN_CONF's PGStatus; 0 is normal. None of them is a failure of the session. */
  readonly pgStatus: number | null;
  readonly peripheralOnline: boolean | null;
  /** 0 unknown, 1 active, 2 standby. */
  readonly sessionType: number | null;
  readonly heartbeat: 'answered' | 'offline' | 'silent' | 'ended' | 'cancelled' | null;
  /** Was the close confirmed. */
  readonly closed: boolean | null;
}

/** What the dialer's own window or log says of its session. */
export interface Symptom {
  readonly session: 'none' | 'open' | 'unknown';
  /** The side that it is open to. */
  readonly side: Side | null;
  readonly words: string;
}

/** To whom a part belongs; null where nobody could tell yet. */
export type Owner = Side | 'dialer';

export interface CaseEvidence {
  /** SHA-256 in an incident, path in a case folder. */
  readonly id: string;
  readonly owner: Owner | null;
  readonly part: EvidencePart;
  /** Place in time among the evidence of this case, rising; null where the order is not known (files of a folder). */
  readonly sequence: number | null;
}
