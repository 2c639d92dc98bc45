import { say } from '../text';
import { aroundChange } from './around-change';
import { captureCommand } from './commands';
import { cycleDialer } from './dialer-steps';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { look } from './step';
import type { PlanBody } from './types';

/** Connections whose other end has gone stand on the CTI port: the dialer's end is cleared first, the server's only if that does not help. */
export function staleSessionsPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const host = hostOf(here);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Clear the stale sessions of side {side}', { side }),
    locked: null,
    impact: [
      say('The dialer places no calls while it restarts. If that is enough, nobody else is touched.'),
      ...serviceImpact(scene),
    ],
    warnings: serviceWarnings(scene),
    steps: [
      look(
        'record-sessions',
        say('Note the sessions as they are now'),
        [
          ...asFound(scene),
          say(
            'Run this on {host} and keep the result: rows that stay in the same state tell which end does not close.',
            { host },
          ),
          say(
            'CLOSE_WAIT there: the client has hung up, and the CTI Server has not. FIN_WAIT_2 there: it is the other way round.',
          ),
        ],
        captureCommand,
      ),
      cycleDialer(),
      look(
        'look-again',
        say('See whether that was enough'),
        [
          say(
            'If the dialer has its session and the stale rows are gone, the steps up to the heartbeat are not needed.',
          ),
        ],
        'netstat -n -a',
      ),
      ...aroundChange(
        scene,
        [],
        say('A CTI Server that does not close its connections lets go of them when it ends.'),
      ),
      look('check-heartbeat', say('See why the sessions were not closed'), [
        say(
          'The heartbeat of the dialer stands in its properties, in milliseconds; Cisco’s set-up guide gives 500 as the default.',
        ),
        say('A firewall between the two that forgets idle connections must know the heartbeat.'),
        say('If the rows come back within days, hand over to Cisco TAC with both netstat outputs.'),
      ]),
    ],
    rollback: [say('A restart changes no setting. Put the heartbeat back as noted, if it was changed.')],
    order: null,
    expected: say(
      'The stale rows are gone then, and the dialer opens a new session. Whether they come back shows only with time.',
    ),
  };
}
