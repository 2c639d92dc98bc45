import { t } from '../app/text';
import { openHelp } from '../stores/help';
import { incidentStore } from '../stores/incident';
import { openSurface } from '../stores/surfaces';
import type { Command } from './command';
import { always } from './when';

/** The guide, and what is to be known of Rebind itself. */
export const helpCommands: readonly Command[] = [
  {
    id: 'palette.open',
    group: 'help',
    title: () => t('All commands…'),
    can: always,
    run: () => openSurface('palette'),
  },
  {
    id: 'help.show',
    group: 'help',
    title: () => t('Help on what is on the screen'),
    can: always,
    run: () => {
      const { snapshot, step } = incidentStore.getState();
      openHelp(snapshot === null ? 'home' : step);
    },
  },
  {
    id: 'help.glossary',
    group: 'help',
    title: () => t('Words: what they mean'),
    can: always,
    run: () => openHelp('glossary'),
  },
  {
    id: 'help.shortcuts',
    group: 'help',
    title: () => t('Keys'),
    can: always,
    run: () => openHelp('shortcuts'),
  },
  {
    id: 'support.show',
    group: 'help',
    title: () => t('Support file…'),
    can: always,
    run: () => openSurface('support'),
  },
  {
    id: 'help.about',
    group: 'help',
    title: () => t('About Rebind'),
    can: always,
    run: () => openSurface('about'),
  },
];
