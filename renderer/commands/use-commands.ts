import { useEffect } from 'react';
import { commandOf, runCommand } from './commands';
import { commandOfPress, isMac } from './keys';
import { hasOwnUndo, watchTyping } from './own-undo';

function press(event: KeyboardEvent): void {
  const id = commandOfPress(event, isMac());
  const command = id === null ? undefined : commandOf(id);
  if (command === undefined || event.defaultPrevented || event.isComposing) return;
  const isUndo = command.id === 'edit.undo' || command.id === 'edit.redo';
  if (isUndo && (!command.can() || hasOwnUndo(event.target))) return;
  if (document.querySelector('dialog[open]') !== null && command.overDialogs === undefined) {
    // Under a dialog nothing moves; a text field in it keeps its own undo.
    if (!isUndo) event.preventDefault();
    return;
  }
  event.preventDefault();
  // Zooming goes on while the keys are held; nothing else does.
  if (!event.repeat || command.id.startsWith('zoom.')) runCommand(command.id);
}

/** The keys of all commands, heard in one place. */
export function useCommandKeys(): void {
  useEffect(() => {
    const end = watchTyping(window);
    window.addEventListener('keydown', press);
    return () => {
      end();
      window.removeEventListener('keydown', press);
    };
  }, []);
}
