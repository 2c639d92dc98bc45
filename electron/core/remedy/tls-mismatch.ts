import { readCtiPort, type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import {
  changeEntries,
  cycleDialer,
  dialerImpact,
  recordEntries,
  undoEntries,
  verifySession,
} from './dialer-steps';
import { asFound, type Scene } from './scene';
import { look } from './step';
import type { PlanBody } from './types';

/**
 * One end speaks TLS, the other does not. The CTI Server has a port for each (Cisco's port
 * guide), and the dialer's properties a setting, Enable Secured Connection. Which of the two
 * the site wants is its own decision, so the plan names both ways and picks none.
 */
export function tlsMismatchPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const ways = sides.flatMap((one) => portsSeen(scene, one));
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the dialer and CTI Server {side} both speak TLS, or both plain', { side }),
    locked: null,
    impact: dialerImpact,
    warnings: [
      say(
        'Do not give up a secured connection only to get a session: who decides on security at the customer’s decides this.',
      ),
      say('The setting of the dialer applies to both sides: both CTI Servers must offer what it asks for.'),
    ],
    steps: [
      look('decide-security', say('Find out which of the two the site wants'), [
        ...asFound(scene),
        ...ways,
        say('By Cisco’s port guide the secured port of a side lies 3 above its plain one.'),
      ]),
      recordEntries(scene),
      changeEntries(say('Align Enable Secured Connection and the ports'), [
        say('Note also whether Enable Secured Connection is ticked: it is part of the way back.'),
        say('Secured: tick Enable Secured Connection, and enter the secured port of each side.'),
        say('Plain: clear Enable Secured Connection, and enter the plain port of each side.'),
        say(
          'If the wanted port does not listen, correct the set-up of the CTI Gateways instead, one side at a time.',
        ),
      ]),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: [...undoEntries(scene), say('Put Enable Secured Connection back as it was noted.')],
    order: null,
    expected: say(
      'Both ends then speak the same. A certificate that is not trusted may still keep the session from opening.',
    ),
  };
}

/** What the default ports that listen on a side are for. */
function portsSeen({ diagnosis }: Scene, side: Side): readonly Message[] {
  const seen = new Set(diagnosis.facts.sides[side].listeners.map((one) => one.port));
  return [...seen].slice(0, 4).flatMap((port) => {
    const formula = readCtiPort(port);
    if (formula === null || formula.side !== side) return [];
    return formula.transport === 'tls'
      ? [say('Side {side} listens on {port}, a secured port.', { side, port })]
      : [say('Side {side} listens on {port}, a plain port.', { side, port })];
  });
}
