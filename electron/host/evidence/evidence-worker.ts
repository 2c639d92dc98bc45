import { parentPort as threadPort } from 'node:worker_threads';
import { failure, type Result } from '../../core/result';
import { say } from '../../core/text';
import type { DeskReply, DeskRequest } from './desk-jobs';
import { evidenceDesk } from './evidence-desk';

/**
 * The process that reads evidence: a thread in the terminal, a utility process behind the
 * window. What a stranger wrote is read here and nowhere else, so that neither a long text
 * nor a fault in reading it ever stops the window.
 */

interface Port {
  on(event: 'message', listener: (message: unknown) => void): void;
  postMessage(message: DeskReply): void;
}

/** Electron's utility process has its port here, and wraps each message in an event. */
const processPort = (process as { parentPort?: Port }).parentPort;

const port: Port | null = processPort ?? threadPort;
const desk = evidenceDesk();

port?.on('message', (message) => {
  const request = (processPort === undefined ? message : (message as { data: unknown }).data) as DeskRequest;
  void answer(request).then((reply) => port.postMessage(reply));
});

/** Smaller steps than this one are not worth a message. */
const smallestStep = 0.02;

async function answer({ number, verb, job }: DeskRequest): Promise<DeskReply> {
  let told = 0;
  const tell = (done: number): void => {
    if (done - told < smallestStep) return;
    told = done;
    port?.postMessage({ number, done });
  };
  try {
    const work = desk[verb] as (job: unknown, tell: (done: number) => void) => Promise<Result<unknown>>;
    return { number, result: await work(job, tell) };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      number,
      result: failure('internal', say('Something went wrong inside Rebind: {reason}', { reason })),
    };
  }
}
