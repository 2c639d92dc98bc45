import { type Message, say } from '../text';
import { orderInWords } from './binding';
import type { Move } from './order';
import { hostOf, type Scene } from './scene';
import { carryAgain } from './service-steps';
import type { FixStep } from './types';

/** Notes the order before anything is moved: the way back. */
export function recordOrder(move: Move, scene: Scene): FixStep {
  return {
    id: 'record-order',
    title: say('Note the order as it is now'),
    details: [
      say('As seen in the evidence: {order}.', { order: orderInWords(move.before) }),
      say('If {host} shows another order today, stop and bring fresh evidence.', {
        host: hostOf(scene.here),
      }),
    ],
    command: null,
    drawing: null,
    risky: false,
  };
}

/**
 * The move in the dialog Advanced Settings, tab Adapters and Bindings.
 * @param way the clicks that open the dialog on this Windows
 */
export function moveInDialog(move: Move, scene: Scene, way: readonly Message[]): FixStep {
  return {
    id: 'change-order',
    title: say('Move {name} to the top of the Connections list', { name: move.visible.name }),
    details: [
      ...way,
      say('On the tab Adapters and Bindings, select {name} ({address}) in the upper list, Connections.', {
        name: move.visible.name,
        address: move.visible.address ?? '–',
      }),
      say('Press the up arrow until it stands first: {order}.', { order: orderInWords(move.after) }),
      say('Press OK. Do this on {host} only.', { host: hostOf(scene.here) }),
    ],
    command: null,
    drawing: 'adapters-and-bindings',
    risky: true,
  };
}

/** The way back through the same dialog. */
export function undoInDialog(move: Move): Message {
  return say('In the same dialog, put the Connections list back: {order}.', {
    order: orderInWords(move.before),
  });
}

/**
 * Sources disagree on whether the first or the last entry of the registry's `Linkage`
 * counts first, so nobody is sent there.
 */
export const notInRegistry = say(
  'Use the dialog. Do not write the order into the registry: sources disagree on which end of it comes first.',
);

/** Where the listener does not follow the new order although Windows is one that should. */
export function listenerDidNotMove(scene: Scene): FixStep {
  return {
    id: 'if-unchanged',
    title: say('Only if the listener did not move'),
    details: [
      carryAgain(scene),
      say('Restart Windows on {host} once, if only the CTI Gateway was restarted.', {
        host: hostOf(scene.here),
      }),
      say(
        'If it still listens on the old address, undo the change and hand over to Cisco TAC with the report.',
      ),
    ],
    command: null,
    drawing: null,
    risky: true,
  };
}
