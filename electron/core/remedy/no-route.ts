import { type Message, say } from '../text';
import { verifySession } from './dialer-steps';
import { hostSettings } from './host-settings';
import { askNetwork, ends, pathImpact, pathRollback, pathWarnings, tryPath } from './path-steps';
import { addRoute, farPrivateNetwork, sharePrivateNetwork } from './persistent-route';
import { asFound, hostOf, type Scene } from './scene';
import { act, look } from './step';
import type { FixStep, PlanBody } from './types';

/** No way leads from the dialer's host to the CTI Server, or none back: cabling, network, mask or gateway. */
export function noRoutePlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Give the dialer a way to CTI Server {side}', { side }),
    locked: null,
    impact: pathImpact,
    warnings: [
      ...pathWarnings,
      say(
        'A changed gateway or route may cut the remote session, and the traffic between the two sides. Have the console at hand.',
      ),
    ],
    steps: [
      tryPath(scene, [
        ...asFound(scene),
        say(
          '“Unreachable” comes from a host or router that knows no way; silence may be a mask, a cable or a VLAN.',
        ),
      ]),
      look(
        'look-at-routes',
        say('Look at the routes of both hosts'),
        [
          say(
            'On the dialer’s host and on {host}: one default gateway, on the visible card; the mask is the one of that network.',
            {
              host: hostOf(here),
            },
          ),
          say('The way from {dialer} to {endpoint} goes over the visible card on both.', ends(scene)),
          say('Keep both results: they are the way back.'),
        ],
        'route print',
      ),
      look('look-at-cables', say('Look at cable, switch port and VLAN of both visible cards'), [
        say('A card that ipconfig /all shows as disconnected comes first.'),
      ]),
      singleGateway(scene),
      askNetwork(scene),
      verifySession(scene),
    ],
    rollback: [
      ...pathRollback,
      say(
        'Put gateway and mask back as they stood in the route print; route delete takes an added route away again.',
      ),
    ],
    order: null,
    expected: say('The listener is right already: with a way there and back, the dialer’s call arrives.'),
  };
}

/** Cisco's staging guide: one default gateway, on the visible card; what lies behind the private one gets a persistent route. */
function singleGateway(scene: Scene): FixStep {
  const { here, there, side, other, evidence } = scene;
  const settings = hostSettings(evidence, side);
  const own = settings.card(here.private?.value ?? null);
  const far = farPrivateNetwork(here, there);
  const details: Message[] = [];
  const [gateway] = own.gateways?.value ?? [];
  if (gateway !== undefined) {
    details.push(
      say(
        'The private card of {host} has a default gateway, {gateway}: take it out. Only the visible one has one.',
        {
          host: hostOf(here),
          gateway,
        },
      ),
    );
  } else {
    details.push(
      say('If the private card of a host has a default gateway, take it out. Only the visible one has one.'),
    );
  }
  const command = far === null || gateway === undefined ? null : addRoute(far, own);
  if (far !== null && command !== null) {
    details.push(
      say(
        'First give {network}, the private network of side {other}, a persistent route over it: the two sides reach each other by it.',
        {
          network: far.cidr,
          other,
        },
      ),
    );
    if (own.index === null) {
      details.push(
        say(
          'The number of the private card stands at the top of route print; with IF and that number the route is bound to it.',
        ),
      );
    }
  } else if (sharePrivateNetwork(here, there) === true) {
    details.push(say('Both sides stand in one private network, so it needs no route.'));
  } else {
    details.push(
      say(
        'Where the private networks of the two sides differ, the one of side {other} needs a persistent route first. Its network, mask and gateway were not all seen, so no command is offered.',
        {
          other,
        },
      ),
    );
  }
  return act('single-gateway', say('Leave one default gateway, on the visible card'), details, command);
}
