import { BrowserWindow, dialog } from 'electron';
import { type Message, say } from '../core/text';
import { tell } from './tell';

/** Asks for a folder; null where the technician cancelled. */
export async function chooseFolder(title: Message): Promise<string | null> {
  const answer = await open({ title: tell(title), properties: ['openDirectory'] });
  return answer[0] ?? null;
}

/** Asks for files; none where the technician cancelled. */
export function chooseFiles(title: Message): Promise<readonly string[]> {
  return open({ title: tell(title), properties: ['openFile', 'multiSelections'] });
}

/** Asks for one file of a kind; null where the technician cancelled. Any other file can be chosen too: mail renames. */
export async function chooseFile(
  title: Message,
  kind: { readonly name: Message; readonly extension: string },
): Promise<string | null> {
  const filters = [
    { name: tell(kind.name), extensions: [kind.extension] },
    { name: tell(say('All files')), extensions: ['*'] },
  ];
  const answer = await open({ title: tell(title), properties: ['openFile'], filters });
  return answer[0] ?? null;
}

/** Asks where to save; null where the technician cancelled. */
export async function choosePlace(
  title: Message,
  name: string,
  kind: { readonly name: Message; readonly extension: string },
): Promise<string | null> {
  const options = {
    title: tell(title),
    defaultPath: name,
    filters: [{ name: tell(kind.name), extensions: [kind.extension] }],
  };
  const window = theWindow();
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

/** Asks whether the window may go with what stands in it only; true: yes. */
export function mayBeLost(window: BrowserWindow): boolean {
  const stay = 0;
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: tell(say('Something that you typed could not be saved.')),
    detail: tell(
      say(
        'It stands in this window only and is lost when it is closed. All that was shown as saved is safe.',
      ),
    ),
    buttons: [tell(say('Keep the window open')), tell(say('Close and lose it'))],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
  return answer !== stay;
}

async function open(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  const window = theWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? [] : answer.filePaths;
}

/** The window that a dialog belongs to, so that it cannot hide behind it. */
function theWindow(): BrowserWindow | null {
  return (
    BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((one) => one.isVisible()) ?? null
  );
}
