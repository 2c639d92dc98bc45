import { type BrowserWindow, session } from 'electron';
import { pageOrigin } from '../ipc/origin';

/**
 * Resolves once the page has its script, and works on it in its own process: that is the moment to
 * do something in this one. Where the page could not be loaded, or the window is closed meanwhile, it
 * resolves too.
 */
export function pageServed(window: BrowserWindow): Promise<void> {
  const { webRequest } = session.defaultSession;
  return new Promise((resolve) => {
    const served = () => {
      webRequest.onCompleted(null);
      resolve();
    };
    webRequest.onCompleted({ urls: [`${pageOrigin.protocol}//${pageOrigin.host}/*.js`] }, served);
    window.webContents.once('did-stop-loading', served);
    window.once('closed', served);
  });
}
