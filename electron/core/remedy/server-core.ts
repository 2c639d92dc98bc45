import { say } from '../text';
import { isSafeName, preferByNetsh } from './commands';
import type { Move } from './order';
import type { Alternative } from './types';

/**
 * Server Core 2008 and 2008 R2 have no dialog for the order. `nvspbind` is a sample tool of
 * Microsoft's Hyper-V team for it, given out as it is and not supported.
 */
export function coreOrder(move: Move): Alternative {
  const name = move.visible.name;
  const top = isSafeName(name) ? `nvspbind /o ms_tcpip\nnvspbind /++ "${name}" ms_tcpip` : null;
  return {
    id: 'server-core',
    title: say('On Server Core, in place of the dialog'),
    details: [
      say(
        'Server Core has no such dialog. Microsoft’s sample tool nvspbind changes the order; it is given out as it is, without support, and must be brought along.',
      ),
      say(
        '/o ms_tcpip shows the order: note it first. /++ moves a card to the top, /+ and /- move it one place up or down.',
      ),
      ...(top === null
        ? [say('A card’s name holds signs that could mean something else in a command, so none is offered.')]
        : []),
      say('The way back: /- as many times as it takes, until /o shows the noted order.'),
    ],
    command: top,
  };
}

/** Server Core 2012 and later: the metric, in PowerShell as above or with `netsh`. */
export function coreMetric(move: Move): Alternative {
  const command = preferByNetsh(
    move.visible.name,
    move.before.filter((row) => row !== move.visible).map((row) => row.name),
  );
  return {
    id: 'server-core',
    title: say('On Server Core, or where PowerShell is not at hand'),
    details: [
      say(
        'Server Core has no dialog of the network connections. Note the metrics first: netsh interface ipv4 show interfaces prints them.',
      ),
      say(
        'This is general knowledge of Windows, not taken from its documents: look at the metrics again afterwards.',
      ),
      ...(command === null
        ? [say('A card’s name holds signs that could mean something else in a command, so none is offered.')]
        : []),
      say('No source says that the CTI Server follows the metric. Only the listener tells.'),
    ],
    command,
  };
}
