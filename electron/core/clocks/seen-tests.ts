import { rowsOnPorts } from '../evidence/sockets/socket-table';
import type { Incident } from '../incident/incident';
import { readCtiPort } from '../net/ports';
import type { ShownAfter } from './captures';

/** Ports of a laptop's own choice: the far end of a test's row. */
interface Test {
  readonly fromAddress: string;
  readonly port: number;
  /** When it began, in UTC milliseconds of the laptop's clock. */
  readonly began: number;
}

/**
 * A socket table that shows a test of this laptop's own was printed after the test began: so it bounds the
 * host's clock from the other side too. The first test from that address to that port counts, as the row may
 * be of any of them. A table of the server shows the laptop's address as the far end; where addresses are
 * translated on the way it shows another one, and tells nothing here.
 */
export function shownByTests({ outcomes, paths }: Pick<Incident, 'outcomes' | 'paths'>): ShownAfter {
  const tests: Test[] = [];
  for (const { from, fromAddress, target, at, milliseconds } of outcomes) {
    if (from !== 'laptop' || fromAddress === null || target === null) continue;
    tests.push({ fromAddress, port: target.port, began: Date.parse(at) - (milliseconds ?? 0) });
  }
  for (const path of [paths.before, paths.after]) {
    if (path === null || path.fromAddress === null) continue;
    // Two at a time at most, so they all began within what all of them together can have taken.
    const took = path.results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    for (const { endpoint } of path.results) {
      tests.push({ fromAddress: path.fromAddress, port: endpoint.port, began: Date.parse(path.at) - took });
    }
  }
  const isLocal = (address: string): boolean => address.startsWith('127.');
  const useful = tests.filter((one) => !isLocal(one.fromAddress) && !Number.isNaN(one.began));
  if (useful.length === 0) return () => null;
  const ports = new Set(useful.map(({ port }) => port));
  return (owner, part) => {
    if (owner === null || owner === 'dialer' || part.kind !== 'netstat') return null;
    const seen = rowsOnPorts(part.data.sockets, (port) => ports.has(port)).flatMap(({ local, remote }) =>
      useful
        .filter((one) => one.fromAddress === remote?.address && one.port === local.port)
        // A row of the private traffic between the sides has both ends on such ports.
        .filter(() => typeof remote?.port !== 'number' || readCtiPort(remote.port) === null)
        .map(({ began }) => began),
    );
    return seen.length === 0 ? null : Math.min(...seen);
  };
}
