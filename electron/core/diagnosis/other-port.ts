import { readCtiPort, type Side } from '../net/ports';
import { crossingAt } from './crossing';
import { isDialedDue } from './reading';
import type { CaseFacts, Listener } from './types';

/**
 * What it is that listens on a host in place of the dialed port. Each such port is one cause's and no
 * other's: `crossed` is sides-swapped, `transport` tls-mismatch, `instance` wrong-instance, `plain` wrong-port.
 */
export interface OtherPort {
  readonly kind: 'crossed' | 'transport' | 'instance' | 'plain';
  /** False where more than one reading is left. */
  readonly certain: boolean;
  readonly listeners: readonly Listener[];
}

/** null where the dialed port listens, or it is not known what does. */
export function otherPortAt(facts: CaseFacts, side: Side): OtherPort | null {
  const here = facts.sides[side];
  const { state, listeners } = here.dialedPort;
  if (state !== 'other-port' || here.dialed === null) return null;
  if (crossingAt(facts, side) !== null) return { kind: 'crossed', certain: true, listeners };
  const called = readCtiPort(here.dialed.value.port);
  const known = listeners.filter((one) => one.port === here.expectedPort);

  if (called !== null) {
    const twins = listeners.filter(
      ({ formula }) =>
        formula !== null &&
        formula.side === called.side &&
        formula.instance === called.instance &&
        formula.transport !== called.transport,
    );
    if (twins.length > 0) {
      // A dialer that is set for what listens has the wrong port; one that is not, the wrong setting.
      const fits = facts.secure === (called.transport === 'plain');
      return { kind: fits ? 'plain' : 'transport', certain: true, listeners: twins };
    }
    const others = listeners.filter(
      ({ formula }) =>
        formula !== null &&
        formula.side === called.side &&
        formula.transport === called.transport &&
        formula.instance !== called.instance,
    );
    if (others.length > 0) {
      // Two instances may share a host: only the stated one tells which of them the dialer is to call.
      // Where the called one's Peripheral Gateway runs here too, its CTI Server may be what does not listen.
      const runs = here.instances.includes(called.instance);
      const meant = others.filter((one) => facts.instanceStated && !runs && known.includes(one));
      return meant.length > 0
        ? { kind: 'instance', certain: true, listeners: meant }
        : { kind: 'instance', certain: false, listeners: others };
    }
  }
  const strange = listeners.every(
    ({ formula }) => formula !== null && facts.instanceStated && formula.instance !== facts.instance,
  );
  const secureOnly = facts.secure !== true && listeners.every(({ formula }) => formula?.transport === 'tls');
  return { kind: 'plain', certain: !strange && !secureOnly && !isDialedDue(here), listeners };
}
