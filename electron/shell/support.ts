import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { success } from '../core/result';
import { say } from '../core/text';
import type { Log } from '../host/log/log';
import { supportText } from '../host/log/support-file';
import { writeWhole } from '../host/store/durable';
import { writeFailure } from '../host/store/file-failure';
import type { Library } from '../host/store/library/library';
import type { Handlers } from '../ipc/handle';
import { choosePlace } from './dialogs';

/** The support file: what is shown is kept here, and is what is saved. */
export function supportHandlers(
  log: Log,
  library: Library,
  language: () => string,
): Pick<Handlers, 'support.show' | 'support.save'> {
  let shown: string | null = null;
  const make = async (): Promise<string> => {
    const page = await library.page({
      find: '',
      state: 'all',
      sort: 'changed',
      offset: 0,
      count: 1,
      again: false,
    });
    return supportText({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      platform: `${process.platform} ${process.arch}`,
      language: language(),
      incidents: page.ok ? page.value.all : 0,
      log: await log.read(),
    });
  };
  return {
    'support.show': async () => {
      shown = await make();
      return success(shown);
    },
    'support.save': async () => {
      const text = shown ?? (await make());
      const file = await choosePlace(say('Save the support file'), 'rebind-support.txt', {
        name: say('Plain text'),
        extension: 'txt',
      });
      if (file === null) return success(null);
      try {
        await writeWhole(file, text, randomUUID());
      } catch (error) {
        return writeFailure(error);
      }
      return success(file);
    },
  };
}
