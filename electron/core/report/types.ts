import type { Site } from '../case/types';
import type { CaseFacts, CauseId, Diagnosis, Sign, Status } from '../diagnosis/types';
import type { EvidenceKind, LineRange } from '../evidence/types';
import type { Closing } from '../incident/events';
import type { Incident } from '../incident/incident';
import type { EvidenceView, TimelineView, Verification, VerificationRow } from '../incident/snapshot';
import type { Side } from '../net/ports';
import type { FixPlan } from '../remedy/types';
import type { Message, Translate } from '../text';

/**
 * What a report is made from. An incident's snapshot has all of it but `lines` and `made`,
 * so `{ ...snapshot, lines, made }` is an input; a case folder has no incident.
 */
export interface ReportInput {
  /** null for a case folder: nobody was at a keyboard, and nothing was done. */
  readonly incident: Omit<Incident, 'timeline'> | null;
  /** Title where there is no incident. */
  readonly title?: string;
  /** The site where there is no incident. */
  readonly site?: Site;
  readonly before: Diagnosis;
  readonly after: Diagnosis | null;
  readonly plan: FixPlan | null;
  readonly verification: Verification | null;
  readonly evidence: readonly ReportSource[];
  readonly timeline: readonly TimelineView[];
  /** Text of the cited lines: what `linesToQuote` asked for. */
  readonly lines: readonly QuotedLines[];
  /** What was noticed while the evidence was taken in: an unknown key, a file that was left out. */
  readonly notes?: readonly Message[];
  readonly made: ReportMade;
  /** The report is in one language; English where this is left out. */
  readonly translate?: Translate;
}

/** A piece of evidence; `id` is what citations name where that is not its SHA-256. */
export interface ReportSource extends EvidenceView {
  readonly id?: string;
}

