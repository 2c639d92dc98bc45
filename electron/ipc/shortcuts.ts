import type { CommandId } from './commands';

/**
 * The keys of the commands, as Electron writes them; `CmdOrCtrl` is ⌘ on macOS and Ctrl elsewhere.
 * The first of a command is the one that is shown. None is a letter alone: those belong to fields.
 */
const keys: Readonly<Partial<Record<CommandId, readonly string[]>>> = {
  'palette.open': ['CmdOrCtrl+K', 'CmdOrCtrl+Shift+P'],
  'incident.new': ['CmdOrCtrl+N'],
  'incident.open': ['CmdOrCtrl+O'],
  'incident.openFolder': ['CmdOrCtrl+Shift+O'],
  'incident.handOver': ['CmdOrCtrl+Shift+S'],
  'export.pdf': ['CmdOrCtrl+Shift+E'],
  'window.close': ['CmdOrCtrl+W'],
  'edit.undo': ['CmdOrCtrl+Z'],
  'edit.redo': ['CmdOrCtrl+Shift+Z', 'Ctrl+Y'],
  'drawer.toggle': ['CmdOrCtrl+E'],
  'notes.toggle': ['CmdOrCtrl+Shift+N'],
  'timeline.show': ['CmdOrCtrl+Shift+L'],
  'messages.close': ['CmdOrCtrl+Shift+M'],
  'zoom.in': ['CmdOrCtrl+Plus', 'CmdOrCtrl+='],
  'zoom.out': ['CmdOrCtrl+-'],
  'zoom.reset': ['CmdOrCtrl+0'],
  'go.home': ['CmdOrCtrl+Shift+H'],
  'go.back': ['Alt+Left'],
  'go.next': ['Alt+Right'],
  'go.site': ['CmdOrCtrl+1'],
  'go.dialer': ['CmdOrCtrl+2'],
  'go.connection': ['CmdOrCtrl+3'],
  'go.netstat': ['CmdOrCtrl+4'],
  'go.diagnosis': ['CmdOrCtrl+5'],
  'go.fix': ['CmdOrCtrl+6'],
  'go.verify': ['CmdOrCtrl+7'],
  'go.report': ['CmdOrCtrl+8'],
  'help.show': ['F1'],
};

/** Where macOS has a meaning of its own for the keys above: Option+Left goes a word back in a text. */
const keysOnMac: typeof keys = {
  'go.back': ['Cmd+['],
  'go.next': ['Cmd+]'],
};

/** The keys of a command on this system, the one that is shown first; none where it has none. */
export function keysOf(command: CommandId, isMac: boolean): readonly string[] {
  const own = (isMac ? keysOnMac[command] : undefined) ?? keys[command] ?? [];
  return own.map((one) => one.replace('CmdOrCtrl', isMac ? 'Cmd' : 'Ctrl'));
}
