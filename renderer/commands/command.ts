import type { CommandId } from '../../electron/ipc/commands';
import { t } from '../app/text';

/** Which part of the list a command stands in. */
export type CommandGroup = 'incident' | 'edit' | 'view' | 'go' | 'help';

/** Something that can be begun from the palette, a menu or by keys. */
export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** In the language of the window, at this moment. */
  readonly title: () => string;
  /** True where it has a meaning now. */
  readonly can: () => boolean;
  readonly run: () => void;
  /** It also runs by its keys while a dialog is open, as what changes the window alone. */
  readonly overDialogs?: true;
  /** It is what holds now, of several that exclude each other. */
  readonly checked?: () => boolean;
}

/** What a group of commands is called in the palette. */
export function groupTitle(group: CommandGroup): string {
  const titles: Record<CommandGroup, string> = {
    incident: t('Incident and report'),
    edit: t('Edit and settings'),
    view: t('View'),
    go: t('Go to'),
    help: t('Help'),
  };
  return titles[group];
}

export const groupOrder: readonly CommandGroup[] = ['go', 'incident', 'edit', 'view', 'help'];
