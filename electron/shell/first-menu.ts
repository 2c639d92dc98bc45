import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Before the page told what it can do: the system's own entries only. */
export function setFirstMenu(): void {
  const first: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : [{ role: 'editMenu' }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(first));
}
