import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** How long one question to the registry may take, in milliseconds. */
const limit = 600_000;

/**
 * Runs npm and waits for it: under `npm run` the npm that runs, otherwise the one on the path.
 *
 * @param {readonly string[]} words
 * @param {string} cwd
 * @returns {{ status: number | null, stdout: string, stderr: string }} status null: it could not be started, or took too long
 */
export function npm(words, cwd) {
  const running = process.env.npm_execpath;
  const [command, ...first] = running ? [process.execPath, running] : ['npm'];
  const done = spawnSync(command ?? '', [...first, ...words], { cwd, encoding: 'utf8', timeout: limit });
  const { status, stdout, stderr, error } = done;
  return {
    status: error ? null : status,
    stdout: stdout ?? '',
    stderr: error ? error.message : (stderr ?? ''),
  };
}
