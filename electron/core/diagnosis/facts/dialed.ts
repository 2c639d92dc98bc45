import type { CaseEvidence, Site } from '../../case/types';
import { type Endpoint, formatEndpoint, isHostName, parsePort, sameEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import { type Side, sides } from '../../net/ports';
import { say } from '../../text';
import type { Conflict, Known } from '../types';
import { differingKeys, entryOf, keyOfThisDialer, severalKeys } from './dialer-key';
import { cite, partsOf } from './evidence';

export interface Dialed {
  readonly endpoints: Readonly<Record<Side, Known<Endpoint> | null>>;
  readonly conflicts: readonly Conflict[];
}

/**
 * What the dialer dials: its registry key where it was exported, else what was
 * typed from the Dialer Properties. Where both exist and differ the export wins,
 * and the difference is told.
 */
export function dialedEndpoints(site: Site, evidence: readonly CaseEvidence[]): Dialed {
  const conflicts: Conflict[] = [];
  const endpoints: Record<Side, Known<Endpoint> | null> = { A: null, B: null };
  const keys = partsOf(evidence, 'any', 'registry').filter(({ part }) => part.data.dialer !== null);
  const located = keys.at(-1);
  for (const side of sides) {
    const typed = site.dialer.endpoints[side];
    const key = located === undefined ? null : keyOfThisDialer(located, side, typed);
    endpoints[side] = typed === null ? null : { value: typed, cites: [] };
    const differing =
      differingKeys(keys, side) ??
      (key === 'several' && located !== undefined ? severalKeys(located, side) : null);
    if (differing !== null) {
      endpoints[side] = null;
      conflicts.push(differing);
      continue;
    }
    if (located === undefined || key === null || key === 'several') continue;

    const { host, port, lines } = entryOf(key, side);
    if (host === null || host === '') continue;
    const cites = lines.map((line) => cite(located.evidence, line));
    const address = parseIPv4(host) ?? (isHostName(host) ? host : null);
    const number = port === null ? null : parsePort(port);
    if (address === null || (port !== null && port !== '' && number === null)) {
      endpoints[side] = null;
      conflicts.push({
        side,
        message: say(
          'The dialer’s registry key holds {host} and port {port} for CTI Server {side}, which is no address and port.',
          {
            host: host.slice(0, 80),
            port: (port ?? '').slice(0, 20),
            side,
          },
        ),
        cites,
      });
      continue;
    }
    // A key without its port says nothing of the port: only what was typed can complete it.
    const completed = number ?? typed?.port ?? null;
    if (completed === null) continue;
    const found: Endpoint = { address, port: completed };
    if (typed !== null && !sameEndpoint(typed, found)) {
      conflicts.push({
        side,
        message: say(
          'The site form has {typed} for CTI Server {side}; the dialer’s registry key has {found}. The key counts.',
          {
            typed: formatEndpoint(typed),
            found: formatEndpoint(found),
            side,
          },
        ),
        cites,
      });
    }
    endpoints[side] = { value: found, cites };
  }
  return { endpoints, conflicts };
}
