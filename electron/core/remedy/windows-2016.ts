import { say } from '../text';
import type { BindingFamily } from './binding';
import { handOver, recordMetrics, setMetric, undoMetric } from './metric-steps';
import { coreMetric } from './server-core';

/** Windows Server 2016 and later: Microsoft no longer keeps changes of the binding order; the metric is what is left. */
export const windows2016: BindingFamily = {
  windows: ['2016', '2019', '2022', '2025'],
  change: (move, scene) => [
    recordMetrics(move, scene),
    setMetric('change-order', say('Prefer {name} by its metric', { name: move.visible.name }), move, scene),
  ],
  restart: say('Restart Windows, so that every service starts with the new metric.'),
  otherwise: (_, scene) => [handOver(scene)],
  undo: undoMetric,
  alternatives: (move) => [coreMetric(move)],
  warnings: [
    say(
      'This Windows no longer keeps a changed binding order. The metric is a trial that can be undone: no source says that the CTI Server follows it.',
    ),
  ],
};
