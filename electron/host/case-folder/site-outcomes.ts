import { type Outcome, places } from '../../core/case/types';
import type { Endpoint } from '../../core/net/endpoint';
import { type Side, sides } from '../../core/net/ports';
import type { memberLines } from '../store/json-lines';
import type { ParsedSite } from './site-schema';

/** Id under which the file is cited. */
export const siteFile = 'site.json';

type Lines = ReturnType<typeof memberLines>;
type Given<Name extends 'ctitest' | 'probe'> = NonNullable<ParsedSite[Name]>[Side];

/** What `site.json` says of tries to reach the two CTI Servers. */
export function outcomesOf({ ctitest, probe, dialer }: ParsedSite, lines: Lines): readonly Outcome[] {
  return sides.flatMap((side): readonly Outcome[] => [
    ...ctitestOf(side, ctitest?.[side], lines),
    ...probeOf(side, probe?.[side], lines),
    ...ownOf(side, dialer, lines),
  ]);
}

/** What the dialer itself was answered: it asks where it dials, and no test stands behind it. */
function ownOf(side: Side, dialer: ParsedSite['dialer'], lines: Lines): readonly Outcome[] {
  const given = dialer?.session?.[side];
  if (given?.outcome == null) return [];
  const place = lines.get(`dialer.session.${side}`);
  return [
    {
      side,
      method: 'session',
      kind: given.outcome,
      code: given.outcome === 'rejected' ? (given.status ?? null) : null,
      target: dialer?.[side] ?? null,
      from: 'dialer',
      source: place === undefined ? null : { evidence: siteFile, lines: place },
      told: null,
      ...triedAt(given.at),
    },
  ];
}

function triedAt(at: string | null | undefined): Pick<Outcome, 'triedAt'> {
  return at == null ? {} : { triedAt: at };
}

/** One that names no endpoint speaks for none: it tells nothing. */
function probeOf(side: Side, given: Given<'probe'>, lines: Lines): readonly Outcome[] {
  if (given?.outcome == null || given.endpoint == null) return [];
  const place = lines.get(`probe.${side}`);
  const { outcome, status } = given;
  const code = typeof status === 'object' ? (status?.code ?? null) : (status ?? null);
  const isOpen = outcome === 'opened';
  return [
    {
      side,
      method: 'session',
      kind: outcome,
      code: outcome === 'rejected' ? code : null,
      target: given.endpoint,
      // The document itself holds the own address that was called from: that is no place.
      from: places.find((one) => one === given.from) ?? null,
      source: place === undefined ? null : { evidence: siteFile, lines: place },
      told: {
        found: [],
        version: given.version ?? null,
        pgStatus: isOpen ? (given.pgStatus ?? null) : null,
        peripheralOnline: null,
        sessionType: isOpen ? (given.sessionType ?? null) : null,
        heartbeat: null,
        closed: null,
      },
      ...triedAt(given.at),
    },
  ];
}

function ctitestOf(side: Side, given: Given<'ctitest'>, lines: Lines): readonly Outcome[] {
  if (given?.outcome == null) return [];
  const place = lines.get(`ctitest.${side}`);
  const target: Endpoint | null = given.target ?? null;
  return [
    {
      side,
      method: 'ctitest',
      kind: given.outcome,
      code: given.code ?? null,
      target,
      from: given.from ?? null,
      source: place === undefined ? null : { evidence: siteFile, lines: place },
      told: null,
      ...triedAt(given.at),
    },
  ];
}
