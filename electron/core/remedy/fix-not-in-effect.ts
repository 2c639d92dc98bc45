import { say } from '../text';
import { aroundChange } from './around-change';
import { orderInWords } from './binding';
import { moveOf } from './order';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { act, look } from './step';
import type { PlanBody } from './types';

/** The order is right by now, and the CTI Server still runs from before: it must start anew. */
export function fixNotInEffectPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const host = hostOf(here);
  const move = moveOf(here);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Restart side {side}, so that the new order takes effect', { side }),
    locked: null,
    impact: serviceImpact(scene),
    warnings: serviceWarnings(scene),
    steps: [
      look('look-at-order', say('See that the visible card still comes first'), [
        ...asFound(scene),
        ...(move === null
          ? []
          : [say('As seen in the evidence: {order}.', { order: orderInWords(move.before) })]),
        say('If {host} shows another order today, stop and bring fresh evidence.', { host }),
      ]),
      ...aroundChange(
        scene,
        [],
        say('Nothing else is to be changed: the CTI Server takes its address when it starts.'),
      ),
      act('if-unchanged', say('Only if the listener did not move'), [
        say(
          'Restart Windows on {host} once, while side {side} is idle, if only the CTI Gateway was restarted.',
          {
            host,
            side,
          },
        ),
        say('If it still listens on the old address, hand over to Cisco TAC with the report.'),
      ]),
    ],
    rollback: [say('A restart changes no setting: there is nothing to undo.')],
    order: null,
    expected: say(
      'Expected: CTI Server {side} binds anew when it starts. Only the netstat after the restart tells on which address.',
      { side },
    ),
  };
}
