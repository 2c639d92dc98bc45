import { app, dialog } from 'electron';
import { type Message, say } from '../core/text';
import { placeOf } from '../host/log/entries';
import type { Log } from '../host/log/log';
import { relaunchWords, wasRelaunched } from './relaunch';
import { tell } from './tell';

/** How long the log may take to be written before the program goes, in milliseconds. */
const patience = 2_000;

/** What ends Rebind out of order, each told once in plain words. */
export interface Faults {
  /** The page died again and again: its window shows nothing any more. */
  pageLost(): void;
}

/**
 * A fault of Rebind's own that nothing caught: it is logged and told in plain words, and Rebind
 * starts again. One that was started so and falls again soon is not started a third time.
 */
export function watchFaults(log: Log, now: () => Date): Faults {
  const begun = now();
  const again = !wasRelaunched(process.argv);
  let told = false;
  const end = (message: Message): void => {
    // The first is told; what follows from it is not.
    if (told) return;
    told = true;
    const mayStart = again || now().getTime() - begun.getTime() > 10 * 60_000;
    const goes = askToGoOn(message, mayStart);
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([log.end(), late]).finally(() => {
      if (goes) app.relaunch({ args: relaunchWords(process.argv) });
      app.exit(1);
    });
  };
  const fall = (kind: 'main' | 'promise', error: unknown): void => {
    log.note('bug', { where: kind, ...placeOf(error) });
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`rebind: ${reason}\n`);
    end(say('Rebind met a fault of its own and has to end.'));
  };
  process.on('uncaughtException', (error) => fall('main', error));
  process.on('unhandledRejection', (error) => fall('promise', error));
  return { pageLost: () => end(say('The window met a fault again and again, and cannot be shown.')) };
}

/** Tells of the fault; true where Rebind is to start again. */
function askToGoOn(what: Message, mayStart: boolean): boolean {
  const message = tell(what);
  const safe = say('Everything that was shown as saved is on the disk.');
  if (!app.isReady()) {
    dialog.showErrorBox(message, tell(safe));
    return false;
  }
  const end = mayStart ? 1 : 0;
  const answer = dialog.showMessageBoxSync({
    type: 'error',
    message,
    detail: tell(
      mayStart
        ? safe
        : say(
            'Everything that was shown as saved is on the disk. It happened a second time in a short while, so Rebind does not start again by itself. The support file, in the Help menu, tells where the fault was.',
          ),
    ),
    buttons: mayStart ? [tell(say('Start again')), tell(say('End'))] : [tell(say('End'))],
    defaultId: 0,
    cancelId: end,
    noLink: true,
  });
  return mayStart && answer !== end;
}
