import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { noteAnswer } from '../host/log/answers';
import { placeOf } from '../host/log/entries';
import type { Log } from '../host/log/log';
import type { Verb } from '../ipc/contract';
import { answerer, type Caller, type Handlers } from '../ipc/handle';
import { channelOf, verbNames } from '../ipc/names';

/** With these the page has just opened an incident, or left it. */
const placeMatters: ReadonlySet<Verb> = new Set<Verb>(['incidents.say', 'incidents.close', 'evidence.add']);

/** Answers the window's verbs, each on a channel of its own, all through the one gate. */
export function answerWindow(handlers: Handlers, log: Log): void {
  const answer = answerer(handlers, (verb, error) => {
    log.note('bug', { where: verb, ...placeOf(error) });
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`rebind: ${verb}: ${reason}\n`);
  });
  for (const verb of verbNames) {
    ipcMain.handle(channelOf(verb), async (event, argument: unknown) => {
      if (placeMatters.has(verb)) keepPlace(event);
      const begun = performance.now();
      const result = await answer(verb, callerOf(event), argument);
      noteAnswer(log, verb, result, performance.now() - begun);
      return result;
    });
  }
}

/**
 * Which incident is open, the page notes in its own storage. Chromium writes that seconds later,
 * which a power cut does not wait for.
 */
function keepPlace({ sender }: IpcMainInvokeEvent): void {
  if (!sender.isDestroyed()) sender.session.flushStorageData();
}

/** The frame is gone where the page was closed or loaded anew meanwhile: then nobody of ours asks. */
function callerOf(event: IpcMainInvokeEvent): Caller {
  try {
    const frame = event.senderFrame;
    if (frame !== null) return { url: frame.url, isTopFrame: frame === event.sender.mainFrame };
  } catch {
    // Electron throws where a frame is looked at that was taken down.
  }
  return { url: null, isTopFrame: false };
}
