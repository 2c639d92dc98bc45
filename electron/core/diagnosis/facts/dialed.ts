import type { CaseEvidence, Owner, Site } from '../../case/types';
import { type Endpoint, formatEndpoint, isHostName, parsePort, sameEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import { type Side, sides } from '../../net/ports';
import { say } from '../../text';
import type { Conflict, Known } from '../types';
import { differingKeys, entryOf, keyOfThisDialer, severalKeys } from './dialer-key';
import { cite, partsOf } from './evidence';
import { shortName } from './side-reading';

export interface Dialed {
  readonly endpoints: Readonly<Record<Side, Known<Endpoint> | null>>;
  /** Sides whose entry only a key on a server tells, which may be an old dialer's. */
  readonly unasked: readonly Side[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What the dialer dials: its registry key where it was exported on its own host, else what was
 * typed from the Dialer Properties. Where both exist and differ the export wins,
 * and the difference is told. A key in a server's export may be left over from an old dialer: what was
 * typed counts before it, unless the dialer runs on that host.
 */
export function dialedEndpoints(site: Site, evidence: readonly CaseEvidence[]): Dialed {
  const conflicts: Conflict[] = [];
  const unasked: Side[] = [];
  const endpoints: Record<Side, Known<Endpoint> | null> = { A: null, B: null };
  const keys = partsOf(evidence, 'any', 'registry').filter(({ part }) => part.data.dialer !== null);
  const own = keys.filter((one) => isOfDialer(site, one.evidence.owner));
  const located = (own.length > 0 ? own : keys).at(-1);
  for (const side of sides) {
    const typed = site.dialer.endpoints[side];
    const key = located === undefined ? null : keyOfThisDialer(located, side, typed);
    endpoints[side] = typed === null ? null : { value: typed, cites: [] };
    const differing =
      differingKeys(own.length > 0 ? own : keys, side) ??
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
    if (typed !== null && own.length === 0 && !sameEndpoint(typed, found)) {
      conflicts.push({
        side,
        message: say(
          'The site form has {typed} for CTI Server {side}; a dialer’s registry key on a server has {found}, which may be left over from an old dialer. The form counts.',
          { typed: formatEndpoint(typed), found: formatEndpoint(found), side },
        ),
        cites,
      });
      continue;
    }
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
    if (typed === null && own.length === 0) {
      unasked.push(side);
      conflicts.push({
        side,
        message: say(
          'What the dialer dials for CTI Server {side} was not typed. A dialer’s registry key on a server has {found}; it may be left over from an old dialer. It is taken for now: compare it with the Dialer Properties.',
          { side, found: formatEndpoint(found) },
        ),
        cites,
      });
    }
    endpoints[side] = { value: found, cites };
  }
  return { endpoints, unasked, conflicts };
}

/** Is this capture of the host that the dialer runs on? That may be one of the servers. */
function isOfDialer({ dialer, sides: hosts }: Site, owner: Owner | null): boolean {
  if (owner === null || owner === 'dialer') return true;
  const { host, visible, private: hidden } = hosts[owner];
  return (
    (dialer.host !== null && host !== null && shortName(dialer.host) === shortName(host)) ||
    (dialer.address !== null && (dialer.address === visible || dialer.address === hidden))
  );
}
