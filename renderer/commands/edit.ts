import { t } from '../app/text';
import { redo, undo } from '../stores/history';
import { setNaming } from '../stores/settings';
import { openSurface } from '../stores/surfaces';
import type { Command } from './command';
import { always, inIncident } from './when';

/** Taking back, and what is set on this laptop. */
export const editCommands: readonly Command[] = [
  { id: 'edit.undo', group: 'edit', title: () => t('Undo'), can: inIncident, run: () => void undo() },
  { id: 'edit.redo', group: 'edit', title: () => t('Redo'), can: inIncident, run: () => void redo() },
  {
    id: 'settings.name',
    group: 'edit',
    title: () => t('Your name…'),
    can: always,
    run: () => setNaming(true),
  },
  {
    id: 'settings.language',
    group: 'edit',
    title: () => t('Language…'),
    can: always,
    run: () => openSurface('language'),
  },
];
