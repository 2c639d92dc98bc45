import type { Windows } from '../case/types';
import { cardOfBoth } from '../diagnosis/reading';
import type { Known } from '../diagnosis/types';
import { networkOf } from '../net/subnet';
import { listed, type Message, say } from '../text';
import { oneCardPlan } from './one-card';
import { type Move, moveOf } from './order';
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
import type { Alternative, FixStep, OrderRow, PlanBody } from './types';

/** How the visible card is put first on one family of Windows. */
export interface BindingFamily {
  readonly windows: readonly Windows[];
  /** Writes down what is there, then changes it: on the side that is idle now. */
  change(move: Move, scene: Scene): readonly FixStep[];
  /** What this Windows says of a restart after the change. */
  readonly restart: Message;
  /** What to do where the listener did not move, and what ends the trial. */
  otherwise(move: Move, scene: Scene): readonly FixStep[];
  undo(move: Move, scene: Scene): readonly Message[];
  /** Other ways to the same change on this Windows. */
  alternatives(move: Move): readonly Alternative[];
  readonly warnings: readonly Message[];
}

/**
 * Puts the visible card first where the CTI Server listens on another one.
 *
 * The steps that lead around the change are the same for every Windows; the change
 * itself is the family's. Locked while the order was not seen: what to move is not
 * known then, nor how to undo it.
 */
export function bindingPlan(scene: Scene, family: BindingFamily | null): PlanBody {
  const { side, here, diagnosis } = scene;
  const card = scene.cause === 'wrong-nic-binding' ? cardOfBoth(here) : null;
  if (card !== null) return oneCardPlan(scene, card);
  const move = moveOf(here);
  const ready = family !== null && move !== null;
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Put the visible card of side {side} first', { side }),
    locked: lockOf(scene, family, move),
    impact: [
      ...serviceImpact(scene),
      say(
        'The order applies to the whole host: other programs that take the first card may use another address too.',
      ),
    ],
    warnings: [
      ...serviceWarnings(scene),
      say(
        'A remote session may run over the card that is being changed. Have the console of {host} at hand.',
        {
          host: hostOf(here),
        },
      ),
      ...(family?.warnings ?? []),
    ],
    steps: [
      proveOtherSide(scene),
      ...failOver(scene),
      ...(ready ? family.change(move, scene) : []),
      checkCards(scene),
      ...(ready ? [restart(scene, family.restart)] : []),
      verifyListener(scene),
      failBack(scene),
      ...(ready ? family.otherwise(move, scene) : []),
    ],
    rollback: ready
      ? [
          ...family.undo(move, scene),
          say('Restart side {side} the same way, and look at its listener again.', { side }),
        ]
      : [],
    alternatives: ready ? family.alternatives(move) : [],
    order: move === null ? null : { before: move.before, after: move.after },
    expected:
      diagnosis.verdict.expected ??
      say('Where the listener goes is told only by the netstat taken after the restart.'),
  };
}

function lockOf({ side, here }: Scene, family: BindingFamily | null, move: Move | null): Message | null {
  if (here.orders.length === 0) {
    return say('The order of the cards on side {side} was not seen. Collect ipconfig /all there first.', {
      side,
    });
  }
  if (here.ordersAgree === false) {
    return say(
      'The registry and ipconfig /all show different orders on side {side}. Collect both again, at the same time.',
      { side },
    );
  }
  if (move === null) {
    return say(
      'The visible card is not among the cards that were seen on side {side}. Say which address is the visible one, or collect ipconfig /all again.',
      { side },
    );
  }
  if (family === null) {
    return say('Say which Windows side {side} runs first: the way to change the order depends on it.', {
      side,
    });
  }
  return null;
}

/**
 * What else must be right on the two cards, after Cisco's staging guide for Windows
 * servers (release 15.0; older releases had guides of their own).
 */
function checkCards({ here, there, side, other }: Scene): FixStep {
  const network = networkBehind(there.private?.value ?? null, maskOf(there, there.private?.value ?? null));
  return {
    id: 'check-cards',
    title: say('Look over the settings of both cards'),
    details: [
      say('Visible card ({address}): a default gateway, its DNS servers, registered in DNS.', {
        address: addressOf(here.visible),
      }),
      say(
        'Private card ({address}): no default gateway, no DNS server, not registered in DNS; Client for Microsoft Networks and File and Printer Sharing off.',
        { address: addressOf(here.private) },
      ),
      network === null
        ? say(
            'Where the private networks of the two sides differ: the persistent route to that of side {other} is still there.',
            { other },
          )
        : say(
            'Where it is not the private network of side {side} itself: a persistent route to {network}, the private network of side {other}, is still there.',
            { side, other, network },
          ),
    ],
    command: 'route print',
    drawing: null,
    risky: false,
  };
}

function addressOf(known: Known<string> | null): Message | string {
  return known === null ? say('address not known') : known.value;
}

function maskOf(facts: Scene['there'], address: string | null): string | null {
  if (address === null) return null;
  return facts.adapters.find((adapter) => adapter.addresses.includes(address))?.mask ?? null;
}

function networkBehind(address: string | null, mask: string | null): string | null {
  return address === null || mask === null ? null : networkOf(address, mask);
}

/** `1 Private (172.1.8.103), 2 Visible (10.1.8.103)` as a sentence's part, whatever their number. */
export function orderInWords(rows: readonly OrderRow[]): Message {
  const named = rows.map((row, index) =>
    say('{number} {name} ({address})', { number: index + 1, name: row.name, address: row.address ?? '–' }),
  );
  return listed(named) ?? say('none');
}
