import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageAddress } from './app-path';
import { mayBeLost } from './dialogs';

/** Smallest size of the page at which every step still fits, in CSS pixels. */
const smallest = { width: 1024, height: 700 };

/** How often a page that died is loaded anew: one that dies again and again would only flicker. */
const mostReloads = 3;

/** Opens the window and shows it once its first picture is there, so that nothing flashes. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: smallest.width,
    minHeight: smallest.height,
    useContentSize: true,
    show: false,
    title: 'Rebind',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12171d' : '#f5f7f9',
    autoHideMenuBar: process.platform !== 'darwin',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      enableWebSQL: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  // A page that died shows nothing; its incident is on the disk, so it is loaded anew.
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    reloads += 1;
    if (reason !== 'clean-exit' && reloads <= mostReloads && !window.isDestroyed()) window.reload();
  });
  // The page holds something that could not be saved: whether that may be lost is the technician's to say.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayBeLost(window)) event.preventDefault();
  });
  void window.loadURL(pageAddress);
  return window;
}

/** Brings the window to the front, as when Rebind is started a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible() || one.isMinimized());
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
