import { formatEndpoint } from '../net/endpoint';
import { sides } from '../net/ports';
import { type Message, say } from '../text';
import {
  changeEntries,
  cycleDialer,
  dialerImpact,
  recordEntries,
  undoEntries,
  verifySession,
} from './dialer-steps';
import type { Scene } from './scene';
import type { PlanBody } from './types';

/** The dialer's entries for the two sides hold each other's values: each side gets its own back. */
export function sidesSwappedPlan(scene: Scene): PlanBody {
  const wanted = sides.map((side) => wantedEntry(scene, side));
  return {
    cause: scene.cause,
    side: scene.side,
    windows: scene.here.windows,
    title: say('Give each side its own address and port in the Dialer Properties'),
    locked: wanted.includes(null)
      ? say(
          'The visible address or the port of a side is not known. Enter it in step 1, or bring its netstat and ipconfig /all.',
        )
      : null,
    impact: dialerImpact,
    warnings: [],
    steps: [
      recordEntries(scene),
      changeEntries(
        say('Correct both entries'),
        wanted.filter((one) => one !== null),
      ),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: undoEntries(scene),
    order: null,
    expected: say('Each entry then names the host and the port of its own side.'),
  };
}

/** What the entry of a side must hold: its visible address, and the port that listens there, else the one to expect. */
function wantedEntry({ diagnosis }: Scene, side: 'A' | 'B'): Message | null {
  const { visible, listeners, expectedPort } = diagnosis.facts.sides[side];
  const listening = [...new Set(listeners.map((one) => one.port))];
  const port = listening.length === 1 ? listening[0] : expectedPort;
  if (visible === null || port === null || port === undefined) return null;
  return say('CTI Server {side}: {endpoint}.', {
    side,
    endpoint: formatEndpoint({ address: visible.value, port }),
  });
}
