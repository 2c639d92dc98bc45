import type { SocketRow } from '../../core/evidence/sockets/types';
import type { IncidentEvent } from '../../core/incident/events';
import type { EvidenceItem } from '../../core/incident/incident';
import type { Snapshot } from '../../core/incident/snapshot';
import type { LeakCheck, LeakPlace, ReportRedaction } from '../../core/redaction/proofs';
import type { ReportForm, ReportMade } from '../../core/report/types';
import type { Result } from '../../core/result';
import type { SiteJson } from '../case-folder/site-json';

/**
 * What is asked of the process that reads evidence. It gets paths and events and gives back
 * what fits on a screen, so that the rest of the program never holds a whole text.
 */
export interface DeskJobs {
  /** Can these bytes be read at all? Asked before they become a piece of evidence. */
  check: { readonly folder: string; readonly item: PieceName };
  /** What a case folder's `site.json` says. */
  site: { readonly folder: string };
  snapshot: {
    readonly id: string;
    readonly folder: string;
    readonly events: readonly IncidentEvent[];
    /** Pieces that are left unread, by SHA-256: reading them took too long or too much before. */
    readonly skip: readonly string[];
  };
  lines: {
    readonly folder: string;
    readonly item: PieceName;
    readonly first: number;
    readonly count: number;
  };
  sockets: {
    readonly folder: string;
    readonly item: PieceName;
    readonly part: number;
    readonly offset: number;
    readonly count: number;
    /** Only rows that hold this text. */
    readonly find: string;
    readonly only: 'all' | 'listeners' | 'cti';
    /** Ports that count as the CTI Server's beside those of the formula: dialed ones, and the site's own. */
    readonly ports: readonly number[];
  };
  report: {
    readonly id: string;
    readonly folder: string;
    readonly events: readonly IncidentEvent[];
    readonly skip: readonly string[];
    readonly format: ReportFormat;
    readonly form: ReportForm;
    readonly made: ReportMade;
  };
  /** The two proofs of a redacted report, and where it still holds something of the site. */
  proofs: Omit<DeskJobs['report'], 'format'>;
  /** Looks through a finished file of a redacted report, a PDF too. */
  checkFile: DeskJobs['proofs'] & {
    readonly name: string;
    readonly format: ReportFormat | 'pdf';
    readonly bytes: Uint8Array;
  };
}

/** A piece of evidence and the code page to read it with. */
export type PieceName = Pick<EvidenceItem, 'sha256' | 'encoding'>;

/** Formats that are made in this process. A PDF is printed from the HTML. */
export type ReportFormat = 'html' | 'markdown' | 'text' | 'json' | 'docx';

export interface DeskAnswers {
  check: null;
  /** null where the folder has none. */
  site: SiteJson | null;
  snapshot: Snapshot;
  lines: LinesPage;
  sockets: SocketsPage;
  /** Bytes for `docx`, text for the others. */
  report: string | Uint8Array;
  proofs: Proofs;
  checkFile: CheckedFile;
}

/** A finished file in which nothing of the site was found, as far as it could be read. */
export interface CheckedFile {
  readonly check: LeakCheck;
  /** Name of the key of its pseudonyms. */
  readonly key: string;
}

/** What is proven of a redacted report. */
export interface Proofs {
  readonly redaction: ReportRedaction;
  /** For the technician's eyes only. */
  readonly places: readonly LeakPlace[];
}

export type DeskVerb = keyof DeskJobs;

export interface LinesPage {
  readonly first: number;
  /** Lines of the whole piece. */
  readonly total: number;
  /** Each shortened to {@link longestLine} characters. */
  readonly lines: readonly string[];
}

export const longestLine = 2_000;

export interface SocketsPage {
  /** Rows that match, of which these are a page. */
  readonly total: number;
  readonly rows: readonly (SocketRow & { readonly cti: boolean; readonly listener: boolean })[];
}

/** A job on its way to the process, and its answer on the way back. */
export interface DeskRequest {
  readonly number: number;
  readonly verb: DeskVerb;
  readonly job: DeskJobs[DeskVerb];
}

export type DeskReply =
  | { readonly number: number; readonly result: Result<unknown> }
  /** How much of the job is done, from 0 to 1. */
  | { readonly number: number; readonly done: number };
