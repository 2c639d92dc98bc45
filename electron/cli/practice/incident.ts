import { createHash, randomUUID } from 'node:crypto';
import type { Owner } from '../../core/case/types';
import { readEvidence } from '../../core/evidence/read';
import { Lines } from '../../core/evidence/text/lines';
import { wholeSnapshot } from '../../core/incident/build-snapshot';
import {
  eventSchema,
  type IncidentEvent,
  type Phase,
  type Statement,
  schemaVersion,
} from '../../core/incident/events';
import type { ReadEvidence } from '../../core/incident/readings';
import type { Snapshot } from '../../core/incident/snapshot';
import { buildReport } from '../../core/report/build-report';
import { linesToQuote, quoteOf } from '../../core/report/cited-lines';
import type { Report, ReportMade } from '../../core/report/types';
import { decode } from '../../host/evidence/decode';
import type { TestEvidence } from '../../host/evidence/test-evidence';
import { localZone } from '../../host/local-zone';
import type { Machine } from '../../host/store/machine';
import type { Voice } from '../output';
import { usualForm } from '../report-files';

/** An incident that lives in memory as long as the practice does: the same events, the same fold. */
export interface PracticeIncident {
  say(statements: readonly Statement[]): void;
  /** Takes a printed text in as evidence, byte for byte. */
  bring(text: string, what: { readonly name: string; readonly owner: Owner; readonly phase: Phase }): void;
  /** Takes in what a test of this machine found. */
  keep(test: TestEvidence): void;
  snapshot(): Snapshot;
  report(made: ReportMade, voice: Pick<Voice, 'language' | 'translate'>): Report;
}

/** An incident that is kept in memory alone, for a practice site that is played in the terminal. */
export function practiceIncident(machine: Machine): PracticeIncident {
  const id = randomUUID();
  const events: IncidentEvent[] = [];
  const read = new Map<string, ReadEvidence>();
  const texts = new Map<string, Lines>();

  const say = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      // Parsed, so that what is said here would be taken by every incident's file too.
      events.push(
        eventSchema.parse({
          v: schemaVersion,
          id: randomUUID(),
          seq: events.length + 1,
          at: machine.now().toISOString(),
          by: machine.user,
          say: statement,
        }),
      );
    }
  };

  const snapshot = (): Snapshot => wholeSnapshot(id, events, read, localZone);

  /** Reads bytes and remembers them under their hash, as the store does with a file. */
  const take = (text: string): { readonly sha256: string; readonly size: number } => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const decoded = decode(bytes, null);
    read.set(
      sha256,
      decoded.ok
        ? {
            reading: readEvidence(decoded.value.text),
            encoding: decoded.value.encoding,
            encodingReason: decoded.value.reason,
            problem: null,
          }
        : { reading: null, encoding: '', encodingReason: decoded.message, problem: decoded.message },
    );
    texts.set(sha256, new Lines(decoded.ok ? decoded.value.text : ''));
    return { sha256, size: bytes.length };
  };

  return {
    say,
    bring(text, { name, owner, phase }) {
      say([{ type: 'evidence-added', phase, ...take(text), name, how: 'practice', owner }]);
    },
    keep(test) {
      say(test.statements(take(test.text)));
    },
    snapshot,
    report(made, { language, translate }) {
      const now = snapshot();
      const lines = linesToQuote(now).flatMap((cite) => {
        const text = texts.get(cite.evidence);
        return text === undefined ? [] : [quoteOf(cite, text)];
      });
      return buildReport({ ...now, lines, form: usualForm(language), made, translate });
    },
  };
}
