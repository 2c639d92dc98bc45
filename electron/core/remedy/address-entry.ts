import { formatEndpoint } from '../net/endpoint';
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
import type { FixStep, PlanBody } from './types';

/** What differs between the plans that put the visible address into the dialer's entry. */
interface AddressEntry {
  readonly warnings: readonly Message[];
  /** What is to be settled before the entry is touched. */
  readonly first: readonly FixStep[];
  readonly expected: Message;
}

/** Puts the visible address of a side, as this site has it, into the dialer's entry for that side; the port stays. */
export function addressEntryPlan(scene: Scene, { warnings, first, expected }: AddressEntry): PlanBody {
  const { side, here } = scene;
  const wanted =
    here.visible === null || here.dialed === null
      ? null
      : formatEndpoint({ address: here.visible.value, port: here.dialed.value.port });
  return {
    cause: scene.cause,
    side,
    windows: here.windows,
    title: say('Let the dialer call the visible address of side {side}', { side }),
    locked:
      wanted === null
        ? say(
            'The visible address of side {side} is not known. Enter it in step 1, or bring its ipconfig /all.',
            {
              side,
            },
          )
        : null,
    impact: dialerImpact,
    warnings,
    steps: [
      ...first,
      recordEntries(scene),
      changeEntries(
        say('Correct the address of CTI Server {side} in the Dialer Properties', { side }),
        wanted === null ? [] : [say('CTI Server {side}: {endpoint}.', { side, endpoint: wanted })],
      ),
      cycleDialer(),
      verifySession(scene),
    ],
    rollback: undoEntries(scene),
    order: null,
    expected,
  };
}
