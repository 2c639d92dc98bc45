import { say } from '../text';
import type { BindingFamily } from './binding';
import { listenerDidNotMove, moveInDialog, notInRegistry, recordOrder, undoInDialog } from './dialog-steps';

/** Windows 2000 Server: the Windows of Cisco's note, which asks for the visible NIC to come first. */
export const windows2000: BindingFamily = {
  windows: ['2000'],
  change: (move, scene) => [
    recordOrder(move, scene),
    moveInDialog(move, scene, [
      say('Start > Settings > Control Panel > Network and Dial-up Connections.'),
      say('Menu Advanced > Advanced Settings.'),
    ]),
  ],
  restart: say('Restart Windows if it asks for it: services bind anew then.'),
  otherwise: (_, scene) => [listenerDidNotMove(scene)],
  undo: (move) => [undoInDialog(move)],
  alternatives: () => [],
  warnings: [notInRegistry],
};
