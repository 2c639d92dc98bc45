import { appendFile, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, privateFile } from '../store/durable';
import { type LogFields, type LogKind, logLine } from './entries';

/** Largest file of the log, in bytes; then it is put aside and a new one begun. */
const largest = 256 * 1024;

/** How many files that were put aside are kept. */
const kept = 2;

const name = 'rebind.log';

/** Rebind's own log on this laptop. Losing a line of it costs nothing, so nothing here ever fails. */
export interface Log {
  note<K extends LogKind>(kind: K, fields: LogFields<K>): void;
  /** The whole log, oldest first, once all that was noted is written. */
  read(): Promise<string>;
  /** Waits until all that was noted is written. */
  end(): Promise<void>;
}

/** @param folder is made where it is not there */
export function openLog(folder: string, now: () => Date): Log {
  const file = path.join(folder, name);
  let line: Promise<void> = makeFolder(folder).catch(() => undefined);
  const aside = (number: number) => `${file}.${number}`;

  const write = async (text: string): Promise<void> => {
    try {
      await appendFile(file, text, { mode: privateFile });
      if ((await stat(file)).size < largest) return;
      for (let number = kept; number > 1; number -= 1) {
        await rename(aside(number - 1), aside(number)).catch(() => undefined);
      }
      await rename(file, aside(1));
    } catch {
      // A log that cannot be written is no reason to stop anybody's work.
    }
  };

  return {
    note(kind, fields) {
      const text = logLine(now(), kind, fields);
      if (text !== null) line = line.then(() => write(text));
    },
    async read() {
      await line;
      const files = [...Array.from({ length: kept }, (_, index) => aside(kept - index)), file];
      const texts = await Promise.all(files.map((one) => readFile(one, 'utf8').catch(() => '')));
      return texts.join('');
    },
    end: () => line,
  };
}
