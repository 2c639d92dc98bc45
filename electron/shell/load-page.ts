import type { BrowserWindow } from 'electron';
import { errorCode } from '../host/store/file-failure';

/**
 * How a load ends that something ended: the page died, its window was closed, or it is being loaded
 * anew. Whoever looks after the window hears of these by themselves. The first is what Electron says
 * of any load that stops without having come or failed.
 */
const ended: ReadonlySet<string> = new Set(['ERR_FAILED', 'ERR_ABORTED']);

/**
 * Loads the window's page. A load that was ended is no fault of Rebind's own.
 * @throws Electron's error where the page could not be loaded at all
 */
export async function loadPage(window: Pick<BrowserWindow, 'loadURL'>, address: string): Promise<void> {
  try {
    await window.loadURL(address);
  } catch (error) {
    if (!ended.has(errorCode(error))) throw error;
  }
}
