import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';

/** Pictures are for people to look at. Where everything is tested, `REBIND_PICTURES=0` leaves them out. */
export const takesPictures = process.env.REBIND_PICTURES !== '0';

const SCREENS = path.resolve('test-results', 'screens');

/** Where a test keeps a picture or a print: `name` below the folder of the pictures, whose folders are made. */
export function pictureFile(...name: string[]): string {
  const file = path.join(SCREENS, ...name);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/**
 * Keeps a picture of the first window as it is on the screen, where pictures are taken. It asks the
 * window, so that it also shows a page that the driver lost, and a zoomed page whole: the page's own
 * picture is cut at its size in CSS pixels.
 */
export async function keepScreen(app: ElectronApplication, ...name: string[]): Promise<void> {
  if (!takesPictures) return;
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(pictureFile(...name), Buffer.from(picture, 'base64'));
}
