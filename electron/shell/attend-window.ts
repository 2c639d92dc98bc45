import type { BrowserWindow } from 'electron';
import { mayBeLost } from './dialogs';
import { loadPage } from './load-page';
import type { WindowPlace } from './window-place';

/** How often a page that died is loaded anew: one that dies again and again would only flicker. */
const mostReloads = 3;

/** After so many milliseconds without another death, the count begins anew. */
const forgotten = 10 * 60_000;

interface WindowWishes {
  /** The address of its page, with the language that it speaks at that moment. */
  readonly address: () => string;
  /** Told where it stands, when it is closed. */
  readonly onClose: (place: WindowPlace) => void;
  /** Told that its page died. */
  readonly onPageGone: (reason: string, exitCode: number) => void;
  /** Told that it dies again and again, and shows nothing any more. */
  readonly onPageLost: () => void;
  /** Told that the system goes down, which waits for nobody. */
  readonly onSessionEnd: () => void;
}

/**
 * Looks after the window, from soon after its opening until it is closed. What came of it before, that its
 * page died or that it was closed, is seen too.
 */
export function attendWindow(window: BrowserWindow, wishes: WindowWishes): void {
  if (window.isDestroyed()) return;
  window.on('close', () => wishes.onClose({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  window.on('session-end', wishes.onSessionEnd);
  // A page that died shows nothing; its incident is on the disk, so it is loaded anew.
  let reloads = 0;
  let last = performance.now();
  const goOn = (reason: string, exitCode: number): void => {
    wishes.onPageGone(reason, exitCode);
    const now = performance.now();
    reloads = now - last > forgotten ? 1 : reloads + 1;
    last = now;
    if (reloads > mostReloads) wishes.onPageLost();
    else if (!window.isDestroyed()) void loadPage(window, wishes.address());
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') goOn(reason, exitCode);
  });
  // Of a page that died before, nothing else is known any more.
  if (window.webContents.isCrashed()) goOn('crashed', 0);
  // The page holds something that could not be saved: whether that may be lost is the technician's to say.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayBeLost(window)) event.preventDefault();
  });
}
