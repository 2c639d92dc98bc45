import { say } from '../text';
import { hostOf, type Scene } from './scene';
import {
  failBack,
  failOver,
  proveOtherSide,
  restart,
  serviceImpact,
  serviceWarnings,
  verifyListener,
} from './service-steps';
import type { PlanBody } from './types';

/** The CTI Server listens on 127.x only, as happens where the host's own name leads there. */
export function loopbackOnlyPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const host = hostOf(here);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the name of {host} lead to its visible address', { host }),
    locked: null,
    impact: serviceImpact(scene),
    warnings: serviceWarnings(scene),
    steps: [
      proveOtherSide(scene),
      ...failOver(scene),
      {
        id: 'look-at-hosts',
        title: say('Look for the host’s own name in its hosts file'),
        details: [
          say(
            'Run this on {host}. A line that gives the host’s own name the address 127.0.0.1 explains what was found.',
            {
              host,
            },
          ),
          say('If there is no such line, stop here: the reason is another one. Hand over with the report.'),
        ],
        command: 'type %SystemRoot%\\system32\\drivers\\etc\\hosts',
        drawing: null,
        risky: false,
      },
      {
        id: 'change-hosts',
        title: say('Correct the line'),
        details: [
          say('Keep a copy of the file beside it first.'),
          here.visible === null
            ? say('Give the name its visible address, or take the line out where DNS gives the right one.')
            : say('Give the name the address {visible}, or take the line out where DNS gives that one.', {
                visible: here.visible.value,
              }),
          say('The line for localhost stays.'),
        ],
        command: null,
        drawing: null,
        risky: true,
      },
      restart(scene, say('The CTI Server takes its address when it starts.')),
      verifyListener(scene),
      failBack(scene),
    ],
    rollback: [say('Put the copy of the hosts file back, and restart side {side} the same way.', { side })],
    order: null,
    expected: say(
      'Likely, not documented: with its name on the visible address, CTI Server {side} listens there. Only the netstat after the restart tells.',
      { side },
    ),
  };
}
