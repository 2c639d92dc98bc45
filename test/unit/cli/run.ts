import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Speaks English on every machine, unless a test wants otherwise. */
const plain = { LC_ALL: 'C' };

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the terminal program as a user does, in a process of its own. */
export function rebind(
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'electron', 'launch', 'rebind.mjs'), ...words], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...plain, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, error }));
  });
}

/** A practice site that runs in a process of its own. */
export interface Staying {
  /** The first group of the first line that this matches; waits for it. */
  line(pattern: RegExp): Promise<string>;
  /** Interrupts it as Ctrl+C does. @returns its status */
  interrupt(): Promise<number | null>;
}

export function stay(site: string): Staying {
  const words = [path.join(root, 'electron', 'launch', 'rebind.mjs'), 'practice', site, '--stay'];
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...plain },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return {
    async line(pattern) {
      for (;;) {
        const found = pattern.exec(out)?.[1];
        if (found !== undefined) return found;
        const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
        if (more === null) throw new Error(`It ended before it said so:\n${out}`);
      }
    },
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
