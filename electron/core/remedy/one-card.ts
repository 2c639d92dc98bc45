import type { AdapterFact } from '../diagnosis/types';
import { say } from '../text';
import { asFound, hostOf, type Scene } from './scene';
import { look } from './step';
import type { PlanBody } from './types';

/**
 * The CTI Server listens on the private address, and that is on the same card as the visible one: no order of cards
 * moves it. What Windows is known to do (Microsoft's notes on the addresses of the own name: the first address of each card comes
 * first) is told; that the CTI Server follows it is not documented, so nothing is changed by this plan.
 */
export function oneCardPlan(scene: Scene, card: AdapterFact): PlanBody {
  const { side, here } = scene;
  const values = { side, card: card.name, host: hostOf(here) };
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Find out why CTI Server {side} took the private address of its card', values),
    locked: say(
      'The visible and the private address of side {side} are on one card, {card}. No order of the cards moves the listener from the one to the other, and another way is not documented: nothing is to be changed on this plan.',
      values,
    ),
    impact: [say('Nothing is changed: these steps only look.')],
    warnings: [
      say(
        'Do not take the private address off the card to try: the two sides of the Peripheral Gateway talk over it.',
      ),
    ],
    steps: [
      look(
        'look-at-card',
        say('Note in which order the card has its addresses'),
        [
          ...asFound(scene),
          say(
            'Run this on {host}. For a host’s own name Windows gives the first address of each card first; that the CTI Server takes that one is not documented.',
            values,
          ),
        ],
        'ipconfig /all',
      ),
      look(
        'look-at-name',
        say('Look for the host’s own name in its hosts file'),
        [say('A line that gives the host’s own name the private address may explain what was found.')],
        'type %SystemRoot%\\system32\\drivers\\etc\\hosts',
      ),
      look('hand-over', say('Hand over with the report'), [
        say(
          'Cisco’s guides give each network a card of its own. Whether this host is to have two, or another address first, is for whoever planned it to decide.',
        ),
      ]),
    ],
    rollback: [],
    order: null,
    expected: say('Not known: nothing published says which address of one card the CTI Server takes.'),
  };
}
