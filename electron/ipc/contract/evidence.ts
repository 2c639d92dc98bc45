import * as z from 'zod';
import type { SocketRow } from '../../core/evidence/sockets/types';
import type { Snapshot } from '../../core/incident/snapshot';
import type { Failure } from '../../core/result';
import { incidentId, owner, pastedItem, phase, sha256 } from './fields';

/** Largest piece of evidence that is read, in bytes (128 MiB). A larger file is refused with a sentence before it is opened. */
export const largestEvidence = 128 * 1024 * 1024;

/** What may be asked about bringing evidence, and looking at it. */
export const evidenceVerbs = {
  'evidence.add': z.strictObject({
    id: incidentId,
    phase,
    owner,
    how: z.enum(['paste', 'drop', 'open']),
    items: z.array(pastedItem).max(200),
    /** Paths of dropped files, filled in by the preload from the files themselves, never by the page. */
    paths: z.array(z.string().max(4_096)).max(200),
  }),
  'evidence.choose': z.strictObject({ id: incidentId, phase, owner }),
  /** How far the evidence is read that is being brought just now. */
  'evidence.progress': z.strictObject({ id: incidentId }),
  /** Stops reading what is being brought: nothing of it is taken. */
  'evidence.stop': z.strictObject({ id: incidentId }),
  /** Saves the collector scripts into a folder that the technician chooses. */
  'collectors.save': z.undefined(),
  'evidence.lines': z.strictObject({
    id: incidentId,
    sha256,
    first: z.int().min(1),
    count: z.int().min(1).max(500),
  }),
  'evidence.sockets': z.strictObject({
    id: incidentId,
    sha256,
    part: z.int().min(0),
    offset: z.int().min(0),
    count: z.int().min(1).max(500),
    /** Only rows that hold this text, or TCP listeners, or rows on CTI ports. */
    find: z.string().max(100),
    only: z.enum(['all', 'listeners', 'cti']),
  }),
} as const satisfies Record<string, z.ZodType>;

export interface AddedEvidence {
  readonly snapshot: Snapshot;
  /** One entry per item that was brought: what it was recognised as, or why it was not taken. */
  readonly received: readonly {
    readonly name: string;
    readonly sha256: string | null;
    readonly duplicate: boolean;
    readonly failure: Failure | null;
  }[];
}

/** How far the reading of what was brought has come. */
export interface IntakeProgress {
  /** How many files there are; 0 while they are still being looked for. */
  readonly files: number;
  /** The one at hand, from 1. */
  readonly file: number;
  readonly name: string;
  /** How much of it is read, from 0 to 1. */
  readonly part: number;
}

export interface EvidenceLines {
  readonly first: number;
  readonly total: number;
  readonly lines: readonly string[];
}

export interface SocketPage {
  readonly total: number;
  readonly rows: readonly (SocketRow & { readonly cti: boolean; readonly listener: boolean })[];
}

/** What is answered. */
export interface EvidenceAnswers {
  'evidence.add': AddedEvidence;
  'evidence.choose': AddedEvidence | null;
  /** null where nothing is being read. */
  'evidence.progress': IntakeProgress | null;
  'evidence.stop': null;
  /** Where they were saved; null where the dialog was cancelled. */
  'collectors.save': string | null;
  'evidence.lines': EvidenceLines;
  'evidence.sockets': SocketPage;
}
