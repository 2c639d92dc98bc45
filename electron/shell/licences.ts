import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import * as z from 'zod';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import type { Licences } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';

const fileSchema = z.object({
  own: z.string(),
  packages: z.array(
    z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
  ),
});

/** The licences, as the build wrote them into `dist/licences.json`. */
export function licenceHandlers(): Pick<Handlers, 'app.licences'> {
  return {
    'app.licences': async (): Promise<Result<Licences>> => {
      try {
        const list = await readFile(path.join(app.getAppPath(), 'dist', 'licences.json'), 'utf8');
        return success(fileSchema.parse(JSON.parse(list)));
      } catch {
        return failure(
          'no-licences',
          say('The list of licences is not there, or cannot be read.'),
          say('Install Rebind again, or build it again where you have its source.'),
        );
      }
    },
  };
}
