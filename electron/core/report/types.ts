import type { CaseFacts, CauseId, Sign, Status } from '../diagnosis/types';
import type { Language } from '../languages';
import type { Side } from '../net/ports';
import type { ReportRedaction } from '../redaction/proofs';
import type { ReportClock, ReportDrift, ReportPathTest, ReportVerification } from './check-types';
import type { ReportEvidence, ReportPicture } from './evidence-types';
import type { ReportFix, ReportSetAside } from './fix-types';
import type { ReportForm, ReportMade } from './input';

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

/** A value with its name. */
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

/** What is wrong, how sure it is, and the lines that decide it. */
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

/** A cause on a side, and what speaks for or against it. */
export interface ReportCause extends ReportStatement {
  readonly cause: CauseId;
  readonly side: Side | null;
  readonly status: Status;
  readonly title: string;
  readonly statusWord: string;
  /** The check that would settle it. */
  readonly check: string | null;
}

/** One of the four answers, in its word. */
export interface ReportSign extends ReportStatement {
  readonly answer: Sign['answer'];
  readonly word: string;
}

/** A check of both sides. */
export interface ReportMatrixRow {
  readonly id: string;
  readonly label: string;
  readonly A: ReportSign;
  readonly B: ReportSign;
}

/** An entry of the time line. */
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

export type * from './check-types';
export type * from './evidence-types';
export type * from './fix-types';
export type * from './input';
