import type { PathKind } from '../case/path';
import type { Sign, Status } from '../diagnosis/types';
import type { EvidenceItem } from '../incident/incident';
import type { FreshPiece, VerificationRow } from '../incident/snapshot';
import type { HygieneCheck } from '../remedy/types';
import { type Message, say } from '../text';

/** Names of fixed values in a report. */

export const statusWords: Readonly<Record<Status, Message>> = {
  confirmed: say('confirmed'),
  possible: say('possible'),
  'ruled-out': say('ruled out'),
  unknown: say('not known'),
};

export const answerWords: Readonly<Record<Sign['answer'], Message>> = {
  holds: say('holds'),
  fails: say('does not hold'),
  unknown: say('not known'),
  unreadable: say('could not be read'),
  'not-expected': say('not expected here'),
  look: say('needs a look'),
};

/** Shapes that stay apart without colour. */
export const answerSigns: Readonly<Record<Sign['answer'], string>> = {
  holds: '✓',
  fails: '✕',
  unknown: '?',
  unreadable: '⊘',
  'not-expected': '–',
  look: '!',
};

export const statusSigns: Readonly<Record<Status, string>> = {
  confirmed: '●',
  possible: '◐',
  'ruled-out': '○',
  unknown: '?',
};

export const comparisonWords: Readonly<Record<VerificationRow['answer'], Message>> = {
  corrected: say('corrected'),
  unchanged: say('unchanged'),
  unknown: say('not known'),
  worse: say('worse'),
};

export const comparisonSigns: Readonly<Record<VerificationRow['answer'], string>> = {
  corrected: '✓',
  unchanged: '≡',
  unknown: '?',
  worse: '✕',
};

export const howWords: Readonly<Record<EvidenceItem['how'], Message>> = {
  paste: say('pasted'),
  drop: say('dropped'),
  open: say('opened from a file'),
  practice: say('printed by the practice site'),
  test: say('recorded by a test'),
};

export const hygieneWords: Readonly<Record<HygieneCheck['answer'], Message>> = {
  holds: say('holds'),
  fails: say('does not hold'),
  unknown: say('not known'),
};

export const hygieneSigns: Readonly<Record<HygieneCheck['answer'], string>> = {
  holds: '✓',
  fails: '!',
  unknown: '?',
};

export const pieceWords: Readonly<Record<FreshPiece['state'], Message>> = {
  counts: say('counts'),
  stated: say('counts by word'),
  undecided: say('not decided'),
  refused: say('refused'),
};

export const pieceSigns: Readonly<Record<FreshPiece['state'], string>> = {
  counts: '✓',
  stated: '◐',
  undecided: '?',
  refused: '✕',
};

export const pathSigns: Readonly<Record<PathKind, string>> = {
  connected: '✓',
  refused: '✕',
  'timed-out': '…',
  unreachable: '✕',
  reset: '✕',
  'name-not-found': '?',
};

export const networkWords = {
  visible: say('visible'),
  private: say('private'),
  none: say('not known'),
} as const;
