import * as z from 'zod';
import { emptySite } from '../core/case/site';
import {
  type Outcome,
  type OutcomeKind,
  places,
  type Site,
  type SiteSide,
  type Windows,
  windowsGenerations,
} from '../core/case/types';
import { isRelease } from '../core/cti/versions';
import { type Endpoint, isHostName, parseEndpoint, parsePort } from '../core/net/endpoint';
import { parseIPv4 } from '../core/net/ipv4';
import { lastInstance, type Side, sides } from '../core/net/ports';
import { visibleLine } from '../core/report/visible';
import { type Failure, failure, type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import { memberLines } from './json-lines';

/** What a case folder's `site.json` says. */
export interface SiteJson {
  readonly site: Site;
  readonly outcomes: readonly Outcome[];
  /** What was left out, and why. */
  readonly notes: readonly Message[];
}

/** What can come of `ctitest`, and what a technician can write down of it. */
const ctitestOutcomes = [
  'opened',
  'connected',
  'rejected',
  'refused',
  'timed-out',
  'unreachable',
  'not-run',
] as const satisfies readonly OutcomeKind[];

/** Id under which the file is cited. */
export const siteFile = 'site.json';

/** Most unknown keys that are named one by one. */
const mostNotes = 20;

// Everything may be absent, and null is absent too.
const host = z.string().refine(isHostName).nullish();
const address = z
  .string()
  .refine((text) => parseIPv4(text) !== null)
  .transform((text) => parseIPv4(text))
  .nullish();
const port = z
  .union([z.number(), z.string()])
  .transform((value) => parsePort(String(value)))
  .refine((value) => value !== null)
  .nullish();
const endpoint = z
  .string()
  .transform(parseEndpoint)
  .refine((value) => value !== null)
  .nullish();
// People write 2003 without quotes as well.
const windows = z
  .union([z.string(), z.number()])
  .transform((value) => windowsGenerations.find((one) => one === String(value).toLowerCase()) ?? null)
  .refine((value) => value !== null)
  .nullish();

// As a number 12.6 is written without quotes; 8.0 would lose its nought, so text is what is asked for.
const release = z.string().refine(isRelease).nullish();

const sideSchema = z
  .looseObject({ host, visible: address, private: address, windows, ctiPort: port })
  .nullish();
const outcomeSchema = z
  .looseObject({
    outcome: z.enum(ctitestOutcomes).nullish(),
    code: z.int().min(0).max(0xffffffff).nullish(),
    target: endpoint,
    from: z.enum(places).nullish(),
  })
  .nullish();
const schema = z.looseObject({
  instance: z.int().min(0).max(lastInstance).nullish(),
  release,
  active: z.enum(['A', 'B']).nullish(),
  sides: z.looseObject({ A: sideSchema, B: sideSchema }).nullish(),
  dialer: z.looseObject({ host, address, A: endpoint, B: endpoint }).nullish(),
  ctitest: z.looseObject({ A: outcomeSchema, B: outcomeSchema }).nullish(),
});
type Parsed = z.infer<typeof schema>;

/** What belongs into a field, by its last key; a side's letter means another thing in each place. */
const expectations: Readonly<Record<string, Message>> = {
  release: say('a release in quotes, as in "5.0", "8.5(1)" or "12.6"'),
  instance: say('a whole number from 0 to {last}', { last: lastInstance }),
  active: say('"A" or "B"'),
  host: say('a host name'),
  visible: say('an IPv4 address in four parts, as in 10.1.8.103'),
  private: say('an IPv4 address in four parts, as in 172.1.8.103'),
  address: say('an IPv4 address in four parts, as in 10.1.8.50'),
  windows: say('one of {list}', { list: windowsGenerations.join(', ') }),
  ctiPort: say('a port from 1 to 65535'),
  outcome: say('one of {list}', { list: ctitestOutcomes.join(', ') }),
  code: say('a status code of the CTI Server, a whole number'),
  target: say('an address and a port, as in 10.1.8.103:43027'),
  from: say('one of {list}', { list: places.join(', ') }),
  'dialer.A': say('an address and a port, as in 10.1.8.102:42027'),
  'dialer.B': say('an address and a port, as in 10.1.8.103:43027'),
};

/**
 * Reads `site.json`. A wrong value is refused with its field, what was found and what was
 * expected; a key that Rebind does not know is named and left out.
 */
export function readSiteJson(text: string): Result<SiteJson> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const checked = schema.safeParse(parsed.value);
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

function siteOf({ instance, release: stated, active, sides: both, dialer }: Parsed): Site {
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
    },
  };
}

function outcomesOf({ ctitest }: Parsed, lines: ReturnType<typeof memberLines>): readonly Outcome[] {
  return sides.flatMap((side): readonly Outcome[] => {
    const given = ctitest?.[side];
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
      },
    ];
  });
}

const known: Readonly<Record<string, readonly string[]>> = {
  '': ['instance', 'release', 'active', 'sides', 'dialer', 'ctitest'],
  sides: ['A', 'B'],
  'sides.A': ['host', 'visible', 'private', 'windows', 'ctiPort'],
  'sides.B': ['host', 'visible', 'private', 'windows', 'ctiPort'],
  dialer: ['host', 'address', 'A', 'B'],
  ctitest: ['A', 'B'],
  'ctitest.A': ['outcome', 'code', 'target', 'from'],
  'ctitest.B': ['outcome', 'code', 'target', 'from'],
};

function unknownKeys(data: Parsed): readonly Message[] {
  const found = Object.entries(known).flatMap(([path, keys]) => {
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
