import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, type MenuEntry, type MenuWord, menuLayout } from '../ipc/commands';
import type { Argument, MenuChoice } from '../ipc/contract';
import { keysOf } from '../ipc/shortcuts';

/** What the menus are made of. */
export interface MenuFacts extends Argument<'menu.offer'> {
  /** The incidents that were changed last, the newest first. */
  readonly recent: readonly { readonly id: string; readonly title: string }[];
  readonly isMac: boolean;
  /** With the developer's own entries. */
  readonly isInDevelopment: boolean;
}

/** Longest title in a menu, in characters. */
const longestTitle = 60;

/** On Linux and Windows an underscore or an ampersand in a menu marks a key: a title has none. */
const plain = (title: string) =>
  (title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title).replaceAll('&', '&&');

/**
 * The menus as Electron takes them. What is chosen is told to the page, which knows what it does;
 * keys are shown and not registered, because the page hears them itself.
 */
export function menuTemplate(
  facts: MenuFacts,
  onChoose: (choice: MenuChoice) => void,
): readonly MenuItemConstructorOptions[] {
  const { labels, recent, isMac } = facts;
  const can = new Set<CommandId>(facts.can);
  const checked = new Set<CommandId>(facts.checked);
  const word = (name: CommandId | MenuWord) => labels[name];

  const command = (id: CommandId): MenuItemConstructorOptions => {
    const [accelerator] = keysOf(id, isMac);
    return {
      id,
      label: word(id),
      enabled: can.has(id),
      ...(id.startsWith('theme.') ? { type: 'radio', checked: checked.has(id) } : {}),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: () => onChoose({ command: id }),
    };
  };
  const incidents = (): MenuItemConstructorOptions[] =>
    recent.length === 0
      ? [{ label: word('noRecent'), enabled: false }]
      : recent.map(({ id, title }) => ({
          id: `recent.${id}`,
          label: plain(title),
          click: () => onChoose({ incident: id }),
        }));
  const entry = (one: MenuEntry): MenuItemConstructorOptions => {
    if (one === '-') return { type: 'separator' };
    if (typeof one === 'string') return command(one);
    if ('role' in one) return { role: one.role, label: word(one.word) };
    return {
      id: one.word,
      label: word(one.word),
      submenu: one.entries === 'recent' ? incidents() : one.entries.map(entry),
    };
  };

  const menus = menuLayout.map(({ word: name, entries }): MenuItemConstructorOptions => {
    const developers: MenuItemConstructorOptions[] =
      name === 'view' && facts.isInDevelopment
        ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
        : [];
    return { id: name, label: word(name), submenu: [...entries.map(entry), ...developers] };
  });
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus;
}
