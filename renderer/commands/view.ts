import type { Theme } from '../../electron/core/themes';
import type { CommandId } from '../../electron/ipc/commands';
import type { WindowAct } from '../../electron/ipc/contract';
import { t } from '../app/text';
import { drawerStore, setDrawerOpen } from '../stores/drawer';
import { notesStore, setNotesOpen } from '../stores/notes';
import { dismissAllNotices, noticeStore } from '../stores/notices';
import { setTheme, settingsStore } from '../stores/settings';
import { setTimelineOpen } from '../stores/timeline';
import { actOnWindow } from '../stores/window';
import type { Command } from './command';
import { always, inIncident } from './when';

const zoom = (id: CommandId, act: WindowAct, title: () => string): Command => ({
  id,
  group: 'view',
  title,
  can: always,
  overDialogs: true,
  run: () => void actOnWindow(act),
});

const theme = (id: CommandId, wanted: Theme, title: () => string): Command => ({
  id,
  group: 'view',
  title,
  can: always,
  checked: () => (settingsStore.getState().settings?.theme ?? 'system') === wanted,
  run: () => void setTheme(wanted),
});

/** What is seen beside the step, how large, and in which colours. */
export const viewCommands: readonly Command[] = [
  {
    id: 'drawer.toggle',
    group: 'view',
    title: () => t('Evidence: show or hide it'),
    can: inIncident,
    run: () => setDrawerOpen(!drawerStore.getState().open),
  },
  {
    id: 'notes.toggle',
    group: 'view',
    title: () => t('Notes and pictures: show or hide them'),
    can: inIncident,
    run: () => setNotesOpen(!notesStore.getState().open),
  },
  {
    id: 'timeline.show',
    group: 'view',
    title: () => t('Time line'),
    can: inIncident,
    run: () => setTimelineOpen(true),
  },
  zoom('zoom.in', 'zoom-in', () => t('Everything larger')),
  zoom('zoom.out', 'zoom-out', () => t('Everything smaller')),
  zoom('zoom.reset', 'zoom-reset', () => t('Usual size')),
  {
    id: 'messages.close',
    group: 'view',
    title: () => t('Close all messages'),
    can: () => noticeStore.getState().notices.length > 0,
    overDialogs: true,
    run: dismissAllNotices,
  },
  theme('theme.system', 'system', () => t('Colours as on this computer')),
  theme('theme.light', 'light', () => t('Light colours')),
  theme('theme.dark', 'dark', () => t('Dark colours')),
];
