import { isDoubtful } from '../diagnosis/reading';
import type { SideFacts } from '../diagnosis/types';
import { formatEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import { captureCommand } from './commands';
import { partnerService, partnerStep } from './partner';
import { hostOf, type Scene } from './scene';
import type { FixStep } from './types';

/*
 * The steps around a change on one side of a duplexed Peripheral Gateway: prove the
 * partner, fail over, change what is idle now, restart, verify, fail back. One side at
 * a time, and not at all while the partner is not proven in service. Cisco's CTI Server
 * message reference says that a failing active CTI Server closes all its client sessions.
 */

/** Is the partner able to serve? First, because everything after it leans on the answer. */
export function proveOtherSide(scene: Scene): FixStep {
  const { side, other } = scene;
  return {
    id: partnerStep,
    title: say('Prove that side {other} is in service', { other }),
    details: [
      ...partnerInWords(scene),
      say(
        'Look at side {other} with procmon, the CTI Server’s window or the Diagnostic Framework, and at the private network between the two sides.',
        { other },
      ),
      say(
        'Do not go on while side {other} is not proven. If it cannot take over, plan an outage with the customer instead: side {side} then stops for every client.',
        { other, side },
      ),
    ],
    command: null,
    drawing: null,
    risky: false,
  };
}

/** Is the partner proven, and what is asked for where it is not. */
function partnerInWords(scene: Scene): readonly Message[] {
  const { proven, text, side } = partnerService(scene);
  return proven
    ? [say('In service by the evidence: {text} That was then: look again now.', { text })]
    : [
        partnerSoFar(scene),
        say(
          'The evidence does not prove side {side} in service, so the plan is begun on the word of somebody who is named.',
          { side },
        ),
      ];
}

/** What the evidence says of the partner, in one sentence. */
function partnerSoFar(scene: Scene): Message {
  const { there, other, side, faultThere } = scene;
  if (faultThere !== null) {
    return there.activity === 'idle'
      ? say(
          'Side {other} has a confirmed fault of its own: {because} Correct side {other} first: it is idle, so no session is lost. Then come back to side {side}.',
          { other, side, because: faultThere.because },
        )
      : say('Side {other} has a confirmed fault of its own: {because}', {
          other,
          because: faultThere.because,
        });
  }
  const session = there.dialerSessions[0];
  if (session !== undefined) {
    return say('So far: the dialer has a session on side {other}, from {from}.', {
      other,
      from: session.from,
    });
  }
  if (isDoubtful(there) && there.dialed !== null) {
    return say(
      'So far: something takes connections at {dialed}, and it was not seen to be CTI Server {other}.',
      {
        other,
        dialed: formatEndpoint(there.dialed.value),
      },
    );
  }
  if (accepts(there) && there.dialed !== null) {
    return say('So far: CTI Server {other} accepts where the dialer calls, {dialed}.', {
      other,
      dialed: formatEndpoint(there.dialed.value),
    });
  }
  const first = there.firstAdapter;
  if (first?.role === 'visible') {
    return say(
      'So far: the visible card comes first on side {other}. Its CTI port does not listen there now, as is normal for an idle side.',
      { other },
    );
  }
  if (first?.role === 'private') {
    return say(
      'So far: the private card comes first on side {other} too. It may show the same fault once it is active.',
      { other },
    );
  }
  return say('So far: nothing in the evidence shows that side {other} can take over.', { other });
}

/** Makes the faulty side idle. Empty where it is idle already. */
export function failOver(scene: Scene): readonly FixStep[] {
  const { side, other, here } = scene;
  if (here.activity === 'idle') return [];
  const details: Message[] = [];
  if (here.activity === 'unknown') {
    details.push(
      say('Find out first which side is active. If side {side} is idle already, tick this step and go on.', {
        side,
      }),
    );
  }
  details.push(
    say(
      'On {host}, stop the CTI Gateway of side {side} (the service whose name begins with “Cisco ICM” and ends with CG, a number and {side}). CTI Server {other} becomes the active one.',
      { host: hostOf(here), side, other },
    ),
    say('Every CTI client of side {side} loses its session and reconnects to side {other}.', { side, other }),
    relief(scene),
  );
  return [
    {
      id: 'fail-over',
      title: say('Fail over to side {other}', { other }),
      details,
      command: null,
      drawing: null,
      risky: true,
    },
  ];
}

/** Something accepts where the dialer calls, and nothing speaks against its being the CTI Server. */
function accepts(there: SideFacts): boolean {
  return there.dialedPort.state === 'right' && !isDoubtful(there);
}

/** Whether the fail-over alone lets the dialer work again, told only as far as it is known. */
function relief({ there, other, faultThere }: Scene): Message {
  if (faultThere !== null) {
    return say('This gives the dialer no session: side {other} has a fault of its own.', { other });
  }
  if (accepts(there)) {
    return say(
      'The dialer is expected to open its session on side {other} then. That is relief, not the fix.',
      {
        other,
      },
    );
  }
  if (there.firstAdapter?.role === 'visible' && !isDoubtful(there)) {
    return say(
      'On side {other} the visible card comes first, so the dialer may open its session there then. Its window tells.',
      { other },
    );
  }
  return say('Whether the dialer opens a session on side {other} then is not known: look at its window.', {
    other,
  });
}

/** The restart that lets the CTI Server bind anew. */
export function restart(scene: Scene, advice: Message): FixStep {
  const { side, here } = scene;
  return {
    id: 'restart',
    title: say('Restart side {side}', { side }),
    details: [
      advice,
      say(
        'The least that helps is to stop and start the CTI Gateway of side {side}. A restart of Windows on {host} takes the whole side {side} of the Peripheral Gateway down, not only the CTI Server.',
        { side, host: hostOf(here) },
      ),
      say('Wait until its processes are up again before you go on.'),
    ],
    command: null,
    drawing: null,
    risky: true,
  };
}

/** Fresh evidence of the changed side. */
export function verifyListener(scene: Scene): FixStep {
  const { side, here } = scene;
  const wanted =
    here.dialed === null
      ? say('The row of the CTI port must show the visible address, or 0.0.0.0.')
      : say('The row of the CTI port must show {dialed}, or 0.0.0.0:{port}.', {
          dialed: formatEndpoint(here.dialed.value),
          port: here.dialed.value.port,
        });
  return {
    id: 'verify',
    title: say('Look at the listener of side {side} again', { side }),
    details: [
      say('Run this on {host} and bring the result to step 7.', { host: hostOf(here) }),
      wanted,
      say(
        'Before release 12.6 it is not documented whether the port of an idle side listens. No row while side {side} is idle proves nothing: look again once it is active.',
        { side },
      ),
    ],
    command: captureCommand,
    drawing: null,
    risky: false,
  };
}

/** Back to the side that was active, or the proof that the side corrected while idle can be. */
export function failBack(scene: Scene): FixStep {
  const { side, other, here } = scene;
  const idle = here.activity === 'idle';
  return {
    id: 'fail-back',
    title: idle
      ? say('Let side {side} become active once, in a quiet window', { side })
      : say('Fail back to side {side} in a quiet window', { side }),
    details: [
      idle
        ? say('Side {side} works without this today. Only its turn as the active side proves the fix.', {
            side,
          })
        : say('Agree on the time: every CTI client reconnects once more.'),
      say('Stop the CTI Gateway of side {other}, and start it again once side {side} is active.', {
        other,
        side,
      }),
      say('Then see that the dialer opens its session to CTI Server {side}, and bring a fresh netstat.', {
        side,
      }),
    ],
    command: null,
    drawing: null,
    risky: true,
  };
}

/** Before anything is changed again: the side must be idle again. */
export function carryAgain({ side, other }: Scene): Message {
  return say(
    'If side {side} is active by now, fail over to side {other} first; restart side {side} after it.',
    {
      side,
      other,
    },
  );
}

/** What the change does to service, whatever is changed. */
export function serviceImpact(scene: Scene): readonly Message[] {
  const { side, other, here } = scene;
  return [
    here.activity === 'idle'
      ? say('Side {side} is idle: the change itself interrupts no session.', { side })
      : say(
          'At the fail-over and at the fail-back every CTI client loses its session and reconnects: agent desktops and reporting as well as the dialer.',
        ),
    say('While side {side} restarts, side {other} works without a partner.', { side, other }),
  ];
}

/** Never both sides, and what is known of the partner. */
export function serviceWarnings(scene: Scene): readonly Message[] {
  const { side, other, faultThere } = scene;
  const found: Message[] = [
    say('One side at a time, never both in one step: finish and verify side {side} first.', { side }),
  ];
  if (faultThere !== null) {
    found.push(say('Side {other} has a confirmed fault too. It needs a plan of its own.', { other }));
  }
  return found;
}
