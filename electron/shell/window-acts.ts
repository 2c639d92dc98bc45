import type { BrowserWindow } from 'electron';
import { success } from '../core/result';
import type { Handlers } from '../ipc/handle';

/** How much larger or smaller a step is, as in a browser, and how far it goes: 7.5 is four times as large. */
const step = 0.5;
const least = -3;
const most = 7.5;

/** What the page asks of the window around it. @param own null once it is gone */
export function windowHandlers(own: () => BrowserWindow | null): Pick<Handlers, 'window.act'> {
  return {
    'window.act': async ({ act }) => {
      const window = own();
      if (window === null) return success(null);
      const { webContents: page } = window;
      const zoom = page.getZoomLevel();
      if (act === 'close') setImmediate(() => window.close());
      else if (act === 'zoom-in') page.setZoomLevel(Math.min(most, zoom + step));
      else if (act === 'zoom-out') page.setZoomLevel(Math.max(least, zoom - step));
      else page.setZoomLevel(0);
      return success(null);
    },
  };
}
