import type { LibrarySort, LibraryState } from '../../../electron/core/incident/library';
import { t } from '../../app/text';

/** In the order in which they are offered. */
export const stateOrder: readonly LibraryState[] = [
  'all',
  'open',
  'fixed',
  'listener-corrected',
  'worked-around',
  'not-fixed',
  'handed-over',
  'practice',
  'damaged',
  'archived',
  'deleted',
];

export function stateWord(state: LibraryState): string {
  const words: Record<LibraryState, string> = {
    all: t('All'),
    open: t('Open'),
    fixed: t('Fixed'),
    'listener-corrected': t('Listener corrected'),
    'worked-around': t('Worked around'),
    'not-fixed': t('Not fixed'),
    'handed-over': t('Handed over'),
    practice: t('Practice'),
    damaged: t('Cannot be opened'),
    archived: t('Archived'),
    deleted: t('Deleted'),
  };
  return words[state];
}

export const sortOrder: readonly LibrarySort[] = ['changed', 'created', 'title', 'verdict'];

export function sortWord(sort: LibrarySort): string {
  const words: Record<LibrarySort, string> = {
    changed: t('Last changed'),
    created: t('Newest'),
    title: t('Title'),
    verdict: t('Verdict'),
  };
  return words[sort];
}
