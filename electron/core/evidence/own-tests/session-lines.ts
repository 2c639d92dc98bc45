import type { Lines } from '../text/lines';
import type { Unread } from '../text/unread';
import { labelOf, type TestLabel, type TryLabel, testLabels, titles, tryLabels } from './labels';
import { testValue } from './test-value';
import { Told } from './told';
import { heartbeats, type SessionTestData, type SessionTry, testOutcomes } from './types';
import { oneOf, parseMask, parseMilliseconds, parseNumber, parseYesNo } from './values';

const heading = /^Try (\d{1,3}) of (\d{1,3}): protocol version (\d{1,5})$/;

/** More lines than any record has: what stands below is not looked at. */
const mostLines = 5_000;

const longestLine = 2_000;

/** True for `Try 1 of 2: protocol version 9`. */
export function isTryHeading(line: string): boolean {
  return heading.test(line);
}

/** True for a line that belongs to a record and to nothing else around it. */
export function isRecordLine(line: string): boolean {
  return labelOf(testLabels, line) !== null || labelOf(tryLabels, line) !== null || isMessage(line);
}

/** A message of the trace, or the rest of one that a mail cut into several lines. */
function isMessage(line: string): boolean {
  return (
    /^\d{1,12}\.\d ms +(?:sent|received) /.test(line) || /^[0-9A-F]{2}(?: [0-9A-F]{2})*(?: …)?$/.test(line)
  );
}

/** A try while it is read: its heading, and what stands below it. */
interface Draft {
  readonly number: number | null;
  readonly of: number | null;
  readonly version: number | null;
  readonly line: number;
  readonly told: Told<TryLabel>;
}

/** Reads the record that Rebind wrote of a session test, as far as it stands there. */
export function readSessionLines(lines: Lines, first: number, last: number, unread: Unread): SessionTestData {
  const whole = new Told<TestLabel>(unread);
  const drafts: Draft[] = [];
  for (let line = first; line <= last; line += 1) {
    if (lines.isBlank(line)) continue;
    const text = line - first < mostLines ? lines.at(line).slice(0, longestLine).trim() : '';
    const begun = heading.exec(text);
    const ofTest = labelOf(testLabels, text);
    const ofTry = labelOf(tryLabels, text);
    // The last line of a text may be half of one: `Status: 1` of `Status: 15`. A whole record ends with others.
    const mayBeHalf = line === lines.count && ofTry?.label !== 'milliseconds';
    if (mayBeHalf && (begun ?? ofTest ?? ofTry) !== null) unread.add(line);
    else if (begun !== null) drafts.push(draftOf(begun, line, unread));
    else if (ofTest !== null)
      whole.take(ofTest.label, ofTest.label === 'tried' ? null : testValue(ofTest.label, ofTest.value), line);
    else if (ofTry !== null) {
      // Its heading may have been cut off.
      if (drafts.length === 0) drafts.push(draftOf(null, line, unread));
      drafts.at(-1)?.told.take(ofTry.label, tryValue(ofTry.label, ofTry.value), line);
    } else if (text !== titles.session && !isMessage(text)) unread.add(line);
  }
  const of = drafts[0]?.of ?? null;
  const tries = drafts.map(madeTry);
  return {
    endpoint: whole.get('endpoint'),
    from: whole.get('from'),
    found: whole.get('found') ?? [],
    startedAt: whole.get('startedAt'),
    limitMilliseconds: whole.get('limit'),
    machine: whole.get('machine'),
    practice: whole.get('practice'),
    tries,
    whole:
      of === drafts.length &&
      drafts.every((one, index) => one.of === of && one.number === index + 1) &&
      // The time is written below all that a try tells.
      tries.every(({ milliseconds }) => milliseconds !== null),
  };
}

function draftOf(begun: RegExpExecArray | null, line: number, unread: Unread): Draft {
  const [number = null, of = null, version = null] = begun === null ? [] : begun.slice(1).map(Number);
  return { number, of, version, line, told: new Told(unread) };
}

function madeTry({ version, line, told }: Draft): SessionTry {
  const outcome = told.get<SessionTry['outcome']>('outcome');
  if (outcome !== 'rejected') told.drop(['status']);
  if (outcome !== 'opened') told.drop(grantedLabels);
  const foreign = told.get<number>('foreignInvokeId');
  return {
    version,
    outcome,
    status: told.get('status'),
    pgStatus: told.get('pgStatus'),
    peripheralOnline: told.get('peripheralOnline'),
    peripheralType: told.get('peripheralType'),
    sessionType: told.get('sessionType'),
    servicesGranted: told.get('servicesGranted'),
    heartbeat: told.get('heartbeat'),
    closed: told.get('closed'),
    ...(foreign === null ? {} : { foreignInvokeId: foreign }),
    milliseconds: told.get('milliseconds'),
    line: told.lineOf('outcome') ?? line,
  };
}

/** What only an opened session can tell. */
const grantedLabels: readonly TryLabel[] = [
  'pgStatus',
  'peripheralOnline',
  'peripheralType',
  'sessionType',
  'servicesGranted',
  'heartbeat',
  'closed',
];

function tryValue(label: TryLabel, text: string): unknown {
  switch (label) {
    case 'outcome':
      return oneOf(testOutcomes, text);
    case 'foreignInvokeId':
      return parseNumber(/^InvokeID (\d+)$/.exec(text)?.[1] ?? '');
    case 'status':
    case 'peripheralType':
    case 'sessionType':
      return parseNumber(text);
    case 'servicesGranted':
    case 'pgStatus':
      return parseMask(text);
    case 'peripheralOnline':
    case 'closed':
      return parseYesNo(text);
    case 'heartbeat':
      return oneOf(heartbeats, text);
    case 'lookup':
    case 'begunAfter':
    case 'milliseconds':
      return parseMilliseconds(text);
    case 'detail':
    case 'errorCode':
    case 'trace':
      return text;
  }
}
