import { formatEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import { telnet } from './commands';
import { hostOf, type Scene } from './scene';
import { act, look } from './step';
import type { FixStep } from './types';

/* The steps of a fix on the way between the dialer and a CTI Server whose listener is right. */

export const pathImpact: readonly Message[] = [
  say('None on the CTI Server. A changed rule or route may touch other traffic: its owner decides.'),
];

export const pathWarnings: readonly Message[] = [
  say('Change one thing at a time, and try after each: otherwise what helped stays unknown.'),
  say('Open this one way only. Do not switch a firewall off.'),
];

export const pathRollback: readonly Message[] = [say('Have the changed rule or route put back as noted.')];

/** The two ends of the way, as far as they are known. */
export function ends({ here, diagnosis }: Scene): {
  readonly dialer: Message | string;
  readonly endpoint: Message | string;
} {
  const dialed = here.dialed?.value ?? null;
  return {
    endpoint: dialed === null ? say('the CTI Server’s address and port') : formatEndpoint(dialed),
    dialer: diagnosis.facts.dialerAddress?.value ?? say('the dialer’s address'),
  };
}

/** @param means what the answers to look for mean here */
export function tryPath(scene: Scene, means: readonly Message[]): FixStep {
  const { dialed } = scene.here;
  return look(
    'try-path',
    say('Try the way from the dialer’s host'),
    [
      ...means,
      say(
        'From Windows 2012 R2 on, Test-NetConnection tells the same; telnet is an optional feature since 2008.',
      ),
    ],
    dialed === null ? null : telnet(dialed.value),
  );
}

/** Looks at gateway, mask and firewall of both ends. */
export function checkHosts(scene: Scene): FixStep {
  return look(
    'check-hosts',
    say('Look at both hosts'),
    [
      say('Each has one default gateway, on its visible card, and the right mask.'),
      say('The firewall of {host} lets TCP in to {endpoint} from {dialer}.', {
        host: hostOf(scene.here),
        ...ends(scene),
      }),
    ],
    'route print',
  );
}

/** Asks whoever owns what lies between the two ends. */
export function askNetwork(scene: Scene): FixStep {
  return look('check-network', say('Ask the owner of the network between them'), [
    say(
      'TCP from {dialer} to {endpoint} and the answers back, through every firewall and access list.',
      ends(scene),
    ),
    say('A firewall that forgets idle connections must know the CTI session’s heartbeat.'),
  ]);
}

/** Has the rule or the route changed that keeps the call away. */
export function openPath(): FixStep {
  return act('open-path', say('Have the way opened'), [
    say('Note the rule or route that was changed, and by whom: it is the way back.'),
  ]);
}
