import { type Message, say } from '../text';
import { listMetrics, preferByMetric } from './commands';
import type { Move } from './order';
import { hostOf, type Scene } from './scene';
import { carryAgain } from './service-steps';
import type { FixStep } from './types';

/** Notes the metrics before they are set: the way back. */
export function recordMetrics(scene: Scene): FixStep {
  return {
    id: 'record-metrics',
    title: say('Note the metrics as they are now'),
    details: [
      say('Run this in PowerShell on {host} and keep the result: it is the way back.', {
        host: hostOf(scene.here),
      }),
    ],
    command: listMetrics,
    drawing: null,
    risky: false,
  };
}

/**
 * Prefers the visible card by its interface metric. Microsoft documents that the lower
 * metric is preferred; nobody documents that the CTI Server follows it.
 * @param first what must be done before it
 */
export function setMetric(id: string, title: Message, move: Move, first: readonly Message[] = []): FixStep {
  const others = move.before.filter((row) => row !== move.visible);
  const command = preferByMetric(
    move.visible.name,
    others.map((row) => row.name),
  );
  return {
    id,
    title,
    details: [
      ...first,
      say(
        'Give {name} ({address}) the lowest metric, and every other card a higher one. Lower is preferred.',
        {
          name: move.visible.name,
          address: move.visible.address ?? '–',
        },
      ),
      command === null
        ? say(
            'A card’s name holds signs that could mean something else in a command, so none is offered. In the card’s properties: Internet Protocol Version 4, Advanced, clear Automatic metric, enter the number.',
          )
        : say('Run this in PowerShell as an administrator, after a look at the names.'),
      say('This is a trial: no source says that the CTI Server follows the metric. Only the listener tells.'),
    ],
    command,
    drawing: null,
    risky: true,
  };
}

export const undoMetric = say(
  'Set each card’s metric back to what was noted; where it was automatic, switch Automatic metric on again.',
);

/** The end of the trial where nothing is documented. */
export function handOver(scene: Scene): FixStep {
  return {
    id: 'if-unchanged',
    title: say('Only if the listener did not move'),
    details: [
      carryAgain(scene),
      say('Undo the change on {host}: what does not help does not stay.', { host: hostOf(scene.here) }),
      say(
        'Hand over to Cisco TAC with the report. What decides the listener’s address on this Windows is not documented.',
      ),
    ],
    command: null,
    drawing: null,
    risky: true,
  };
}