/** Consecutive lines of one piece of evidence, as they stand in it. */
export interface QuotedLines {
  readonly evidence: string;
  /** Number of the first line, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Who made the report, when, and with what. */
export interface ReportMade {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Minutes that local time is ahead of UTC: times in the report are shown in it. */
  readonly offsetMinutes: number;
  readonly by: string;
  /** Version of Rebind. */
  readonly version: string;
  /** As in `Electron 25.1.1` or `Node 20.19.0`. */
  readonly runtime: string;
  /** As in `win32 x64`. */
  readonly platform: string;
}

/**
 * The one model of a report. Every format is a rendering of it, and JSON is the model itself.
 *
 * Texts are sentences in the report's language, with values from evidence in them as they
 * stand: each format makes them harmless in its own way.
 */
export interface Report {
  readonly schema: 'rebind-report';
  readonly version: 1;
  readonly title: string;
  readonly practice: boolean;
  readonly made: ReportMade;
  readonly site: { readonly general: readonly ReportRow[]; readonly sides: readonly ReportSidesRow[] };
  readonly verdict: ReportVerdict;
  /** The customer's page. */
  readonly customer: {
    readonly wrong: readonly ReportStatement[];
    readonly done: readonly ReportStatement[];
    readonly proof: readonly ReportStatement[];
    readonly state: string;
  };
  readonly causes: readonly ReportCause[];
  readonly conflicts: readonly ReportStatement[];
  readonly next: { readonly check: string; readonly title: string; readonly why: string } | null;
  readonly matrix: {
    readonly before: readonly ReportMatrixRow[];
    readonly after: readonly ReportMatrixRow[] | null;
  };
  /** What the topology picture shows, in sentences. */
  readonly picture: { readonly before: readonly string[]; readonly after: readonly string[] | null };
  readonly fix: ReportFix | null;
  readonly verification: ReportVerification | null;
  readonly timeline: readonly ReportMoment[];
  readonly notes: readonly ReportMoment[];
  readonly remarks: readonly string[];
  readonly evidence: readonly ReportEvidence[];
  readonly options: readonly ReportRow[];
  /** The facts that everything above follows from. */
  readonly facts: { readonly before: CaseFacts; readonly after: CaseFacts | null };
}

export interface ReportRow {
  readonly label: string;
  readonly value: string;
}

/** A value of each side. */
export interface ReportSidesRow {
  readonly label: string;
  readonly A: string;
  readonly B: string;
}

/** A sentence with the lines that it rests on. */
export interface ReportStatement {
  readonly text: string;
  readonly cites: readonly ReportCite[];
}

/** Where a statement is written. */
export interface ReportCite {
  /** `E1`, the number of the evidence in this report; null where the evidence is not in it. */
  readonly ref: string | null;
  /** Name of the evidence. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** True where the line is quoted in this report, so that a link leads to it. */
  readonly quoted: boolean;
}

export interface ReportVerdict extends ReportStatement {
  readonly cause: CauseId | null;
  readonly side: Side | null;
  readonly status: Status;
  readonly latent: boolean;
  readonly title: string;
  readonly statusWord: string;
  /** What the fix is expected to do, with its certainty; null where nothing is to be fixed. */
  readonly expected: string | null;
  /** The deciding lines themselves. */
  readonly quotes: readonly ReportQuote[];
}

/** A deciding line, word by word. */
export interface ReportQuote {
  readonly cite: ReportCite;
  readonly text: string;
}

export interface ReportCause extends ReportStatement {
  readonly cause: CauseId;
  readonly side: Side | null;
  readonly status: Status;
  readonly title: string;
  readonly statusWord: string;
  /** The check that would settle it. */
  readonly check: string | null;
}

export interface ReportSign extends ReportStatement {
  readonly answer: Sign['answer'];
  readonly word: string;
}

export interface ReportMatrixRow {
  readonly id: string;
  readonly label: string;
  readonly A: ReportSign;
  readonly B: ReportSign;
}

export interface ReportFix {
  readonly title: string;
  readonly side: Side;
  readonly windows: string;
  readonly locked: string | null;
  /** null while it was not begun. */
  readonly begunAt: string | null;
  readonly approval: { readonly approver: string; readonly note: string; readonly at: string } | null;
  readonly impact: readonly string[];
  readonly warnings: readonly string[];
  readonly steps: readonly ReportFixStep[];
  readonly rollback: readonly string[];
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly expected: string;
}

export interface ReportFixStep {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly command: string | null;
  readonly risky: boolean;
  /** When it was ticked and by whom; null where it was not. */
  readonly done: { readonly at: string; readonly by: string } | null;
}

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
}

export interface ReportComparison {
  readonly id: string;
  readonly label: string;
  readonly before: ReportStatement;
  readonly after: ReportStatement;
  readonly answer: VerificationRow['answer'];
  readonly word: string;
}

export interface ReportMoment {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly undone: boolean;
}

export interface ReportEvidence {
  /** `E1`, `E2`, … */
  readonly ref: string;
  /** What citations name in the case: SHA-256, or the file's path in a case folder. */
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** `earlier`: from before a fix that was set aside. */
  readonly phase: 'before' | 'after' | 'earlier';
  readonly how: string;
  readonly at: string | null;
  readonly by: string;
  readonly encoding: string;
  readonly encodingReason: string;
  readonly lineCount: number;
  /** Why it could not be read; null where it could. */
  readonly problem: string | null;
  readonly parts: readonly ReportPart[];
  readonly excerpts: readonly ReportExcerpt[];
}

export interface ReportPart {
  readonly kind: EvidenceKind;
  readonly lines: LineRange;
  readonly owner: string;
  readonly ownerReason: string | null;
  readonly host: string | null;
  readonly clock: string | null;
  readonly summary: string;
  readonly unread: number;
}

/** Consecutive lines of a piece of evidence. */
export interface ReportExcerpt {
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
  readonly number: number;
  readonly text: string;
  /** `deciding`: the verdict or the second check rests on it. `cited`: another statement does. */
  readonly mark: 'deciding' | 'cited' | 'context';
}
