import { formatEndpoint } from '../net/endpoint';
import { say } from '../text';
import { telnet } from './commands';
import { verifySession } from './dialer-steps';
import { hostOf, type Scene } from './scene';
import type { FixPlan } from './types';

/** The listener is right, and the dialer's packets do not arrive: what lies between is to be opened. */
export function pathBlockedPlan(scene: Scene): FixPlan {
  const { side, here, diagnosis } = scene;
  const dialed = here.dialed?.value ?? null;
  const endpoint = dialed === null ? say('the CTI Server’s address and port') : formatEndpoint(dialed);
  const dialer = diagnosis.facts.dialerAddress?.value ?? say('the dialer’s address');
  const tryIt = dialed === null ? null : telnet(dialed);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Open the way from the dialer to CTI Server {side}', { side }),
    locked: null,
    impact: [
      say('None on the CTI Server. A changed rule or route may touch other traffic: its owner decides.'),
    ],
    warnings: [
      say('Change one thing at a time, and try after each: otherwise what helped stays unknown.'),
      say('Open this one way only. Do not switch a firewall off.'),
    ],
    steps: [
      {
        id: 'try-path',
        title: say('Try the way from the dialer’s host'),
        details: [
          say(
            'Silence until the time is up means that packets get lost; an empty window means that it is open.',
          ),
          say(
            'From Windows 2012 R2 on, Test-NetConnection tells the same; telnet is an optional feature since 2008.',
          ),
        ],
        command: tryIt,
        drawing: null,
        risky: false,
      },
      {
        id: 'check-hosts',
        title: say('Look at both hosts'),
        details: [
          say('Each has one default gateway, on its visible card, and the right mask.'),
          say('The firewall of {host} lets TCP in to {endpoint} from {dialer}.', {
            host: hostOf(here),
            endpoint,
            dialer,
          }),
        ],
        command: 'route print',
        drawing: null,
        risky: false,
      },
      {
        id: 'check-network',
        title: say('Ask the owner of the network between them'),
        details: [
          say(
            'TCP from {dialer} to {endpoint} and the answers back, through every firewall and access list.',
            {
              dialer,
              endpoint,
            },
          ),
          say('A firewall that forgets idle connections must know the CTI session’s heartbeat.'),
        ],
        command: null,
        drawing: null,
        risky: false,
      },
      {
        id: 'open-path',
        title: say('Have the way opened'),
        details: [say('Note the rule or route that was changed, and by whom: it is the way back.')],
        command: null,
        drawing: null,
        risky: true,
      },
      verifySession(scene),
    ],
    rollback: [say('Have the changed rule or route put back as noted.')],
    order: null,
    expected: say('The listener is right already: with the way open, the dialer’s call arrives there.'),
  };
}
