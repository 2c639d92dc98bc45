import type { LibrarySort, LibraryState } from '../../../electron/core/incident/library';
import { t } from '../../app/text';

const states: Readonly<Record<LibraryState, () => string>> = {
  all: () => t('All'),
  open: () => t('Open'),
  fixed: () => t('Fixed'),
  'listener-corrected': () => t('Listener corrected'),
  'worked-around': () => t('Worked around'),
  'not-fixed': () => t('Not fixed'),
  'handed-over': () => t('Handed over'),
  practice: () => t('Practice'),
  damaged: () => t('Cannot be opened'),
  archived: () => t('Archived'),
  deleted: () => t('Deleted'),
};

const sorts: Readonly<Record<LibrarySort, () => string>> = {
  changed: () => t('Last changed'),
  created: () => t('Newest'),
  title: () => t('Title'),
  verdict: () => t('Verdict'),
};

/** In the order in which they are offered. */
export const stateOrder = Object.keys(states) as readonly LibraryState[];

/** What a narrowing of the list is called. */
export const stateWord = (state: LibraryState): string => states[state]();

/** In the order in which they are offered. */
export const sortOrder = Object.keys(sorts) as readonly LibrarySort[];

/** What an order of the list is called. */
export const sortWord = (sort: LibrarySort): string => sorts[sort]();
