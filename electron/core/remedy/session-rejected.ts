import { explainStatus, isStatusNameCertain, type StatusGroup, statusGroup, statusName } from '../cti/status';
import { sameEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import { cycleDialer, verifySession } from './dialer-steps';
import { adviceOn } from './rejection-steps';
import { asFound, type Scene } from './scene';
import { act, look } from './step';
import type { PlanBody } from './types';

/** Codes that other causes answer: versions, and the states of an idle side or of maintenance. */
const elsewhere: readonly StatusGroup[] = ['version'];
const maintenance = 110;

/** The CTI Server answered and rejected the session: the network is right, and its code says what is not. */
export function sessionRejectedPlan(scene: Scene): PlanBody {
  const { side, here } = scene;
  const codes = codesOf(scene);
  const groups = [...new Set(codes.map(statusGroup))];
  const advice = (groups.length === 0 ? (['other'] as const) : groups).map(adviceOn);
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Put right what CTI Server {side} rejects', { side }),
    locked: null,
    impact: [
      say(
        'The dialer places no calls while it restarts. A change in the set-up of a CTI Gateway needs its restart: every client of that side reconnects then.',
      ),
    ],
    warnings: [
      say(
        'Address, port, listener and binding order are right: a rejection comes from the CTI Server itself. Change none of them.',
      ),
    ],
    steps: [
      look('look-at-client', say('See what the client asks for'), [
        ...asFound(scene),
        ...codes.map(codeInWords),
        ...advice.flatMap((one) => one.look),
      ]),
      act('correct-client', say('Correct it'), [
        say('Note what is there now: it is the way back.'),
        ...advice.flatMap((one) => one.correct),
        say('In the set-up of a CTI Gateway: one side at a time, the other proven in service first.'),
      ]),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: [say('Put back what was noted, and stop and start what was changed.')],
    order: null,
    expected: say(
      'The CTI Server then takes the request, or rejects it with another code, which tells what is next.',
    ),
  };
}

/** The codes that tries at the dialed endpoint were rejected with, once each. */
function codesOf({ here }: Scene): readonly number[] {
  const codes = here.outcomes.flatMap((one) =>
    one.kind === 'rejected' &&
    one.code !== null &&
    one.code !== maintenance &&
    !elsewhere.includes(statusGroup(one.code)) &&
    (one.target === null || here.dialed === null || sameEndpoint(one.target, here.dialed.value))
      ? [one.code]
      : [],
  );
  return [...new Set(codes)].slice(0, 4);
}

function codeInWords(code: number): Message {
  const name = isStatusNameCertain(code) ? statusName(code) : null;
  const meaning = explainStatus(code);
  return name === null
    ? say('Code {code}: {meaning}', { code, meaning })
    : say('Code {code}, {name}: {meaning}', { code, name, meaning });
}
