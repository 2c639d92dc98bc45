import type { EvidenceKind, LineRange } from '../evidence/types';
import type { PictureType } from '../incident/events';

/* What a report tells of the evidence. */

/** A piece of evidence, what was recognised in it, and the lines that are quoted. */
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

/** A part of a piece of evidence. */
export interface ReportPart {
  readonly kind: EvidenceKind;
  readonly lines: LineRange;
  /** null where it was not said yet whose it is. */
  readonly owner: string | null;
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

/** A quoted line. */
export interface ReportLine {
  readonly number: number;
  readonly text: string;
  /** `deciding`: the verdict or the second check rests on it. `cited`: another statement does. */
  readonly mark: 'deciding' | 'cited' | 'context';
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
