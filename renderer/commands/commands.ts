import type { CommandId } from '../../electron/ipc/commands';
import type { Command } from './command';
import { editCommands } from './edit';
import { goCommands } from './go';
import { helpCommands } from './help';
import { incidentCommands } from './incident';
import { rememberCommand } from './recent';
import { viewCommands } from './view';

/** Everything that can be begun from the palette, the menus and by keys. */
export const commands: readonly Command[] = [
  ...goCommands,
  ...incidentCommands,
  ...editCommands,
  ...viewCommands,
  ...helpCommands,
];

/** The command of this id; undefined where the window has none. */
export function commandOf(id: CommandId): Command | undefined {
  return commands.find((command) => command.id === id);
}

/** Runs a command, where it has a meaning now. */
export function runCommand(id: CommandId): void {
  const command = commandOf(id);
  if (command?.can()) command.run();
}

/** The same from the palette, which offers it first from then on. */
export function runFromPalette(id: CommandId): void {
  rememberCommand(id);
  runCommand(id);
}
