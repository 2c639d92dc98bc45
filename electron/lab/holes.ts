import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Endpoint } from '../core/net/endpoint';
import { failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { openTcp } from '../cti/tcp';
import { tearDown } from '../cti/tear-down';
import { bindFailure } from './bind-failure';

/** Ports that swallow what is sent to them. */
export interface Holes {
  /** Ends them; a call that still waits gets a reset. */
  stop(): Promise<void>;
}

/**
 * What the thread runs: it listens, and then sleeps for good, so that nobody ever takes a
 * connection. It stands here as text because a bundle has no file of its own for it, and so the
 * same works in the window's program, in the terminal and in a test.
 */
const sleeper = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { createServer } = require('node:net');
  let left = workerData.length;
  for (const { address, port } of workerData) {
    const server = createServer();
    server.on('error', ({ code, message }) => parentPort.postMessage({ address, port, code, message }));
    server.listen({ host: address, port, backlog: 1, exclusive: true }, () => {
      left -= 1;
      if (left > 0) return;
      parentPort.postMessage(null);
      setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
    });
  }`;

/** How long a connection to a port of this computer may take, in milliseconds; a free queue takes it at once. */
const fillMilliseconds = 100;

/** A busy computer may be late once, so a queue counts as full only after so many tries without an answer. */
const silencesOfFull = 2;

/** No system's queue for a backlog of one is as long as this. */
const mostFillers = 32;

/**
 * Makes holes: listeners whose queue of connections is full and is never emptied. The system drops
 * what comes to them (Linux and macOS do; Windows answers with a reset), as a firewall does.
 */
export async function startHoles(places: readonly Endpoint[]): Promise<Result<Holes>> {
  const worker = new Worker(sleeper, { eval: true, workerData: places });
  // A practice site that is left open must not keep the program alive.
  worker.unref();
  const fillers: Socket[] = [];
  const stop = async (): Promise<void> => {
    for (const filler of fillers) tearDown(filler);
    await worker.terminate();
  };
  const listening = await ready(worker);
  const filled = listening.ok ? await Promise.all(places.map((place) => fill(place, fillers))) : [listening];
  const failed = filled.find((one) => !one.ok);
  if (failed === undefined || failed.ok) return success({ stop });
  await stop();
  return failed;
}

/** Settles once every place is listened on, or with why one cannot be. */
function ready(worker: Worker): Promise<Result<null>> {
  return new Promise((resolve) => {
    worker.once('error', (error) => resolve(cannot(error.message)));
    worker.once('exit', () => resolve(cannot('exit')));
    worker.once('message', (failed: Refusal | null) => {
      if (failed === null) resolve(success(null));
      else
        resolve(
          bindFailure(
            Object.assign(new Error(failed.message), { code: failed.code }),
            failed.address,
            failed.port,
          ),
        );
    });
  });
}

interface Refusal extends Endpoint {
  readonly code: string;
  readonly message: string;
}

/** Connects until the queue takes no more. The connections come from the hole's own address, so that no host's netstat shows them. */
async function fill(place: Endpoint, fillers: Socket[]): Promise<Result<null>> {
  let silences = 0;
  for (let taken = 0; taken < mostFillers; ) {
    const { kind, socket, errorCode } = await openTcp(place, {
      limitMilliseconds: fillMilliseconds,
      from: { address: place.address },
    });
    if (socket !== null) {
      socket.on('error', () => undefined);
      fillers.push(socket);
      taken += 1;
      silences = 0;
      continue;
    }
    if (kind !== 'timed-out') return cannot(errorCode ?? kind);
    silences += 1;
    if (silences === silencesOfFull) return success(null);
  }
  return cannot('backlog');
}

function cannot(reason: string) {
  return failure(
    'practice-no-hole',
    say('The practice site could not make a path that swallows packets: {reason}.', { reason }),
  );
}
