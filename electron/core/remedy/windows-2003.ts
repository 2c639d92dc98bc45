import { say } from '../text';
import type { BindingFamily } from './binding';
import { listenerDidNotMove, moveInDialog, notInRegistry, recordOrder, undoInDialog } from './dialog-steps';

/** Windows Server 2003, and XP with it: the same dialog as Windows 2000, from another menu. */
export const windows2003: BindingFamily = {
  windows: ['2003'],
  change: (move, scene) => [
    recordOrder(move, scene),
    moveInDialog(move, scene, [
      say('Start > Control Panel > Network Connections.'),
      say('Menu Advanced > Advanced Settings.'),
    ]),
  ],
  restart: say(
    'Restart Windows: published advice for this version is a restart after the order was changed.',
  ),
  otherwise: (_, scene) => [listenerDidNotMove(scene)],
  undo: (move) => [undoInDialog(move)],
  alternatives: () => [],
  warnings: [notInRegistry],
};
