import path from 'node:path';
import { isPackageName } from '../ipc/package-name';
import { waitingLine } from './waiting-line';

/**
 * Packages that were double-clicked, or named when Rebind was started. They wait here until the
 * window asks for them, so that none is lost while it is being loaded.
 */
export interface Arrivals {
  arrive(files: readonly string[]): void;
  /**
   * The next one, as soon as there is one. Only the last who asks is answered with it: whoever asked
   * before, as a page that was loaded anew since, gets null.
   */
  next(): Promise<string | null>;
}

/** The line in which arriving packages wait until the page asks. */
export function arrivals(): Arrivals {
  const line = waitingLine<string>();
  return { arrive: (files) => line.put(...files), next: () => line.next() };
}

/**
 * The packages among the words that a program was started with.
 * @param from the folder in which names without a path were typed
 */
export function packagesIn(words: readonly string[], from: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && isPackageName(word))
    .map((word) => path.resolve(from, word));
}
