import type { Site } from '../case/types';
import type { Clocks } from '../clocks/types';
import type { Diagnosis } from '../diagnosis/types';
import type { Incident } from '../incident/incident';
import type { EvidenceView, TimelineView, Verification } from '../incident/snapshot';
import type { Drift } from '../known-good/drift';
import type { Language } from '../languages';
import type { RedactionLevel } from '../redaction/levels';
import type { ReportRedaction } from '../redaction/proofs';
import type { FixPlan } from '../remedy/types';
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
