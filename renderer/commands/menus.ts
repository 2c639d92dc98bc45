import type { CommandId, MenuWord } from '../../electron/ipc/commands';
import type { Argument, MenuChoice } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { t } from '../app/text';
import { incidentStore, switchIncident } from '../stores/incident';
import { languageStore } from '../stores/language';
import { noticeStore } from '../stores/notices';
import { settingsStore } from '../stores/settings';
import { commands, runCommand } from './commands';
import { hasOwnUndo } from './own-undo';

/** The application's menus, made of the commands: what they hold, and what is chosen in them. */

const menuTitles = (): Record<MenuWord, string> => ({
  file: t('File'),
  edit: t('Edit'),
  view: t('View'),
  go: t('Go'),
  help: t('Help'),
  recent: t('Open recent'),
  noRecent: t('No incident yet'),
  export: t('Save the report'),
  theme: t('Colours'),
  cut: t('Cut'),
  copy: t('Copy'),
  paste: t('Paste'),
  selectAll: t('Select all'),
  fullScreen: t('Full screen'),
  quit: t('Quit Rebind'),
});

/** What the menus hold at this moment. */
export function menuOffer(): Argument<'menu.offer'> {
  const titles = Object.fromEntries(commands.map(({ id, title }) => [id, title()]));
  return {
    labels: { ...(titles as Record<CommandId, string>), ...menuTitles() },
    can: commands.filter((command) => command.can()).map(({ id }) => id),
    checked: commands.filter((command) => command.checked?.()).map(({ id }) => id),
  };
}

/** Tells the main process what the menus hold, whenever that changes. @returns ends that */
export function offerMenus(): () => void {
  let last = '';
  let asked = false;
  const offer = () => {
    asked = false;
    const now = menuOffer();
    // Which incident is open, and its name, change what stands under "Open recent".
    const { snapshot } = incidentStore.getState();
    const key = JSON.stringify([now, snapshot?.id, snapshot?.incident.title]);
    if (key === last) return;
    last = key;
    void answerOf(() => bridge().menu.offer(now));
  };
  const soon = () => {
    if (asked) return;
    asked = true;
    // Whatever is on the screen comes first.
    window.requestIdleCallback(offer, { timeout: 500 });
  };
  soon();
  const ends = [
    incidentStore.subscribe(soon),
    settingsStore.subscribe(soon),
    languageStore.subscribe(soon),
    noticeStore.subscribe(soon),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Does what is chosen in the menus, one after the other, for as long as the page stands. */
export async function watchMenus(): Promise<void> {
  for (;;) {
    const answer = await answerOf(() => bridge().menu.chosen(undefined));
    // Another page waits now, or nobody is there to ask.
    if (!answer.ok || answer.value === null) return;
    choose(answer.value);
  }
}

/** Under a dialog only what the dialog allows is done; undo in a field is the field's. */
function choose(choice: MenuChoice): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
  if ('incident' in choice) {
    if (dialog === null) void switchIncident(choice.incident);
    return;
  }
  const { command } = choice;
  if (command === 'edit.undo' || command === 'edit.redo') {
    if (hasOwnUndo(document.activeElement)) {
      document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
      return;
    }
  }
  const isOver = commands.some(({ id, overDialogs }) => id === command && overDialogs);
  if (dialog === null || isOver) runCommand(command);
}
