import type { DialerKey } from '../../evidence/registry/types';
import type { Endpoint } from '../../net/endpoint';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import type { Conflict } from '../types';
import { cite, type Located } from './evidence';

/** One side's entry of a dialer's key, as it stands there without the blanks around it. */
export interface KeyEntry {
  /** null where the key has no such value. */
  readonly host: string | null;
  readonly port: string | null;
  /** Lines of the two values, of those that are there. */
  readonly lines: readonly number[];
}

/**
 * What the dialer’s registry key holds for one side: host and port as they stand there, null where a value
 * lacks.
 */
export function entryOf(key: DialerKey, side: Side): KeyEntry {
  const { valueLines: at } = key;
  const [host, port, lines] =
    side === 'A'
      ? [key.ctiServerA, key.ctiServerPortA, [at.ctiServerA, at.ctiServerPortA]]
      : [key.ctiServerB, key.ctiServerPortB, [at.ctiServerB, at.ctiServerPortB]];
  return {
    host: host?.trim() ?? null,
    port: port?.trim() ?? null,
    lines: lines.filter((line) => line > 0),
  };
}

/** `10.1.8.103:43027`, shortened where somebody put more into the key. */
function entryText(key: DialerKey, side: Side): string {
  const { host, port } = entryOf(key, side);
  return `${(host ?? '').slice(0, 80)}:${(port ?? '').slice(0, 20)}`;
}

function allKeys({ part: { data } }: Located<'registry'>): readonly DialerKey[] {
  return [...(data.dialer === null ? [] : [data.dialer]), ...(data.otherDialers ?? [])];
}

/**
 * The key of this dialer in an export that may hold those of several instances: the only
 * one, one of several that agree for this side, or the one that has what was typed.
 */
export function keyOfThisDialer(
  located: Located<'registry'>,
  side: Side,
  typed: Endpoint | null,
): DialerKey | null | 'several' {
  const keys = allKeys(located).filter((key) => (entryOf(key, side).host ?? '') !== '');
  const [first] = keys;
  if (first === undefined) return located.part.data.dialer;
  const entries = new Set(
    keys.map((key) => {
      const { host, port } = entryOf(key, side);
      return `${host}:${port ?? ''}`.toLowerCase();
    }),
  );
  if (entries.size === 1) return first;
  const meant = keys.find((key) => {
    const { host, port } = entryOf(key, side);
    return (
      typed !== null && host?.toLowerCase() === typed.address.toLowerCase() && port === String(typed.port)
    );
  });
  return meant ?? 'several';
}

/** The keys of one export differ for a side, and nothing says which one is this dialer's. */
export function severalKeys(located: Located<'registry'>, side: Side): Conflict {
  const keys = allKeys(located);
  const found = keys.map((key) => entryText(key, side));
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
export function differingKeys(keys: readonly Located<'registry'>[], side: Side): Conflict | null {
  if (keys.every((one) => one.evidence.sequence !== null)) return null;
  const found = new Set(
    keys.flatMap(({ part: { data } }) =>
      data.dialer === null || entryOf(data.dialer, side).host === null ? [] : [entryText(data.dialer, side)],
    ),
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
