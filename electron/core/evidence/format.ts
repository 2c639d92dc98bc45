import type { Lines } from './text/lines';
import type { EvidenceData, EvidenceKind, UnreadLine } from './types';

/** What was read of a block, and the lines of it that were not understood. */
export interface FormatReading<K extends EvidenceKind> {
  readonly data: EvidenceData[K];
  readonly unread: readonly UnreadLine[];
  readonly unreadTotal?: number;
  /** A host that the output itself names. */
  readonly host?: string | null;
}

/**
 * One kind of output: how its lines are known, and how they are read. A new kind is one
 * file that makes such an object, its data in types.ts, and its line in formats.ts.
 *
 * Splitting looks for anchors: lines that only this output has, whatever the language. From
 * an anchor on, all lines belong to it up to a blank one, a prompt, or another output's
 * anchor; an anchor behind blank lines goes on with it. Lines above the first anchor that
 * nobody else claims, up to ten, come along: titles and headings in any language.
 */
export interface Format<K extends EvidenceKind = EvidenceKind> {
  readonly kind: K;
  /** Names of the commands that print it, in small letters without `.exe`. */
  readonly commands: readonly string[];
  /** A cheap first look: may a line with this first character (its code) be an anchor? */
  readonly mayAnchor?: (code: number) => boolean;
  /** @param line without the blanks around it, at most 1,000 characters */
  readonly anchors: (line: string) => boolean;
  /** Anchors with which another output of this kind begins, although one is open. */
  readonly starts?: (line: string) => boolean;
  /** A line that goes on with an open block also behind blank lines, and opens none. */
  readonly carries?: (line: string, indent: number) => boolean;
  /**
   * Reads a block. Never throws; linear in the lines.
   * @param command what was typed to get it; null where the text does not show it
   * @returns null where nothing of it stands there after all
   */
  readonly read: (
    lines: Lines,
    first: number,
    last: number,
    command: string | null,
  ) => FormatReading<K> | null;
}

/** A format of which only the kind is not known. */
export type AnyFormat = { [K in EvidenceKind]: Format<K> }[EvidenceKind];
