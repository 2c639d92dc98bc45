import { emptySite } from '../../core/case/site';
import type { Outcome, Site, SiteSide, Windows } from '../../core/case/types';
import type { Side } from '../../core/net/ports';
import { visibleLine } from '../../core/report/visible';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { memberLines } from '../store/json-lines';
import { outcomesOf } from './site-outcomes';
import { expectations, knownKeys, type ParsedSite, siteSchema } from './site-schema';

export { siteFile } from './site-outcomes';

/** What a case folder's `site.json` says. */
export interface SiteJson {
  readonly site: Site;
  readonly outcomes: readonly Outcome[];
  /** What was left out, and why. */
  readonly notes: readonly Message[];
}

/** Most unknown keys that are named one by one. */
const mostNotes = 20;

/**
 * Reads `site.json`. A wrong value is refused with its field, what was found and what was
 * expected; a key that Rebind does not know is named and left out.
 */
export function readSiteJson(text: string): Result<SiteJson> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const checked = siteSchema.safeParse(parsed.value);
  if (!checked.success) return wrongValue(checked.error.issues[0]?.path ?? [], parsed.value);
  return success({
    site: siteOf(checked.data),
    outcomes: outcomesOf(checked.data, memberLines(text)),
    notes: unknownKeys(checked.data),
  });
}

function parseJson(text: string): Result<unknown> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const message =
      position === undefined
        ? say('site.json is not JSON.')
        : say('site.json is not JSON: it goes wrong on line {line}.', {
            line: text.slice(0, Number(position)).split('\n').length,
          });
    return failure('bad-site', message, say('Look for a missing quote, comma or brace.'));
  }
}

function wrongValue(path: readonly PropertyKey[], value: unknown): Failure {
  const keys = path.map(String);
  const field = keys.join('.');
  const found = keys.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Record<string, unknown>)[key]
        : undefined,
    value,
  );
  const expected =
    expectations[field] ?? expectations[keys.at(-1) ?? ''] ?? say('an object in braces, as in {"A": …}');
  const values = { field, found: shown(found), expected };
  return failure(
    'bad-site',
    field === ''
      ? say('site.json holds {found}. Expected: {expected}.', values)
      : say('{field} in site.json is {found}. Expected: {expected}.', values),
    say('Correct the value, or leave the key out: what is absent is not known.'),
  );
}

function shown(value: unknown): string {
  const text = visibleLine(JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function siteOf({ instance, release: stated, active, sides: both, dialer }: ParsedSite): Site {
  const side = (name: Side): SiteSide => {
    const given = both?.[name];
    return {
      host: given?.host ?? null,
      visible: given?.visible ?? null,
      private: given?.private ?? null,
      windows: (given?.windows ?? null) as Windows | null,
      ctiPort: given?.ctiPort ?? null,
    };
  };
  return {
    ...emptySite,
    instance: instance ?? null,
    release: stated ?? null,
    active: active ?? null,
    sides: { A: side('A'), B: side('B') },
    dialer: {
      host: dialer?.host ?? null,
      address: dialer?.address ?? null,
      endpoints: { A: dialer?.A ?? null, B: dialer?.B ?? null },
      secure: dialer?.secure ?? null,
    },
  };
}

function unknownKeys(data: ParsedSite): readonly Message[] {
  const found = Object.entries(knownKeys).flatMap(([path, keys]) => {
    const inside = (path === '' ? [] : path.split('.')).reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
      data,
    );
    if (typeof inside !== 'object' || inside === null) return [];
    return Object.keys(inside)
      .filter((key) => !keys.includes(key))
      .map((key) => visibleLine(path === '' ? key : `${path}.${key}`).slice(0, 120));
  });
  const named = found
    .slice(0, mostNotes)
    .map((key) => say('Rebind does not know the key {key} in site.json. It was left out.', { key }));
  return found.length > mostNotes
    ? [...named, say('{count} more unknown keys were left out.', { count: found.length - mostNotes })]
    : named;
}
