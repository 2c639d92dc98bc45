import { say } from '../text';
import type { BindingFamily } from './binding';
import { listenerDidNotMove, moveInDialog, notInRegistry, recordOrder, undoInDialog } from './dialog-steps';

/**
 * Windows Server 2003, and XP with it: the same dialog as Windows 2000, from another menu. The published
 * path starts at the window Network Connections and is one for both;
 * how that window is reached differs, as XP's Control Panel opens in its Category View.
 */
export const windows2003: BindingFamily = {
  windows: ['2003'],
  change: (move, scene) => [
    recordOrder(move, scene),
    moveInDialog(move, scene, [
      say('Start > Control Panel > Network Connections.'),
      say(
        'On Windows XP in its Category View: Start > Control Panel > Network and Internet Connections > Network Connections.',
      ),
      say('Menu Advanced > Advanced Settings.'),
    ]),
  ],
  restart: say(
    'Restart Windows: published advice for this version is a restart after the order was changed.',
  ),
  otherwise: (_, scene) => [listenerDidNotMove(scene)],
  undo: (move) => [undoInDialog(move)],
  alternatives: () => [],
  warnings: [
    notInRegistry,
    say(
      'This plan is for Windows Server 2003 and Windows XP alike: what is published of the dialog and of the restart names both as one. Only the way to Network Connections differs.',
    ),
  ],
};
