import type { Outcome, Owner, Site, Symptom, Windows } from '../case/types';
import type { KnownSite } from '../known-good/fold';
import type { Side } from '../net/ports';
import type { Closing, OtherSideWord, Phase, PictureType, Statement, StepId } from './events';

/** What the events of an incident fold into. */
export interface Incident {
  readonly title: string;
  /** The incident of the same beginning that was here when this one came; absent where there is none. */
  readonly linked?: Omit<Extract<Statement, { type: 'linked' }>, 'type'>;
  /** Id of the practice site; null at a customer's. */
  readonly practice: string | null;
  /** A practice whose cause is hidden until it is asked for. */
  readonly rehearsal: boolean;
  /** In a rehearsal: was the cause asked for? */
  readonly explained: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly step: StepId;
  readonly site: Site;
  /**
   * The site as it was when the fix was begun; null before. What is changed later (the dialer's
   * entries put right, another side active) belongs to the second check, not to the first.
   */
  readonly siteBefore: Site | null;
  readonly symptoms: Readonly<Record<Phase, Symptom | null>>;
  readonly outcomes: readonly RecordedOutcome[];
  /** The last path test of each phase; a newer one replaces the one before it. */
  readonly paths: Readonly<Record<Phase, RecordedPathTest | null>>;
  readonly evidence: readonly EvidenceItem[];
  readonly fix: Fix | null;
  /** Fixes that did not help, the first one first. */
  readonly setAside?: readonly SetAsideFix[];
  readonly closing: {
    readonly as: Closing;
    /** By whose word the evidence is fresh; absent where no word was needed. */
    readonly statedBy?: string;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  } | null;
  readonly notes: readonly {
    /** Id of the event that it was said in; a note is taken off by it. */
    readonly eventId: string;
    readonly step: StepId;
    readonly text: string;
    readonly at: string;
    readonly by: string;
  }[];
  /** Photos and screenshots that stand, the first one first. */
  readonly pictures: readonly Picture[];
  /** Reports that were saved, the first one first; absent where none was. */
  readonly exports?: readonly SavedReport[];
  /** Put away: found under "archived" only. */
  readonly archived: boolean;
  /** The incident that this one is a copy of; null where it is none. */
  readonly origin: { readonly incident: string; readonly title: string } | null;
  /** What was said of sites that Rebind knows; absent where nothing was. */
  readonly knownSite?: KnownSite;
  readonly timeline: readonly TimelineEntry[];
}

/** A report that was saved, by the name of its file: where it lies now is not known. */
export interface SavedReport extends Omit<Extract<Statement, { type: 'exported' }>, 'type'> {
  readonly at: string;
  readonly by: string;
}

/** A photo or a screenshot on a step; its bytes lie among the evidence under their SHA-256. */
export interface Picture {
  /** Id of the event that attached it; it is captioned anew and taken off by it. */
  readonly eventId: string;
  readonly sha256: string;
  /** Of the file, as it came. */
  readonly name: string;
  readonly caption: string;
  readonly step: StepId;
  readonly at: string;
  readonly by: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What its bytes are, whatever the file was called. */
  readonly type: PictureType;
}

/** An outcome with what the store knows of it. */
export interface RecordedOutcome extends Outcome {
  readonly eventId: string;
  readonly phase: Phase | 'earlier';
  readonly at: string;
  readonly by: string;
  readonly fromAddress: string | null;
  readonly milliseconds: number | null;
  readonly limitMilliseconds: number | null;
  readonly transcript: string | null;
}

/** Which address answered on which port, from this laptop. */
export interface RecordedPathTest
  extends Omit<Extract<Statement, { type: 'path-tested' }>, 'type' | 'phase'> {
  readonly eventId: string;
  readonly at: string;
  readonly by: string;
}

/** A piece of evidence as it came. */
export interface EvidenceItem {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly how: Extract<Statement, { type: 'evidence-added' }>['how'];
  /** `earlier`: from before a fix that was set aside. It is kept, and decides nothing any more. */
  readonly phase: Phase | 'earlier';
  readonly at: string;
  readonly by: string;
  /** Where it was dropped or opened; the default owner of its parts. */
  readonly owner: Owner | null;
  /** Owners that the technician set for single parts, by index; `null` there means "to nobody". */
  readonly partOwners: Readonly<Record<number, Owner | null>>;
  /** Encoding that the technician chose; null: as detected. */
  readonly encoding: string | null;
  /** The technician's word on when it was captured; absent where nobody gave it. */
  readonly stated?: { readonly at: string; readonly by: string; readonly saidAt: string };
  /** It lay in a case folder: that says whose it is, and nothing of its order in time among the others there. */
  readonly caseFolder?: true;
}

export interface Fix {
  readonly plan: string;
  readonly side: Side;
  readonly windows: Windows;
  readonly begunAt: string;
  /** Whose word stands for the other side, given as the fix was begun; absent where none was needed. */
  readonly otherSide?: OtherSideWord & { readonly at: string; readonly by: string };
  readonly approval: {
    readonly approver: string;
    readonly note: string;
    readonly at: string;
    readonly by: string;
  } | null;
  /** Step ids with the time at which they were ticked. */
  readonly ticks: Readonly<Record<string, { readonly at: string; readonly by: string }>>;
}

/** A fix that was set aside, with the site as it was when it was begun. */
export interface SetAsideFix {
  readonly fix: Fix;
  readonly siteBefore: Site;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

export interface TimelineEntry {
  readonly eventId: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly statement: Statement;
  readonly undone: boolean;
}
