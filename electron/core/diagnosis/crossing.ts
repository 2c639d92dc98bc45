import type { Endpoint } from '../net/endpoint';
import { ctiPort, otherSide, readCtiPort, type Side } from '../net/ports';
import type { CaseFacts, Listener, SideFacts } from './types';

/** How the dialer's two entries are mixed up, seen from the host that is called. */
export interface Crossing {
  /** `ports`: this side's entry has the other side's port. `addresses`: the other side's entry names this host. */
  readonly kind: 'ports' | 'addresses';
  /** What listens here instead. */
  readonly listeners: readonly Listener[];
  /** True where the other entry names this host whole, address and port: they were swapped together, if at all. */
  readonly stillMeets: boolean;
}

/** Does the call that arrives at this side's host carry the other side's values? null where it does not, or nothing shows it. */
export function crossingAt(facts: CaseFacts, side: Side): Crossing | null {
  const here = facts.sides[side];
  const other = facts.sides[otherSide(side)];
  // One entry alone that names the other host is a slip in that entry; only both together are a swap.
  if (
    here.dialedPort.state === 'other-host' &&
    other.dialedPort.state === 'other-host' &&
    other.dialed !== null
  ) {
    const { port } = other.dialed.value;
    const meets = here.listeners.some((one) => one.port === port);
    return { kind: 'addresses', listeners: here.listeners, stillMeets: meets };
  }
  if (here.dialedPort.state !== 'other-port' || here.dialed === null) return null;
  const dialed = here.dialed.value.port;
  const formula = readCtiPort(dialed);
  // The port that this side should have is no value of the other one, nor one that the formula gives to this side.
  if (dialed === here.expectedPort) return null;
  if (formula?.side === side && dialed !== other.expectedPort) return null;
  const crossed = here.dialedPort.listeners.filter(
    ({ port }) =>
      port === other.dialed?.value.port ||
      (formula !== null &&
        formula.transport === 'plain' &&
        port === ctiPort(otherSide(formula.side), formula.instance)),
  );
  return crossed.length === 0
    ? null
    : { kind: 'ports', listeners: crossed, stillMeets: namesWhole(other.dialed?.value ?? null, here) };
}

/** Does this entry hold an address of that host and a port that listens there? */
function namesWhole(entry: Endpoint | null, { adapters, listeners }: SideFacts): boolean {
  return (
    entry !== null &&
    adapters.some((one) => one.addresses.includes(entry.address)) &&
    listeners.some((one) => one.port === entry.port)
  );
}
