import * as z from 'zod';
import { type OutcomeKind, places, windowsGenerations } from '../../core/case/types';
import { isRelease } from '../../core/cti/versions';
import { concludedOutcomes } from '../../core/evidence/own-tests/types';
import { readPrintedClock } from '../../core/evidence/text/printed-clock';
import { isHostName, parseEndpoint, parsePort } from '../../core/net/endpoint';
import { parseIPv4 } from '../../core/net/ipv4';
import { lastInstance } from '../../core/net/ports';
import { type Message, say } from '../../core/text';

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

/** What the dialer's own log or window can tell of the CTI Server's answer; a time-out that it tells is its own, and separates nothing. */
const ownOutcomes = ['opened', 'rejected'] as const satisfies readonly OutcomeKind[];

/** How a session test of Rebind can end, where it came to an end. */
const probeOutcomes = concludedOutcomes satisfies readonly OutcomeKind[];

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

// A moment that can be read in one way only, as the host's clock printed it.
const at = z
  .string()
  .refine((text) => readPrintedClock(text).length === 1)
  .nullish();

const sideSchema = z
  .looseObject({ host, visible: address, private: address, windows, ctiPort: port })
  .nullish();
const outcomeSchema = z
  .looseObject({
    outcome: z.enum(ctitestOutcomes).nullish(),
    code: z.int().min(0).max(0xffffffff).nullish(),
    target: endpoint,
    from: z.enum(places).nullish(),
    at,
  })
  .nullish();
// What `rebind probe --json` prints may stand here as it is: of what it holds beyond these, nothing is read.
const number32 = z.int().min(0).max(0xffffffff).nullish();
const probeSchema = z
  .looseObject({
    endpoint,
    outcome: z.enum(probeOutcomes).nullish(),
    status: z.union([number32, z.looseObject({ code: number32 })]).nullish(),
    version: number32,
    pgStatus: number32,
    sessionType: number32,
    from: z.union([z.enum(places), z.ipv4()]).nullish(),
    at,
  })
  .nullish();
const ownSchema = z.looseObject({ outcome: z.enum(ownOutcomes).nullish(), status: number32, at }).nullish();
const dialerSchema = z
  .looseObject({
    host,
    address,
    A: endpoint,
    B: endpoint,
    secure: z.boolean().nullish(),
    session: z.looseObject({ A: ownSchema, B: ownSchema }).nullish(),
  })
  .nullish();
/** Of every value in `site.json`, what it may be; README.md says what each one means. */
export const siteSchema = z.looseObject({
  instance: z.int().min(0).max(lastInstance).nullish(),
  release,
  active: z.enum(['A', 'B']).nullish(),
  sides: z.looseObject({ A: sideSchema, B: sideSchema }).nullish(),
  dialer: dialerSchema,
  ctitest: z.looseObject({ A: outcomeSchema, B: outcomeSchema }).nullish(),
  probe: z.looseObject({ A: probeSchema, B: probeSchema }).nullish(),
});
export type ParsedSite = z.infer<typeof siteSchema>;

const probeExpected = say('one of {list}', { list: probeOutcomes.join(', ') });
const ownExpected = say('one of {list}', { list: ownOutcomes.join(', ') });
const probeFrom = say('one of {list}, or an IPv4 address', { list: places.join(', ') });

/** What belongs into a field, by its last key; a side's letter means another thing in each place. */
export const expectations: Readonly<Record<string, Message>> = {
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
  secure: say('true or false'),
  endpoint: say('an address and a port, as in 10.1.8.103:43027'),
  status: say('a status code of the CTI Server, a whole number'),
  version: say('a whole number'),
  pgStatus: say('a whole number'),
  sessionType: say('a whole number'),
  at: say('a date and a time that can be read in one way, as in 2026-11-23 14:03'),
  'dialer.session.A.outcome': ownExpected,
  'dialer.session.B.outcome': ownExpected,
  'probe.A.outcome': probeExpected,
  'probe.B.outcome': probeExpected,
  'probe.A.from': probeFrom,
  'probe.B.from': probeFrom,
};

/** `ms` and `trace` stand in the document too, and are not needed here. */
const probeKeys = [
  'endpoint',
  'from',
  'outcome',
  'status',
  'version',
  'pgStatus',
  'sessionType',
  'at',
  'ms',
  'trace',
];

/** The keys that are known, by the path of their object. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': ['instance', 'release', 'active', 'sides', 'dialer', 'ctitest', 'probe'],
  sides: ['A', 'B'],
  'sides.A': ['host', 'visible', 'private', 'windows', 'ctiPort'],
  'sides.B': ['host', 'visible', 'private', 'windows', 'ctiPort'],
  dialer: ['host', 'address', 'A', 'B', 'secure', 'session'],
  'dialer.session': ['A', 'B'],
  'dialer.session.A': ['outcome', 'status', 'at'],
  'dialer.session.B': ['outcome', 'status', 'at'],
  ctitest: ['A', 'B'],
  'ctitest.A': ['outcome', 'code', 'target', 'from', 'at'],
  'ctitest.B': ['outcome', 'code', 'target', 'from', 'at'],
  probe: ['A', 'B'],
  'probe.A': probeKeys,
  'probe.B': probeKeys,
};
