import type { Message } from '../text';
import type { RedactionLevel } from './levels';
import type { LeakKind } from './needles';
import type { SameVerdict } from './same-verdict';

/** The first proof: no identifier of the site stands in the document. */
export interface LeakCheck {
  /** `not-checked`: a part of the document could not be read; what stands in it is not known. */
  readonly answer: 'clean' | 'leak' | 'not-checked';
  /** How many identifiers were looked for. */
  readonly lookedFor: number;
  /** Names that are too short or too common to be looked for. */
  readonly unsearchable: number;
  /** Parts of the document that could not be read. */
  readonly unread: readonly Message[];
  /** How many pages, parts of a package, and characters of text were looked through. */
  readonly pages: number | null;
  readonly members: number | null;
  readonly characters: number;
}

/** A place where an identifier stands: for the technician's eyes, never for the document. */
export interface LeakPlace {
  readonly kind: LeakKind;
  /** The part of the document, as in `word/document.xml` or `text of page 2`. */
  readonly where: Message;
  readonly found: string;
  /** What stands around it. */
  readonly near: string;
}

/** What a report says of its own redaction. */
export interface ReportRedaction {
  readonly level: Exclude<RedactionLevel, 'none'>;
  readonly leakCheck: LeakCheck;
  readonly sameVerdict: SameVerdict;
  /** `new`: made with a new key, so they are others than in an earlier report of this incident. */
  readonly pseudonyms: 'kept' | 'new' | 'first';
  readonly leftOut: { readonly pictures: number; readonly attachments: number };
}

/** The two proofs as the window shows them. */
export interface ReportProofs {
  readonly leak: { readonly answer: LeakCheck['answer']; readonly sentence: Message };
  readonly verdict: { readonly answer: SameVerdict['answer']; readonly sentence: Message };
  /** What else there is to know of this redaction. */
  readonly notes: readonly Message[];
  /** Where something of the site still stands; empty where nothing does. */
  readonly places: readonly LeakPlace[];
}
