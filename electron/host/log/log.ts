import { appendFile, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, privateFile } from '../store/durable';
import { type LogFields, type LogKind, logLine } from './entries';

/** How much is kept. */
export interface LogLimits {
  /** Largest file of the log, in bytes; then it is put aside and a new one begun. */
  readonly largest: number;
  /** How many files that were put aside are kept. */
  readonly kept: number;
}

const usual: LogLimits = { largest: 256 * 1024, kept: 2 };

/** A file that cannot be put aside grows to so many times its size, and no further. */
const patience = 4;

const name = 'rebind.log';

/** Rebind's own log on this laptop. Losing a line of it costs nothing, so nothing here ever fails. */
export interface Log {
  note<K extends LogKind>(kind: K, fields: LogFields<K>): void;
  /** The whole log, oldest first, once all that was noted is written. Lines that the disk cut short are left out. */
  read(): Promise<string>;
  /** Waits until all that was noted is written. */
  end(): Promise<void>;
}

/** @param folder is made where it is not there */
export function openLog(folder: string, now: () => Date, limits: LogLimits = usual): Log {
  const file = path.join(folder, name);
  const { largest, kept } = limits;
  let line: Promise<void> = makeFolder(folder).catch(() => undefined);
  /** What was written last may have been cut short: the next line begins on one of its own. */
  let cut = true;
  const aside = (number: number) => `${file}.${number}`;

  const putAside = async (): Promise<void> => {
    for (let number = kept; number > 1; number -= 1) {
      await rename(aside(number - 1), aside(number)).catch(() => undefined);
    }
    await rename(file, aside(1));
    cut = false;
  };

  const write = async (text: string): Promise<void> => {
    try {
      // Where that fails, this line is not written: the file grows no further.
      if ((await sizeOf(file)) >= largest * patience) await putAside();
      const gap = cut && !(await endsLine(file)) ? '\n' : '';
      cut = true;
      await appendFile(file, `${gap}${text}`, { mode: privateFile });
      cut = false;
      if ((await sizeOf(file)) >= largest) await putAside();
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
      return texts.flatMap(wholeLines).join('');
    },
    end: () => line,
  };
}

/** In bytes; 0 where there is no such file. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** True where a file's last byte ends a line, and where there is none. */
async function endsLine(file: string): Promise<boolean> {
  const size = await sizeOf(file);
  if (size === 0) return true;
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return bytesRead === 1 && buffer[0] === 0x0a;
  } finally {
    await handle.close();
  }
}

function wholeLines(text: string): string[] {
  return text.split('\n').flatMap((one) => (isWhole(one) ? [`${one}\n`] : []));
}

function isWhole(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null;
  } catch {
    return false;
  }
}
