import { type CommandId, commandIds } from '../../electron/ipc/commands';

/** Which commands were run from the palette last: names of commands and nothing else. */
const key = 'rebind.recent-commands';

/** So many are kept. */
const most = 5;

/** The newest first; what no command is called any more is left out. */
export function recentCommands(): readonly CommandId[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return commandIds
      .filter((id) => kept.includes(id))
      .sort((one, other) => kept.indexOf(one) - kept.indexOf(other));
  } catch {
    // Storage may be switched off, or hold what nobody wrote: then none is offered first.
    return [];
  }
}

/** Puts a command first among those that were used last. */
export function rememberCommand(id: CommandId): void {
  try {
    const kept = [id, ...recentCommands().filter((other) => other !== id)].slice(0, most);
    window.localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // As above.
  }
}
