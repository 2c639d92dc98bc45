import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { DeskReply } from '../host/evidence/desk-jobs';
import type { StartDesk } from '../host/evidence/evidence-reader';

/**
 * Runs the reading of evidence in a process of its own, beside the window's.
 * @param onGone is told how it ended, where nobody ended it
 */
export function readerProcess(onGone: (exitCode: number) => void): StartDesk {
  return (onReply, onEnd) => {
    const child = utilityProcess.fork(path.join(app.getAppPath(), 'dist', 'evidence-worker.cjs'), [], {
      serviceName: 'Rebind evidence reader',
      // Nothing of this environment is needed to read a text.
      env: {},
      stdio: 'ignore',
    });
    let ended = false;
    child.on('message', (reply: DeskReply) => onReply(reply));
    child.on('exit', (exitCode) => {
      if (!ended) onGone(exitCode);
      onEnd();
    });
    return {
      post: (request) => child.postMessage(request),
      end: () => {
        ended = true;
        child.kill();
      },
    };
  };
}
