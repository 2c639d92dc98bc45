import { type Message, say } from '../text';
import {
  changeEntries,
  cycleDialer,
  dialerImpact,
  recordEntries,
  undoEntries,
  verifySession,
} from './dialer-steps';
import type { Scene } from './scene';
import type { FixPlan, FixStep } from './types';

/**
 * The dialer calls another port than the one that listens. Which of the two is wrong is the
 * site's to say: a site may choose its own CTI Server port, and a default exists.
 */
export function wrongPortPlan(scene: Scene): FixPlan {
  const { side, here } = scene;
  const dialed = here.dialed?.value.port ?? 0;
  const ports = [...new Set(here.dialedPort.listeners.map((one) => one.port))];
  const [only] = ports;
  const settled = ports.length === 1 && only !== undefined;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the dialer call the port on which CTI Server {side} listens', { side }),
    locked: settled
      ? null
      : say(
          'Several CTI ports listen on side {side}: {ports}. Find out first which one is this instance’s.',
          {
            side,
            ports: ports.join(', '),
          },
        ),
    impact: dialerImpact,
    warnings: [],
    steps: [
      decide(scene, ports),
      recordEntries(scene),
      changeEntries(
        say('Correct the port of CTI Server {side} in the Dialer Properties', { side }),
        settled
          ? [say('CTI Server {side}: port {port} instead of {dialed}.', { side, port: only, dialed })]
          : [],
      ),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: undoEntries(scene),
    order: null,
    expected: settled
      ? say('The dialer then calls port {port}, which listens on side {side}.', { port: only, side })
      : say('What the dialer must call is not known yet.'),
  };
}

function decide({ side, here }: Scene, ports: readonly number[]): FixStep {
  const details: Message[] = [
    say('The dialer calls port {dialed}. Side {side} listens on {ports}.', {
      dialed: here.dialed?.value.port ?? 0,
      side,
      ports: ports.join(', '),
    }),
  ];
  if (here.expectedPort !== null) {
    details.push(
      say(
        'Port {port} is the one to expect on side {side}: the site’s own choice, else the instance’s default.',
        {
          port: here.expectedPort,
          side,
        },
      ),
    );
  }
  details.push(
    say(
      'If the port of the CTI Server is the wrong one, correct it in the set-up of its CTI Gateway instead, one side at a time, and leave the dialer as it is.',
    ),
  );
  return {
    id: 'decide-port',
    title: say('Decide which of the two ports is wrong'),
    details,
    command: null,
    drawing: null,
    risky: false,
  };
}
