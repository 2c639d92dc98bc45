import type { PathKind } from '../case/path';
import type { Site } from '../case/types';
import type { Clocks } from '../clocks/types';
import type { CaseFacts, CauseId, Diagnosis, Sign, Status } from '../diagnosis/types';
import type { EvidenceKind, LineRange } from '../evidence/types';
import type { Closing, OtherSideWord, PictureType } from '../incident/events';
import type { Incident } from '../incident/incident';
import type {
  EvidenceView,
  FreshPiece,
  TimelineView,
  Verification,
  VerificationRow,
} from '../incident/snapshot';
import type { Drift } from '../known-good/drift';
import type { Language } from '../languages';
import type { Side } from '../net/ports';
import type { RedactionLevel } from '../redaction/levels';
import type { ReportRedaction } from '../redaction/proofs';
import type { FixPlan, HygieneCheck } from '../remedy/types';
import type { Message, Translate } from '../text';
import type { Paper } from './paper';

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
  /** The hosts' clocks beside the laptop's; absent for a case folder. */
  readonly clocks?: Clocks;
  /** What is known of the site; absent for a case folder. */
  readonly known?: { readonly drift: Drift | null };
  /** Text of the cited lines: what `linesToQuote` asked for. */
  readonly lines: readonly QuotedLines[];
  /** What was noticed while the evidence was taken in: an unknown key, a file that was left out. */
  readonly notes?: readonly Message[];
  readonly made: ReportMade;
  /** A4, whole and unredacted where this is left out. */
  readonly form?: ReportForm;
  /** The proofs, where everything else here is redacted; null or absent where nothing is. */
  readonly redaction?: ReportRedaction | null;
  /** Looks sentences up in the language of the form; English where this is left out. */
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

/** How a report is wanted. */
export interface ReportForm {
  readonly paper: Paper;
  /** `customer`: the customer's page alone; the engineer's part and the evidence are left out. */
  readonly parts: 'whole' | 'customer';
  readonly redaction: RedactionLevel;
  /** Of the sentences. What stands in evidence and entries stays as it stands. */
  readonly language: Language;
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
  /** Tag of the language that the report is in. */
  readonly language: Language;
  readonly made: ReportMade;
  readonly form: ReportForm;
  /** What was replaced, and the two proofs; null where nothing was. */
  readonly redaction: ReportRedaction | null;
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
  /** The last path test of each phase; null where none was made. */
  readonly paths: { readonly before: ReportPathTest | null; readonly after: ReportPathTest | null };
  /** Fixes that were begun and did not help, the first one first. */
  readonly setAside: readonly ReportSetAside[];
  readonly fix: ReportFix | null;
  readonly verification: ReportVerification | null;
  /** The hosts' clocks beside the laptop's. */
  readonly clocks: readonly ReportClock[];
  /** What differs from the last time that the site was known to be good; null where no such site was recognised. */
  readonly drift: ReportDrift | null;
  readonly timeline: readonly ReportMoment[];
  readonly notes: readonly ReportNote[];
  /** Pictures that were brought; their bytes stand beside the model. */
  readonly pictures: readonly ReportPicture[];
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
  /** Whose word stands for the other side where the evidence does not prove it in service; null elsewhere. */
  readonly otherSide: ReportWord | null;
  readonly approval: ReportApproval | null;
  readonly impact: readonly string[];
  readonly warnings: readonly string[];
  readonly steps: readonly ReportFixStep[];
  readonly rollback: readonly string[];
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
  readonly expected: string;
  /** How the dialer gets its session before the fault is corrected; null where that is not offered. */
  readonly relief: ReportRelief | null;
  /** Why it is not offered; null where it is, or where none would help. */
  readonly noRelief: string | null;
  readonly alternatives: readonly ReportAlternative[];
  readonly hygiene: readonly ReportHygiene[];
}

export interface ReportApproval {
  readonly approver: string;
  readonly note: string;
  readonly at: string;
}

/** `outage-agreed`: the other side cannot serve, and the customer agreed that nobody does meanwhile. */
export interface ReportWord {
  readonly state: OtherSideWord['state'];
  readonly name: string;
  readonly reason: string;
  readonly at: string;
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

export interface ReportRelief {
  readonly title: string;
  readonly seen: string;
  readonly cost: readonly string[];
  readonly conditions: readonly string[];
  readonly steps: readonly string[];
  readonly afterwards: string;
}

/** Another way to the same change. */
export interface ReportAlternative {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly command: string | null;
}

/** A setting of the host beside the fault. */
export interface ReportHygiene extends ReportStatement {
  readonly answer: HygieneCheck['answer'];
  readonly word: string;
}

/** A fix that did not help, with what was done of it. */
export interface ReportSetAside {
  readonly title: string;
  readonly side: Side;
  readonly windows: string;
  readonly begunAt: string;
  readonly approval: ReportApproval | null;
  /** Ids of the steps that were ticked, in the order of their times. */
  readonly ticks: readonly { readonly step: string; readonly at: string; readonly by: string }[];
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

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
  /** What was brought for the second check: from when it is, and whether it counts. */
  readonly pieces: readonly ReportFreshPiece[];
}

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

/** A note, and the step at which it was written, in words. */
export interface ReportNote extends ReportMoment {
  readonly step: string;
}

/** A picture that was brought, as of a screen. */
export interface ReportPicture {
  readonly sha256: string;
  readonly name: string;
  readonly caption: string;
  /** The step at which it was brought, in words. */
  readonly step: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** What its bytes are, whatever the file was called. */
  readonly type: PictureType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
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
  /** Further parts that the report does not list. */
  readonly partsLeftOut: number;
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
