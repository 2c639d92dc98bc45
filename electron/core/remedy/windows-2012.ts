import { say } from '../text';
import type { BindingFamily } from './binding';
import { moveInDialog, notInRegistry, recordOrder, undoInDialog } from './dialog-steps';
import { handOver, recordMetrics, setMetric, undoMetric } from './metric-steps';
import { coreMetric } from './server-core';
import { carryAgain } from './service-steps';
import { hiddenMenu } from './windows-2008';

/**
 * Windows Server 2012 and 2012 R2: the dialog is still there, and the metric decides part of
 * what the order decided before. Which of the two the CTI Server follows is not known.
 */
export const windows2012: BindingFamily = {
  windows: ['2012', '2012r2'],
  change: (move, scene) => [recordOrder(move, scene), moveInDialog(move, scene, hiddenMenu)],
  restart: say('Restart Windows: Microsoft advises a restart after the order was changed.'),
  otherwise: (move, scene) => [
    recordMetrics(move, scene),
    setMetric('try-metric', say('Only if the listener did not move: try the metric'), move, scene, [
      carryAgain(scene),
    ]),
    handOver(scene),
  ],
  undo: (move, scene) => [undoInDialog(move), ...undoMetric(move, scene)],
  alternatives: (move) => [coreMetric(move)],
  warnings: [
    say(
      'On this Windows a new order is a trial that can be undone: no source says that the CTI Server follows it.',
    ),
    notInRegistry,
  ],
};
