import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commandIds, menuWords } from '../../../electron/ipc/commands';
import type { MenuChoice } from '../../../electron/ipc/contract';
import { type MenuFacts, menuTemplate } from '../../../electron/shell/menu-template';

const labels = Object.fromEntries([...commandIds, ...menuWords].map((id) => [id, `“${id}”`]));

function made(more: Partial<MenuFacts> = {}) {
  const chosen: MenuChoice[] = [];
  const menus = menuTemplate(
    {
      labels: labels as MenuFacts['labels'],
      can: ['incident.new', 'theme.dark'],
      checked: ['theme.dark'],
      recent: [],
      isMac: false,
      isInDevelopment: false,
      ...more,
    },
    (choice) => chosen.push(choice),
  );
  const all = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
  const item = (id: string) => all(menus).find((one) => one.id === id);
  const click = (id: string) => (item(id)?.click as (() => void) | undefined)?.();
  return { menus, chosen, item, click };
}

describe('the menus', () => {
  it('hold every command with its words, and what can be done now', () => {
    const { item } = made();
    for (const id of commandIds) expect(item(id)?.label).toBe(`“${id}”`);
    expect(item('incident.new')?.enabled).toBe(true);
    expect(item('go.next')?.enabled).toBe(false);
    expect(item('theme.dark')).toMatchObject({ type: 'radio', checked: true });
    expect(item('theme.light')).toMatchObject({ type: 'radio', checked: false });
  });

  it('show the keys, which the page hears itself', () => {
    expect(made().item('incident.new')).toMatchObject({ accelerator: 'Ctrl+N', registerAccelerator: false });
    expect(made({ isMac: true }).item('incident.new')?.accelerator).toBe('Cmd+N');
    expect(made().item('help.about')?.accelerator).toBeUndefined();
  });

  it('tell what was chosen', () => {
    const { chosen, click } = made({ recent: [{ id: 'i-1', title: 'Smith & Sons' }] });
    click('incident.new');
    click('recent.i-1');
    expect(chosen).toEqual([{ command: 'incident.new' }, { incident: 'i-1' }]);
  });

  it('show a title as it is, and a long one shortened', () => {
    const { item } = made({
      recent: [
        { id: 'a', title: 'Smith & Sons' },
        { id: 'b', title: 'x'.repeat(200) },
      ],
    });
    expect(item('recent.a')?.label).toBe('Smith && Sons');
    expect(item('recent.b')?.label).toHaveLength(60);
  });

  it('have the developer’s entries before packaging only', () => {
    const roles = (isInDevelopment: boolean) => JSON.stringify(made({ isInDevelopment }).menus);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});
