import { Worker } from 'node:worker_threads';
import type { DeskReply } from './desk-jobs';
import type { StartDesk } from './evidence-reader';

/**
 * Runs the reading of evidence in a thread of this process, for the terminal and for tests.
 * @param file the bundled worker
 */
export function readerThread(file: string): StartDesk {
  return (onReply, onEnd) => {
    const worker = new Worker(file);
    worker.on('message', (reply: DeskReply) => onReply(reply));
    // What it died of is told as an end; an unheard error would end this process too.
    worker.on('error', () => undefined);
    worker.on('exit', onEnd);
    return {
      post: (request) => worker.postMessage(request),
      end: () => void worker.terminate(),
    };
  };
}
