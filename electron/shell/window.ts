import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { mayBeLost } from './dialogs';
import { shownPlace, type WindowPlace } from './window-place';

/** Smallest size of the page at which every step still fits, in CSS pixels. */
const smallest = { width: 1024, height: 700 };

/** How often a page that died is loaded anew: one that dies again and again would only flicker. */
const mostReloads = 3;

interface WindowWishes {
  /** The address of its page, with the language that it speaks at that moment. */
  readonly address: () => string;
  /** Where it stood when it was closed last; null: where the system puts it. */
  readonly place: WindowPlace | null;
  /** Told where it stands, when it is closed. */
  readonly onClose: (place: WindowPlace) => void;
  /** Told that its page died. */
  readonly onPageGone: (reason: string, exitCode: number) => void;
  /** Told that the system goes down, which waits for nobody. */
  readonly onSessionEnd: () => void;
}

/** The window, from its opening until it is closed. */
let own: BrowserWindow | null = null;

/** The window; null while there is none. */
export function ownWindow(): BrowserWindow | null {
  return own;
}

/** Opens the window and shows it once its first picture is there, so that nothing flashes. */
export function openWindow(wishes: WindowWishes): BrowserWindow {
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
  const { address, place } = wishes;
  own = window;
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
  window.on('close', () => wishes.onClose({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  window.on('session-end', wishes.onSessionEnd);
  window.on('closed', () => {
    own = null;
  });
  // A page that died shows nothing; its incident is on the disk, so it is loaded anew.
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    wishes.onPageGone(reason, exitCode);
    reloads += 1;
    if (reloads <= mostReloads && !window.isDestroyed()) void window.loadURL(address());
  });
  // The page holds something that could not be saved: whether that may be lost is the technician's to say.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayBeLost(window)) event.preventDefault();
  });
  void window.loadURL(address());
  return window;
}

/** Brings the window to the front, as when Rebind is started a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible() || one.isMinimized());
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
