import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { numbers } from './drive';
import { judge } from './judge';
import { quickFolder } from './quick-folder';
import { readTold, type Told } from './told';

/** What came of one run that was killed. */
export interface Killed {
  /** What is wrong, in words; empty where all is well. */
  readonly wrong: readonly string[];
  /** How much had been acknowledged before. */
  readonly acknowledged: number;
}

/**
 * Starts the driver, kills it (kill -9) at a moment that the seed chooses, and judges what it left.
 * @param program the bundled `drive-child.ts`
 */
export async function killedRun(program: string, seed: number): Promise<Killed> {
  const folder = quickFolder('rebind-killed-');
  const next = numbers(seed);
  const enough = next(90);
  const later = next(8);
  try {
    const told = await driveUntil(program, folder, seed, enough, later);
    return {
      wrong: await judge(folder, told),
      acknowledged: told.filter(({ is }) => is === 'ok').length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function driveUntil(
  program: string,
  folder: string,
  seed: number,
  enough: number,
  later: number,
): Promise<readonly Told[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'any', folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    let lines = 0;
    let isLast = false;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      lines += piece.split('\n').length - 1;
      if (lines < enough || isLast) return;
      isLast = true;
      // A moment later, so that it is not always the one behind an answer.
      setTimeout(() => child.kill('SIGKILL'), later);
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(readTold(text));
      else reject(new Error(`the driver ended by itself: ${text.slice(-500)}`));
    });
  });
}
