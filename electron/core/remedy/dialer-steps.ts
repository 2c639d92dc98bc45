import { formatEndpoint } from '../net/endpoint';
import { type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import type { Scene } from './scene';
import type { FixStep } from './types';

/*
 * The steps of a fix in the dialer's own settings: note, change, let it take effect, verify.
 * The entries stand in the Dialer Properties of PG Setup (Instance Components, Outbound Option
 * Dialer), after Cisco's set-up guide; earlier releases call the component BA Dialer.
 */

/** What the dialer has for both sides, in one sentence. */
export function entriesInWords(scene: Scene): Message {
  const entry = (side: Side): Message | string => {
    const { dialed } = scene.diagnosis.facts.sides[side];
    return dialed === null ? say('not entered') : formatEndpoint(dialed.value);
  };
  const [a, b] = sides.map(entry);
  return say('CTI Server A {a}, CTI Server B {b}', { a: a ?? '', b: b ?? '' });
}

/** Notes what the dialer’s properties hold before they are changed. */
export function recordEntries(scene: Scene): FixStep {
  return {
    id: 'record-entries',
    title: say('Note what the Dialer Properties hold now'),
    details: [
      say('As found: {entries}.', { entries: entriesInWords(scene) }),
      say('If they hold something else today, stop and enter it in step 2.'),
    ],
    command: null,
    drawing: null,
    risky: false,
  };
}

/** @param wanted what the entries must hold, one sentence each */
export function changeEntries(title: Message, wanted: readonly Message[]): FixStep {
  return {
    id: 'change-entries',
    title,
    details: [
      say(
        'On the dialer’s host open the PG set-up of the instance, select the Outbound Option Dialer (BA Dialer in older releases) under Instance Components, and go to its properties.',
      ),
      ...wanted,
      say('Change nothing else there. Where a second dialer exists, its entries need the same look.'),
    ],
    command: null,
    drawing: null,
    risky: false,
  };
}

/** Stops and starts the dialer: it places no calls meanwhile. */
export function cycleDialer(): FixStep {
  return {
    id: 'restart-dialer',
    title: say('Stop and start the dialer'),
    details: [
      say(
        'It opens its sessions anew and takes the new values. It places no calls meanwhile: agree on the time.',
      ),
    ],
    command: null,
    drawing: null,
    risky: true,
  };
}

/** Looks whether the dialer’s session to this side opens: the last step of a plan. */
export function verifySession(scene: Scene): FixStep {
  const { side } = scene;
  return {
    id: 'verify',
    title: say('See that the session opens'),
    details: [
      say('Look at the dialer’s window: its session to CTI Server {side} must be open.', { side }),
      say(
        'Run this on the dialer’s host; the connection must stand there as ESTABLISHED. Bring both to step 7.',
      ),
    ],
    command: 'netstat -n -a',
    drawing: null,
    risky: false,
  };
}

export const dialerImpact: readonly Message[] = [
  say('The dialer places no calls while it restarts. Other CTI clients are not touched.'),
];

/** The way back of a change of the dialer’s entries. */
export function undoEntries(scene: Scene): readonly Message[] {
  return [
    say('Put the entries back as noted ({entries}), and stop and start the dialer.', {
      entries: entriesInWords(scene),
    }),
  ];
}
