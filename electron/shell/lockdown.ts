import { app, type Session, session, type WebContents } from 'electron';
import { pageOrigin } from '../ipc/origin';
import { reportedIncident } from './app-path';

/**
 * What no page in this program may do, whatever it was made to show. Each rule stands for
 * itself: a page that found a way past one still meets the others.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => restrict(contents));
  void app.whenReady().then(() => restrictSession(session.defaultSession));
}

function restrictSession(own: Session): void {
  // Nothing is fetched but the app's own files: no page, no picture, no update, no dictionary.
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
  // The default is to allow: a page asks for nothing here, so nothing is granted.
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
}

function restrict(contents: WebContents): void {
  // A file dropped beside a drop zone, or a crafted link in evidence, would replace the page.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isReport(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function isOwn(address: string): boolean {
  const url = parsed(address);
  if (url === null) return false;
  if (url.protocol === pageOrigin.protocol) return url.host === pageOrigin.host;
  // The developer's tools are part of Electron, and only there before packaging.
  return !app.isPackaged && url.protocol === 'devtools:';
}

function isReport(address: string): boolean {
  const url = parsed(address);
  return url !== null && isOwn(address) && reportedIncident(url.pathname) !== null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
