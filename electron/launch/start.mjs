import { spawn } from 'node:child_process';
import os from 'node:os';
import { buildWindow } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { isRoot, ROOT } from './paths.mjs';
import { obtainRuntime, windowEnvironment } from './runtime.mjs';
import { lacks, provide } from './system.mjs';
import { run, Stop, tell } from './tell.mjs';
import { runTerminal } from './terminal.mjs';

/**
 * Opens the window and waits until it is closed.
 *
 * @param {string[]} words further arguments: a file to open
 * @returns {Promise<number>} the window's exit status
 */
async function openWindow(words) {
  await buildWindow();
  const runtime = await obtainRuntime();
  const look = () => lacks({ executable: runtime.executable, ownDisplay: false, pdf: false });
  provide(look(), look);
  /** @type {string[]} */
  const switches = [];
  if (process.platform === 'linux' && isRoot()) {
    tell('Rebind runs as root here, so its window has no sandbox. Better start it as another user.');
    switches.push('--no-sandbox');
  }
  return new Promise((resolve, reject) => {
    const child = spawn(runtime.executable, [...switches, ROOT, ...words], {
      stdio: 'inherit',
      env: windowEnvironment(process.env),
    });
    // The window decides how it ends; this script waits for it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => reject(new Stop(`The window could not be started: ${error.message}`)));
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)));
  });
}

const words = process.argv.slice(2);
if (hasDisplay(process.env, process.platform)) {
  await run(() => openWindow(words));
} else {
  tell('There is no display here, so the window cannot be shown.');
  tell('Instead the practice site runs in this terminal, from the symptom to the verified fix.');
  try {
    // The exit status is the program's own.
    await runTerminal(['practice']);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
