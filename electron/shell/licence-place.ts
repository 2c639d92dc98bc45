import path from 'node:path';

/** Chromium's licences, and those of what it is made from, as Electron brings them. */
export const chromiumLicences = 'LICENSES.chromium.html';

/** Electron's own licence: as a package holds it, and as Electron's own archive does. */
export const electronLicences = ['LICENSE.electron.txt', 'LICENSE'] as const;

/**
 * The folder in which the runtime's licences lie. On macOS a package holds them among its
 * resources, and Electron's own archive beside `Electron.app`; elsewhere they lie beside the program.
 */
export function licenceFolder(program: {
  readonly platform: string;
  readonly executable: string;
  readonly resources: string;
  readonly packaged: boolean;
}): string {
  if (program.platform !== 'darwin') return path.dirname(program.executable);
  return program.packaged
    ? program.resources
    : path.resolve(path.dirname(program.executable), '..', '..', '..');
}
