import path from 'node:path';
import { app } from 'electron';

/** True for the superuser of a Unix machine. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** What is set before the app is ready: who may read what it writes, and the sandbox for every page. */
export function setUpProcess(): void {
  process.umask(0o077);
  // As root Chromium has no sandbox, and a page that is made to have one dies.
  if (!isRoot()) app.enableSandbox();
}

/** Where incidents are kept: `REBIND_INCIDENTS`, else a folder beside the settings. */
export function incidentsFolder(): string {
  const chosen = process.env.REBIND_INCIDENTS;
  return chosen ? path.resolve(chosen) : path.join(app.getPath('userData'), 'incidents');
}

/** Where this laptop's settings are kept. */
export function settingsFile(): string {
  return path.join(app.getPath('userData'), 'rebind-settings.json');
}

/** Where this laptop's log is kept. */
export function logFolder(): string {
  return path.join(app.getPath('userData'), 'logs');
}

/** Where the mark lies that tells that Rebind runs. */
export function markFolder(): string {
  return app.getPath('userData');
}

/** Where the place of the window is kept. */
export function placeFile(): string {
  return path.join(app.getPath('userData'), 'rebind-window.json');
}

/** Ends the app with its window, after what is given here was done once. */
export function endWith(last: () => Promise<void>): void {
  let ended = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void last()
      .catch((error: unknown) => process.stderr.write(`rebind: ${String(error)}\n`))
      .finally(() => {
        ended = true;
        // Where there was nothing to do, this runs before Electron has put the first quit off: it would not hear.
        setImmediate(() => app.quit());
      });
  });
}
