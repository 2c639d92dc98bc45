import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, shell } from 'electron';
import * as z from 'zod';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import type { Licence, Licences } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { chromiumLicences, electronLicences, licenceFolder } from './licence-place';

const fileSchema = z.object({
  own: z.string(),
  packages: z.array(
    z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
  ),
});

/**
 * The licences: those of the packages as the build wrote them into `dist/licences.json`, those of
 * the runtime as they lie beside the program.
 */
export function licenceHandlers(): Pick<Handlers, 'app.licences' | 'app.showLicences'> {
  const folder = licenceFolder({
    platform: process.platform,
    executable: app.getPath('exe'),
    resources: process.resourcesPath,
    packaged: app.isPackaged,
  });
  return {
    'app.licences': async (): Promise<Result<Licences>> => {
      try {
        const list = await readFile(path.join(app.getAppPath(), 'dist', 'licences.json'), 'utf8');
        const [electron, chromium] = await Promise.all([electronLicence(folder), chromiumFile(folder)]);
        return success({ ...fileSchema.parse(JSON.parse(list)), electron, chromium });
      } catch {
        return failure(
          'no-licences',
          say('The list of licences is not there, or cannot be read.'),
          say('Install Rebind again, or build it again where you have its source.'),
        );
      }
    },
    // The page names no path: it is this one, of the program's own, or none.
    'app.showLicences': async () => {
      const file = await chromiumFile(folder);
      if (file === null) {
        return failure(
          'no-licences',
          say('The file of Chromium’s licences is not beside the program.'),
          say('Install Rebind again, or build it again where you have its source.'),
        );
      }
      shell.showItemInFolder(file);
      return success(null);
    },
  };
}

/** Electron's own licence; null where it does not lie beside the program. */
async function electronLicence(folder: string): Promise<Licence | null> {
  for (const name of electronLicences) {
    try {
      const text = await readFile(path.join(folder, name), 'utf8');
      return {
        name: 'Electron',
        version: process.versions.electron ?? '',
        licence: 'MIT',
        text: text.trim(),
      };
    } catch {
      // It has the other name, or is not there.
    }
  }
  return null;
}

/** Where Chromium's licences lie; null where they do not. */
async function chromiumFile(folder: string): Promise<string | null> {
  const file = path.join(folder, chromiumLicences);
  return access(file).then(
    () => file,
    () => null,
  );
}
