import type { CaseEvidence, Site } from '../../case/types';
import type { Cite, DialerKey } from '../../evidence/types';
import { type Endpoint, formatEndpoint, isHostName, parsePort, sameEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import { type Side, sides } from '../../net/ports';
import { say } from '../../text';
import type { Conflict, Known } from '../types';
import { cite, type Located, partsOf } from './evidence';

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

    const host = side === 'A' ? key.ctiServerA : key.ctiServerB;
    const port = side === 'A' ? key.ctiServerPortA : key.ctiServerPortB;
    if (host === null || host.trim() === '') continue;
    const lines = [
      side === 'A' ? key.valueLines.ctiServerA : key.valueLines.ctiServerB,
      side === 'A' ? key.valueLines.ctiServerPortA : key.valueLines.ctiServerPortB,
    ].filter((line) => line > 0);
    const cites: Cite[] = lines.map((line) => cite(located.evidence, line));
    const address = parseIPv4(host) ?? (isHostName(host.trim()) ? host.trim() : null);
    const number = port === null ? null : parsePort(port);
    if (address === null || (port !== null && port.trim() !== '' && number === null)) {
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

function entryOf(key: DialerKey, side: Side): { readonly host: string; readonly port: string } {
  const host = side === 'A' ? key.ctiServerA : key.ctiServerB;
  const port = side === 'A' ? key.ctiServerPortA : key.ctiServerPortB;
  return { host: (host ?? '').trim(), port: (port ?? '').trim() };
}

function allKeys({ part: { data } }: Located<'registry'>): readonly DialerKey[] {
  return [...(data.dialer === null ? [] : [data.dialer]), ...(data.otherDialers ?? [])];
}

/**
 * The key of this dialer in an export that may hold those of several instances: the only
 * one, one of several that agree for this side, or the one that has what was typed.
 */
function keyOfThisDialer(
  located: Located<'registry'>,
  side: Side,
  typed: Endpoint | null,
): DialerKey | null | 'several' {
  const keys = allKeys(located).filter((key) => entryOf(key, side).host !== '');
  const [first] = keys;
  if (first === undefined) return located.part.data.dialer;
  const texts = new Set(keys.map((key) => Object.values(entryOf(key, side)).join(':').toLowerCase()));
  if (texts.size === 1) return first;
  const meant = keys.find((key) => {
    const { host, port } = entryOf(key, side);
    return (
      typed !== null && host.toLowerCase() === typed.address.toLowerCase() && port === String(typed.port)
    );
  });
  return meant ?? 'several';
}

function severalKeys(located: Located<'registry'>, side: Side): Conflict {
  const keys = allKeys(located);
  const found = keys.map((key) => {
    const { host, port } = entryOf(key, side);
    return `${host.slice(0, 80)}:${port.slice(0, 20)}`;
  });
  return {
    side,
    message: say(
      'The export holds the dialer’s keys of several instances, which differ for CTI Server {side}: {found}. Type what this dialer has in its properties.',
      { side, found: found.slice(0, 4).join(', ') },
    ),
    cites: keys.map((key) => cite(located.evidence, key.line)),
  };
}

/** Exports of the dialer's key that differ for a side, where which one is newer is not known: several dialers, or several moments. */
function differingKeys(keys: readonly Located<'registry'>[], side: Side): Conflict | null {
  if (keys.every((one) => one.evidence.sequence !== null)) return null;
  const found = new Set(
    keys.flatMap(({ part: { data } }) => {
      const host = side === 'A' ? data.dialer?.ctiServerA : data.dialer?.ctiServerB;
      const port = side === 'A' ? data.dialer?.ctiServerPortA : data.dialer?.ctiServerPortB;
      return host == null ? [] : [`${host.trim().slice(0, 80)}:${(port ?? '').trim().slice(0, 20)}`];
    }),
  );
  if (found.size < 2) return null;
  return {
    side,
    message: say(
      'Exports of the dialer’s registry key differ for CTI Server {side}: {found}. Which one counts is not known.',
      { side, found: [...found].slice(0, 4).join(', ') },
    ),
    cites: keys.map(({ evidence, part }) => cite(evidence, part.data.dialer?.line ?? part.lines[0])),
  };
}
