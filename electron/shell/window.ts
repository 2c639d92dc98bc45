import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { loadPage } from './load-page';
import { shownPlace, type WindowPlace } from './window-place';

/** Smallest size of the page at which every step still fits, in CSS pixels. */
const smallest = { width: 1024, height: 700 };

/**
 * Opens the window and shows it once its first picture is there, so that nothing flashes.
 * @param place where it stood when it was closed last; null: where the system puts it
 */
export function openWindow(address: string, place: WindowPlace | null): BrowserWindow {
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
  const kept =
    place === null
      ? null
      : shownPlace(
          place,
          screen.getAllDisplays().map(({ workArea }) => workArea),
        );
  if (kept !== null) {
    window.setBounds({ x: kept.x, y: kept.y, width: kept.width, height: kept.height });
  }
  window.once('ready-to-show', () => {
    if (kept?.maximized) window.maximize();
    window.show();
  });
  void loadPage(window, address);
  return window;
}

/** Brings the window to the front, as when Rebind is started a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible() || one.isMinimized());
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
