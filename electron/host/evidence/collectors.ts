import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import readme from '../../../resources/collectors/README.txt?raw';
import forConsole from '../../../resources/collectors/rebind-collect.cmd?raw';
import forPowerShell from '../../../resources/collectors/rebind-collect.ps1?raw';
import { type Result, success } from '../../core/result';
import { writeWhole } from '../store/durable';
import { writeFailure } from '../store/file-failure';

/** The folder that the collectors lie in, on a USB stick or wherever they are saved. */
const folderName = 'rebind-collect';

/** The scripts for the customer's host, as they lie in the program. */
const files: readonly (readonly [name: string, text: string])[] = [
  ['rebind-collect.cmd', forConsole],
  ['rebind-collect.ps1', forPowerShell],
  ['README.txt', readme],
];

/**
 * Saves the collectors into a folder of their own, replacing older ones there.
 * @returns the folder they lie in
 */
export async function saveCollectors(place: string): Promise<Result<string>> {
  const folder = path.join(place, folderName);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeWhole(path.join(folder, name), text, randomUUID());
  } catch (error) {
    return writeFailure(error);
  }
  return success(folder);
}
