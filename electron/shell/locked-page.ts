import type { WebPreferences } from 'electron';

/** What every page of this program is locked into, whatever it shows. */
export const lockedPage = {
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
} as const satisfies WebPreferences;
