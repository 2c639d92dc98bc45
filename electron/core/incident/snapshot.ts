import type { Owner } from '../case/types';
import type { Clocks } from '../clocks/types';
import type { CauseId, Diagnosis } from '../diagnosis/types';
import type { EvidenceKind, LineRange, UnreadLine } from '../evidence/types';
import type { SiteView } from '../known-good/site-view';
import type { Side } from '../net/ports';
import type { FixPlan } from '../remedy/types';
import type { Message } from '../text';
import type { Closing, Phase, StepId } from './events';
import type { EvidenceItem, Incident } from './incident';
import type { PathEndpoints } from './path-endpoints';
import type { SessionPlan } from './session-plan';

/**
 * What the window shows of an incident: facts, causes, counts and cited line
 * ranges, never all rows. It stays under 200 KB whatever the evidence is.
 */
export interface Snapshot {
  readonly id: string;
  /** Number of events it was made from: of two snapshots of an incident, the higher is the newer one, whatever the clock did. */
  readonly revision: number;
  readonly incident: Omit<Incident, 'timeline'>;
  readonly timeline: readonly TimelineView[];
  /** Who worked on it, the last one first. */
  readonly people: readonly Person[];
  /** Older notes and pictures that are not in this snapshot; the time line has them all. Absent: none. */
  readonly leftOut?: { readonly notes: number; readonly pictures: number };
  /** What the technician at the keyboard can take back and bring back; absent where nobody asks. */
  readonly history?: History;
  readonly evidence: readonly EvidenceView[];
  /** Diagnosis of what was found before the fix. */
  readonly before: Diagnosis;
  /** Diagnosis of the fresh evidence of step 7; null while there is none. */
  readonly after: Diagnosis | null;
  readonly steps: readonly StepView[];
  /** Notes beside fields: swapped sides, a private address, a port off the formula. */
  readonly remarks: readonly Remark[];
  readonly plan: FixPlan | null;
  /** What a session test from this laptop would do, side by side and for either phase; null where the dialer's entry is not known. */
  readonly sessions: Readonly<Record<Phase, Readonly<Record<Side, SessionPlan | null>>>>;
  /** Which endpoints a path test would try, and which it leaves out. */
  readonly path: PathEndpoints;
  readonly verification: Verification;
  /** Each host's clock beside this laptop's, and all moments in one time line. */
  readonly clocks: Clocks;
  /** The site as it stands, and what differs from the last time that it was known to be good. */
  readonly known: SiteView;
  readonly savedAt: string;
  /** What was wrong with the incident's files when it was opened, in words; absent where nothing was. */
  readonly notices?: readonly Message[];
}

/** Somebody under whose name something was said or done. */
export interface Person {
  readonly name: string;
  /** How many entries of the time line are theirs. */
  readonly entries: number;
  readonly lastAt: string;
}

/** The next step of undo and of redo; null where there is none. */
export interface History {
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}

export interface HistoryStep {
  /** The event that is to be undone for it: for redo, that is the undo. */
  readonly event: string;
  /** What is taken back, or brought back. */
  readonly text: Message;
}

export interface TimelineView {
  readonly eventId: string;
  readonly at: string;
  readonly by: string;
  readonly text: Message;
  readonly undone: boolean;
}

/** A piece of evidence, its encoding, and the parts found in it. */
export interface EvidenceView {
  readonly item: EvidenceItem;
  readonly lineCount: number;
  readonly encoding: string;
  /** How the encoding was found: "byte order mark", "guess", "set by hand". */
  readonly encodingReason: Message;
  /** Why it could not be read at all; null where it could. */
  readonly problem: Message | null;
  /** It is no text: `problem` says what it is, and it is kept as it came. */
  readonly attachment: boolean;
  readonly parts: readonly PartView[];
}

export interface PartView {
  readonly index: number;
  readonly kind: EvidenceKind;
  readonly lines: LineRange;
  readonly host: string | null;
  readonly clock: string | null;
  readonly owner: Owner | null;
  /** Why this owner: "dropped on side B", "host name PGB", "address 10.1.8.103". */
  readonly ownerReason: Message | null;
  /** What was found: "18 sockets, 6 listeners", "2 adapters". */
  readonly summary: Message;
  /** What to do about it, as where netstat was printed without -n; absent where there is nothing to do. */
  readonly advice?: Message;
  readonly unreadCount: number;
  /** The first 50. */
  readonly unread: readonly UnreadLine[];
}

export type StepMark = 'open' | 'good' | 'wrong' | 'look';

export interface StepView {
  readonly id: StepId;
  readonly mark: StepMark;
  /** Its answer in a few words. */
  readonly answer: Message | null;
}

export interface Remark {
  /** The field it belongs to, as in `dialer.A.address`. */
  readonly field: string;
  readonly tone: 'wrong' | 'look';
  readonly message: Message;
}

/** Before and after, fact by fact, and what may be said at the end. */
export interface Verification {
  readonly rows: readonly VerificationRow[];
  /** What the fresh evidence allows; null while there is none. */
  readonly allows: readonly Closing[];
  /** With `fixed-time-stated` among them: by whose word the evidence is fresh; null elsewhere. */
  readonly statedBy: string | null;
  readonly conclusion: Message;
  /** What still lacks for `fixed`. */
  readonly missing: readonly Message[];
  /** What was brought for the second check: from when it is, and whether it counts. */
  readonly pieces: readonly FreshPiece[];
}

/** A piece of evidence of the second check, as far as it is of one host. */
export interface FreshPiece {
  readonly sha256: string;
  readonly name: string;
  readonly owner: Owner | null;
  /** `stated`: it counts by the technician's word on its time. `undecided`: nothing tells yet. `refused`: nothing is read from it. */
  readonly state: 'counts' | 'stated' | 'undecided' | 'refused';
  readonly because: Message;
  /** Where its time of capture is from; null where nothing tells it. */
  readonly source: 'manifest' | 'paste' | 'rebind' | null;
  /** As its host's clock printed it. */
  readonly clock: string | null;
  /** When it was brought, by the laptop's clock: never the time of capture. */
  readonly enteredAt: string;
  /** Is it shown to be from the host that the evidence from before is from? null: it tells of a try, and of no host. */
  readonly isSameHost: boolean | null;
  readonly stated: { readonly at: string; readonly by: string } | null;
}

export interface VerificationRow {
  readonly id: string;
  readonly label: Message;
  readonly before: {
    readonly text: Message;
    readonly cites: readonly { evidence: string; first: number; last: number }[];
  };
  readonly after: {
    readonly text: Message;
    readonly cites: readonly { evidence: string; first: number; last: number }[];
  };
  readonly answer: 'corrected' | 'unchanged' | 'unknown' | 'worse';
}

/** A line of the first screen's list. */
export interface IncidentSummary {
  readonly id: string;
  readonly title: string;
  readonly practice: boolean;
  /** It came in a package and stands beside another one that began the same way; absent where it does not. */
  readonly linked?: true;
  readonly archived: boolean;
  readonly step: StepId;
  /** Empty where the record does not tell, as of a damaged one. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closing: Closing | null;
  readonly verdict: CauseId | null;
  readonly verdictText: Message;
  /** False where its evidence was not read since something was said last: `verdictText` says so. */
  readonly diagnosed: boolean;
  /** Why it cannot be opened; null where it can. */
  readonly problem: Message | null;
}
