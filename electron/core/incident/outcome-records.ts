import type { SessionFacts } from '../case/types';
import { concludedOutcomes, type SessionTestData, type SessionTry } from '../evidence/own-tests/types';
import type { EvidencePart, EvidenceReading, LineRange } from '../evidence/types';
import { sameEndpoint } from '../net/endpoint';
import type { Incident, RecordedOutcome } from './incident';
import { readingKey } from './readings';

/** What a record says of an outcome: the lines that decide it, and what more it tells. */
interface Found {
  readonly lines: LineRange | null;
  readonly told: SessionFacts | null;
}

const nothing: Found = { lines: null, told: null };

/**
 * The outcome with the lines of its transcript that decide it, and with what a session test's
 * record tells beside it. A record that speaks of another endpoint, of another end, or of a
 * practice site where this is none, is not cited: it is not this outcome's.
 */
export function withRecord(
  recorded: RecordedOutcome,
  incident: Pick<Incident, 'evidence' | 'practice'>,
  readings: ReadonlyMap<string, EvidenceReading>,
): RecordedOutcome {
  const { transcript, phase } = recorded;
  // What was told with the outcome itself, as a case folder's site.json does, has no record to be read from.
  if (transcript === null) return recorded;
  const items = incident.evidence.filter(({ sha256 }) => sha256 === transcript);
  const item = items.find((one) => one.phase === phase) ?? items[0];
  if (item === undefined) return recorded;
  const reading = readings.get(readingKey(item));
  const { lines, told } = reading === undefined ? nothing : foundIn(reading, recorded, incident);
  return { ...recorded, source: lines === null ? null : { evidence: item.sha256, lines }, told };
}

function foundIn(
  reading: EvidenceReading,
  recorded: RecordedOutcome,
  { practice }: Pick<Incident, 'practice'>,
): Found {
  const ofThisSite = (written: boolean | null) => written === null || written === (practice !== null);
  switch (recorded.method) {
    case 'session': {
      const tests = reading.parts.flatMap((part) => (part.kind === 'session-test' ? [part.data] : []));
      if (tests.length === 0) break;
      const ends = tests.flatMap((test) => {
        const end = ofThisSite(test.practice) ? endFor(test, recorded) : null;
        return end === null ? [] : [{ end, found: test.found }];
      });
      const [only] = ends;
      // Two tests that both could be it may differ in the rest: neither is taken.
      if (only === undefined || ends.length > 1) return nothing;
      const { end, found } = only;
      return { lines: [end.line, end.line], told: factsOf(end, found) };
    }
    case 'tcp': {
      const tests = reading.parts.flatMap((part) => (part.kind === 'path-test' ? [part.data] : []));
      if (tests.length === 0) break;
      const rows = tests
        .filter((test) => ofThisSite(test.practice))
        .flatMap(({ results }) => results)
        .filter((row) => row.side === recorded.side && row.kind === recorded.kind && isAt(recorded, row));
      const [row] = rows;
      return row === undefined || rows.length > 1 ? nothing : { lines: [row.line, row.line], told: null };
    }
    case 'ctitest':
      break;
  }
  return { lines: wordsOrAll(reading), told: null };
}

/** The last try of this test that came to an end, where it is what was recorded. One that was cancelled after it tells nothing. */
function endFor(test: SessionTestData, { kind, code, target }: RecordedOutcome): SessionTry | null {
  const end = test.tries.findLast(
    // Of a try that does not say how it ended it is not known that it tells nothing.
    ({ outcome }) => outcome === null || concludedOutcomes.some((known) => known === outcome),
  );
  if (!test.whole || end === undefined || end.outcome !== kind) return null;
  if (test.endpoint === null || target === null || !sameEndpoint(test.endpoint, target)) return null;
  return kind === 'rejected' && end.status !== code ? null : end;
}

function isAt({ target }: RecordedOutcome, row: { readonly endpoint: { address: string; port: number } }) {
  return target !== null && sameEndpoint(target, row.endpoint);
}

/** What the try that ended a test tells beside its outcome. */
export function factsOf(end: SessionTry, found: readonly string[]): SessionFacts {
  const { version, pgStatus, peripheralOnline, sessionType, heartbeat, closed } = end;
  const { servicesGranted, foreignInvokeId } = end;
  return {
    found,
    version,
    ...(servicesGranted === null ? {} : { servicesGranted }),
    ...(foreignInvokeId === undefined ? {} : { foreignInvokeId }),
    pgStatus,
    peripheralOnline,
    sessionType,
    heartbeat,
    closed,
  };
}

/** The lines of a transcript with a word that was known, else all of them. */
function wordsOrAll({ parts, lineCount }: EvidenceReading): LineRange | null {
  if (lineCount === 0) return null;
  const lines = parts.flatMap(wordLines);
  if (lines.length === 0) return [1, lineCount];
  return [Math.min(...lines), Math.max(...lines)];
}

function wordLines(part: EvidencePart): readonly number[] {
  return part.kind === 'ctitest' ? part.data.words.slice(0, 100).map((word) => word.line) : [];
}
