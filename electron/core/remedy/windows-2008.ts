import { say } from '../text';
import type { BindingFamily } from './binding';
import { listenerDidNotMove, moveInDialog, notInRegistry, recordOrder, undoInDialog } from './dialog-steps';
import { coreOrder } from './server-core';

/** How the dialog opens since Windows Vista and 2008, where the menu bar is hidden. */
export const hiddenMenu = [
  say('Start, type ncpa.cpl, press Enter.'),
  say('Press Alt to show the menu, then Advanced > Advanced Settings.'),
];

/** Windows Server 2008 and 2008 R2: the last that follow the binding order as Windows 2000 does. */
export const windows2008: BindingFamily = {
  windows: ['2008', '2008r2'],
  change: (move, scene) => [recordOrder(move, scene), moveInDialog(move, scene, hiddenMenu)],
  restart: say('Restart Windows: Microsoft advises a restart after the order was changed.'),
  otherwise: (_, scene) => [listenerDidNotMove(scene)],
  undo: (move) => [undoInDialog(move)],
  alternatives: (move) => [coreOrder(move)],
  warnings: [notInRegistry],
};
