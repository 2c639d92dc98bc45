import { parseEndpoint } from '../../net/endpoint';
import { parseIPv4 } from '../../net/ipv4';
import type { Lines } from '../text/lines';
import type { Unread } from '../text/unread';
import { readMembers } from './members';
import { Told } from './told';
import { type SessionTestData, type TestOutcome, testOutcomes } from './types';
import { oneOf, within32 } from './values';

/** The names of the document that `rebind probe --json` prints. */
const names = [
  'endpoint',
  'from',
  'outcome',
  'status',
  'version',
  'pgStatus',
  'sessionType',
  'ms',
  'trace',
] as const;
type Name = (typeof names)[number];

/** `"endpoint": "10.1.8.103:43027",`: the document's first member, with its opening brace or without. */
const opening = /^(?:\{\s*)?"endpoint"\s*:\s*"[^"\s]{1,260}:\d{1,5}"\s*,/;

/** True for the line with which a document of `rebind probe --json` begins. */
export function opensDocument(line: string): boolean {
  return opening.test(line);
}

/**
 * Reads the document that `rebind probe --json` printed, also where its end was cut off.
 * Of several tries it tells the last one.
 * @returns null where no outcome stands there: then it is something else
 */
export function readSessionJson(
  lines: Lines,
  first: number,
  last: number,
  unread: Unread,
): SessionTestData | null {
  const read = readMembers(lines, first, last);
  const told = new Told<Name>(unread);
  for (const { name, value, line } of read.members) {
    const known = names.find((one) => one === name);
    if (known === undefined) unread.add(line);
    // null: it was asked for, and not had.
    else if (value !== null) told.take(known, readValue(known, value), line);
  }
  const line = told.lineOf('outcome');
  if (line === null) return null;
  for (let other = read.last + 1; other <= last; other += 1) {
    // A brace alone ends this document or begins the next one.
    if (!lines.isBlank(other) && !/^[{}]$/.test(lines.at(other).trim())) unread.add(other);
  }
  const outcome = told.get<TestOutcome>('outcome');
  if (outcome !== 'rejected') told.drop(['status']);
  if (outcome !== 'opened') told.drop(['pgStatus', 'sessionType']);
  return {
    endpoint: told.get('endpoint'),
    from: told.get('from'),
    found: [],
    startedAt: null,
    limitMilliseconds: null,
    machine: null,
    practice: null,
    tries: [
      {
        version: told.get('version'),
        outcome,
        status: told.get('status'),
        pgStatus: told.get('pgStatus'),
        peripheralOnline: null,
        peripheralType: null,
        sessionType: told.get('sessionType'),
        servicesGranted: null,
        heartbeat: null,
        closed: null,
        milliseconds: told.get('ms'),
        line,
      },
    ],
    whole: read.whole,
  };
}

function readValue(name: Name, value: unknown): unknown {
  switch (name) {
    case 'endpoint':
      return typeof value === 'string' ? parseEndpoint(value) : null;
    case 'from':
      return typeof value === 'string' ? parseIPv4(value) : null;
    case 'outcome':
      return typeof value === 'string' ? oneOf(testOutcomes, value) : null;
    case 'status':
      return typeof value === 'object' && value !== null && 'code' in value ? within32(value.code) : null;
    case 'version':
    case 'pgStatus':
    case 'sessionType':
      return within32(value);
    case 'ms':
      return typeof value === 'number' && value >= 0 ? value : null;
    case 'trace':
      return Array.isArray(value) ? true : null;
  }
}
