import { listed, type Message, say } from '../text';
import { type CardRef, listMetrics, preferByMetric } from './commands';
import { type CardSettings, hostSettings } from './host-settings';
import type { Move } from './order';
import { hostOf, type Scene } from './scene';
import { carryAgain } from './service-steps';
import { act, look } from './step';
import type { FixStep, OrderRow } from './types';

/** Notes the metrics before they are set: the way back. */
export function recordMetrics(move: Move, scene: Scene): FixStep {
  return look(
    'record-metrics',
    say('Note the metrics as they are now'),
    [
      ...metricsSeen(move, scene),
      say('Run this in PowerShell on {host} and keep the result: it is the way back.', {
        host: hostOf(scene.here),
      }),
    ],
    listMetrics,
  );
}

/**
 * Prefers the visible card by its interface metric. Microsoft documents that the lower
 * metric is preferred; nobody documents that the CTI Server follows it.
 * @param first what must be done before it
 */
export function setMetric(
  id: string,
  title: Message,
  move: Move,
  scene: Scene,
  first: readonly Message[] = [],
): FixStep {
  const others = move.before.filter((row) => row !== move.visible);
  const ref = (row: OrderRow): CardRef => ({
    name: row.name,
    index: settingsOf(row, scene).index?.value ?? null,
  });
  const command = preferByMetric(ref(move.visible), others.map(ref));
  return act(
    id,
    title,
    [
      ...first,
      ...alreadyLowest(move, scene),
      say(
        'Give {name} ({address}) the lowest metric, and every other card a higher one. Lower is preferred.',
        {
          name: move.visible.name,
          address: move.visible.address ?? '–',
        },
      ),
      command === null
        ? say(
            'A card’s name holds signs that could mean something else in a command, so none is offered. Get-NetIPInterface prints each card’s index, by which it can be named instead. Or in the card’s properties: Internet Protocol Version 4, Advanced, clear Automatic metric, enter the number.',
          )
        : say('Run this in PowerShell as an administrator, after a look at the cards.'),
      say('This is a trial: no source says that the CTI Server follows the metric. Only the listener tells.'),
    ],
    command,
  );
}

/** The way back, with the metrics that were seen before. */
export function undoMetric(move: Move, scene: Scene): readonly Message[] {
  return [
    ...metricsSeen(move, scene),
    say(
      'Set each card’s metric back to what was noted; where it was automatic, switch Automatic metric on again.',
    ),
  ];
}

function settingsOf(row: OrderRow, { side, evidence }: Scene): CardSettings {
  return hostSettings(evidence, side).card(row.address, row.name);
}

/** The metrics of the cards as the evidence has them; nothing where none was read. */
function metricsSeen(move: Move, scene: Scene): readonly Message[] {
  const seen = move.before.flatMap((row) => {
    const { metric, automatic } = settingsOf(row, scene);
    if (metric === null) return [];
    const values = { name: row.name, metric: metric.value };
    return [
      automatic?.value === true ? say('{name} {metric}, automatic', values) : say('{name} {metric}', values),
    ];
  });
  const metrics = listed(seen);
  return metrics === null ? [] : [say('As seen in the evidence: {metrics}.', { metrics })];
}

/** Where the visible card is preferred already, the metric has been tried without anybody meaning to. */
function alreadyLowest(move: Move, scene: Scene): readonly Message[] {
  const own = settingsOf(move.visible, scene).metric?.value ?? null;
  const others = move.before.filter((row) => row !== move.visible);
  const lower = others.every((row) => {
    const metric = settingsOf(row, scene).metric?.value ?? null;
    return own !== null && metric !== null && own < metric;
  });
  return others.length > 0 && lower
    ? [
        say('{name} has the lowest metric already, so this alone is not expected to move the listener.', {
          name: move.visible.name,
        }),
      ]
    : [];
}

/** The end of the trial where nothing is documented. */
export function handOver(scene: Scene): FixStep {
  return act('if-unchanged', say('Only if the listener did not move'), [
    carryAgain(scene),
    say('Undo the change on {host}: what does not help does not stay.', { host: hostOf(scene.here) }),
    say(
      'Hand over to Cisco TAC with the report. What decides the listener’s address on this Windows is not documented.',
    ),
  ]);
}
