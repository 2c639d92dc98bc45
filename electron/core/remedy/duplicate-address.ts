import { say } from '../text';
import { aroundChange } from './around-change';
import { asFound, hostOf, type Scene } from './scene';
import { serviceImpact, serviceWarnings } from './service-steps';
import { act, look } from './step';
import type { PlanBody } from './types';

/** Two machines have one address: the other one gives it up, and the host takes it anew. */
export function duplicateAddressPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Make the address of side {side} its own again', { side }),
    locked: null,
    impact: [
      say('The other machine loses its address: find out first what it is and whom it serves.'),
      ...serviceImpact(scene),
    ],
    warnings: [
      ...serviceWarnings(scene),
      say('A remote session to the doubled address may end at either machine. Work at the console.'),
    ],
    steps: [
      look(
        'find-duplicate',
        say('Find the other machine'),
        [
          ...asFound(scene),
          ...[...new Set(here.doubles.map((one) => one.address))]
            .slice(0, 4)
            .map((address) => say('The doubled address: {address}.', { address })),
          say(
            'Run this on a third host in the same network, a few times: the physical address beside the doubled one tells the card.',
          ),
          say(
            'The one that is not in the ipconfig /all of {host} is the other machine’s. The owner of the switches finds its port by it.',
            {
              host: hostOf(here),
            },
          ),
        ],
        'arp -a',
      ),
      act('remove-duplicate', say('Have the other machine give the address up'), [
        say('Its owner gives it another address, or takes it off the network.'),
        say('Where it was leased, have the address of {host} taken out of the range of the DHCP server.', {
          host: hostOf(here),
        }),
      ]),
      ...aroundChange(
        scene,
        [],
        say('Restart Windows: a card that found its address taken may be without it until then.'),
      ),
    ],
    rollback: [
      say('Nothing was changed on side {side}. The other machine’s owner can put its address back.', {
        side,
      }),
    ],
    order: null,
    expected: say('With one owner of the address, calls no longer end at the wrong machine.'),
  };
}
