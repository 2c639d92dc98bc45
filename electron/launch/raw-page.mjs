import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';

/**
 * A page of a running Electron, spoken to over Chromium's own debugging protocol: without the
 * inspector of Node, which what is released does not have.
 *
 * @typedef {object} RawPage
 * @property {(expression: string) => Promise<unknown>} evaluate a promise is waited for
 * @property {() => void} close only the connection
 */

/** How often is looked again, in milliseconds. */
const pause = 5;

/**
 * @template T
 * @param {number} limit milliseconds
 * @param {() => Promise<T | null> | T | null} look
 * @returns {Promise<T | null>} null where nothing was found in time
 */
async function until(limit, look) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/**
 * The port that Chromium chose for `--remote-debugging-port=0`.
 *
 * @param {string} userData its folder of settings, where it says so
 * @param {number} limit milliseconds
 * @returns {Promise<string | null>} null where it says nothing in time
 */
export function debuggingPort(userData, limit) {
  const file = path.join(userData, 'DevToolsActivePort');
  return until(limit, () => {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n', 1)[0] : '';
    return port || null;
  });
}

/**
 * @param {string} port
 * @param {number} limit milliseconds
 * @returns {Promise<RawPage | null>} the first page that was loaded from a file or from the app; null where none comes in time
 */
export async function rawPage(port, limit) {
  const address = await until(limit, async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null);
    const pages = /** @type {any[]} */ (answer === null ? [] : await answer.json());
    return (
      pages.find((one) => one.type === 'page' && /^(app|file):/.test(one.url))?.webSocketDebuggerUrl ?? null
    );
  });
  if (address === null) return null;
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let last = 0;
  /** @param {string} expression */
  const ask = async (expression) => {
    last += 1;
    const asked = last;
    const params = { expression, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: asked, method: 'Runtime.evaluate', params }));
    for (;;) {
      const [data] = await once(socket, 'message');
      const { id, result, error } = JSON.parse(String(data));
      if (id !== asked) continue;
      if (error) throw new Error(error.message);
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
      return result?.result?.value;
    }
  };
  return {
    // The address of a page is told before the page itself is there, and what was begun in the
    // empty one before it ends with that: then it is asked once more.
    evaluate: (expression) =>
      ask(expression).catch((error) => {
        if (!/context|collected|navigat/i.test(String(error))) throw error;
        return ask(expression);
      }),
    close: () => socket.close(),
  };
}
