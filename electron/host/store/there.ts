import { stat } from 'node:fs/promises';
import { errorCode } from './file-failure';

/** Is there a file or a folder? @throws the system's error where it does not tell */
export async function isThere(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Is there a file or a folder that can be seen? False too where the system does not tell. */
export async function isInSight(place: string): Promise<boolean> {
  return isThere(place).catch(() => false);
}
