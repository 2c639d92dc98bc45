import { app, Menu } from 'electron';
import { type Result, success } from '../core/result';
import type { Library } from '../host/store/library/library';
import type { MenuChoice } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { menuTemplate } from './menu-template';
import { waitingLine } from './waiting-line';

/** How many incidents stand under "Open recent". */
const mostRecent = 10;

/** Choices that wait while the page is being loaded: an older one would surprise. */
const mostWaiting = 3;

/** The menus, made of the page's commands; and what is chosen in them, told to the page. */
export function menuHandlers(library: Library): Pick<Handlers, 'menu.offer' | 'menu.chosen'> {
  const choices = waitingLine<MenuChoice>(mostWaiting);
  /** The last offer wins, also where an older one waited longer for the list. */
  let last = 0;
  return {
    'menu.offer': async (offer): Promise<Result<null>> => {
      last += 1;
      const mine = last;
      const page = await library.page({
        find: '',
        state: 'all',
        sort: 'changed',
        offset: 0,
        count: mostRecent,
        again: false,
      });
      if (mine !== last) return success(null);
      const facts = {
        ...offer,
        recent: page.ok ? page.value.rows.filter(({ problem }) => problem === null) : [],
        isMac: process.platform === 'darwin',
        isInDevelopment: !app.isPackaged,
      };
      const template = menuTemplate(facts, (choice) => choices.put(choice));
      Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
      return success(null);
    },
    'menu.chosen': async () => success(await choices.next()),
  };
}
