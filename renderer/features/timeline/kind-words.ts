import type { TimelineKind } from '../../../electron/core/incident/timeline-page';
import { t } from '../../app/text';

export const kindOrder: readonly TimelineKind[] = [
  'facts',
  'evidence',
  'tests',
  'fix',
  'notes',
  'incident',
  'undo',
];

/** What an entry is about, in a word or two. */
export function kindWord(kind: TimelineKind): string {
  const words: Record<TimelineKind, string> = {
    facts: t('Facts of the site'),
    evidence: t('Evidence'),
    tests: t('Tests'),
    fix: t('The fix'),
    notes: t('Notes and pictures'),
    incident: t('The incident itself'),
    undo: t('Undo and redo'),
  };
  return words[kind];
}
