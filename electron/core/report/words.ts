import type { Sign, Status } from '../diagnosis/types';
import type { EvidenceItem } from '../incident/incident';
import type { VerificationRow } from '../incident/snapshot';
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
  unchanged: '=',
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
