import { errorCode } from './file-failure';

/** How a program waits for a file that another one holds for a moment. Tests give their own. */
export interface Patience {
  /** Waits before each further try, in milliseconds; none: the first error counts. */
  readonly waits: readonly number[];
  wait(milliseconds: number): Promise<void>;
}

/** Codes by which Windows says that a virus scanner, an indexer or a backup holds the file for a moment. */
const held: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** About ten seconds in all. */
const long = [10, 30, 80, 200, 500, 1_200, 2_500, 5_000];

/** On Windows those codes mostly pass by themselves; elsewhere they are true at once. */
export const ownPatience: Patience = {
  waits: process.platform === 'win32' ? long : [],
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Does something with a file, again and again while another program holds it.
 * @throws the system's error: the last one, or the first that waiting does not mend
 */
export async function patiently<T>(work: () => Promise<T>, patience: Patience = ownPatience): Promise<T> {
  for (const milliseconds of patience.waits) {
    try {
      return await work();
    } catch (error) {
      if (!held.has(errorCode(error))) throw error;
    }
    await patience.wait(milliseconds);
  }
  return work();
}
