import { ipcMain } from 'electron';
import { answerer, type Handlers } from '../ipc/handle';
import { channelOf, verbNames } from '../ipc/names';

/** Answers the window's verbs, each on a channel of its own, all through the one gate. */
export function answerWindow(handlers: Handlers): void {
  const answer = answerer(handlers, (verb, error) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`rebind: ${verb}: ${reason}\n`);
  });
  for (const verb of verbNames) {
    ipcMain.handle(channelOf(verb), (event, argument: unknown) => {
      // The frame is gone where the page was closed or loaded anew meanwhile.
      const frame = event.senderFrame;
      const caller =
        frame === null
          ? { url: null, isTopFrame: false }
          : { url: frame.url, isTopFrame: frame === event.sender.mainFrame };
      return answer(verb, caller, argument);
    });
  }
}
