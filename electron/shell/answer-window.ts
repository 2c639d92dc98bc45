import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Result } from '../core/result';
import type { Verb } from '../ipc/contract';
import type { Caller } from '../ipc/handle';
import { channelOf, verbNames } from '../ipc/names';

/** Answers one verb of the window, through the one gate. */
export type AnswerVerb = (verb: Verb, caller: Caller, argument: unknown) => Promise<Result<unknown>>;

/**
 * Takes the window's verbs, each on a channel of its own, from before the page is there: what is
 * asked while the program is still being loaded waits for it.
 */
export function answerWindow(program: Promise<AnswerVerb>): void {
  for (const verb of verbNames) {
    ipcMain.handle(channelOf(verb), async (event, argument: unknown) => {
      // Who asks is looked at now: a frame may be another one later.
      const caller = callerOf(event);
      const answer = await program;
      return answer(verb, caller, argument);
    });
  }
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
