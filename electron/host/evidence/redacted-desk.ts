import { Lines } from '../../core/evidence/text/lines';
import { wholeSnapshot } from '../../core/incident/build-snapshot';
import type { IncidentEvent } from '../../core/incident/events';
import type { ReadEvidence } from '../../core/incident/readings';
import type { Snapshot } from '../../core/incident/snapshot';
import type { RedactionLevel } from '../../core/redaction/levels';
import type { ReportRedaction } from '../../core/redaction/proofs';
import {
  type EvidenceText,
  type RedactedIncident,
  redactIncident,
} from '../../core/redaction/redact-incident';
import { buildReport } from '../../core/report/build-report';
import { linesToQuote, quoteOf } from '../../core/report/cited-lines';
import { type Result, success } from '../../core/result';
import { localZone } from '../local-zone';
import { leakFailure } from '../report/leak-failure';
import {
  checkedBytes,
  keyedBy,
  type ProvenReport,
  proveReport,
  type ReportProof,
  sha256Hex,
  wordsShown,
} from '../report/proven-report';
import { translateTo } from '../report/report-language';
import { renderReport } from '../report/report-text';
import { redactionKey } from '../store/redaction-key';
import type { CheckedFile, DeskJobs, Proofs } from './desk-jobs';

/** A report job that asks for redaction, with what it is made from. */
export interface RedactedJob {
  readonly job: Omit<DeskJobs['proofs'], 'skip'>;
  readonly truth: Snapshot;
  /** Every piece with its text, by `readingKey`. */
  readonly evidence: ReadonlyMap<string, EvidenceText>;
}

/** Reports of incidents with pseudonyms in them, each with its two proofs. */
export interface RedactedDesk {
  /** The report in one format, once the finished file was found clean. */
  report(given: RedactedJob, format: DeskJobs['report']['format']): Promise<Result<string | Uint8Array>>;
  proofs(given: RedactedJob): Promise<Result<Proofs>>;
  /** Checks the finished file of such a report, its name too; a leak is a failure with its place. */
  checkFile(given: RedactedJob, file: FinishedFile): Promise<Result<CheckedFile>>;
}

/** A file as it will be saved. */
export type FinishedFile = Pick<DeskJobs['checkFile'], 'name' | 'format' | 'bytes'>;

/** Larger incidents are redacted anew each time, so that their text is not kept twice; in characters. */
const mostKept = 16 * 1024 * 1024;

/**
 * Makes and proves redacted reports. What was redacted and proven last is kept for the next question about
 * it.
 */
export function redactedDesk(): RedactedDesk {
  let kept: {
    readonly name: string;
    readonly redacted: RedactedIncident;
    readonly snapshot: Snapshot;
  } | null = null;
  let keptProof: { readonly name: string; readonly proof: ReportProof } | null = null;

  const redact = (given: RedactedJob, level: Level, key: Uint8Array) => {
    const { job, evidence } = given;
    const name = [
      job.id,
      job.events.length,
      job.events.at(-1)?.id,
      level,
      job.made.by,
      sha256Hex(Buffer.from(key).toString('hex')),
      ...[...evidence].filter(([, { text }]) => text === null).map(([at]) => at),
    ].join(' ');
    if (kept?.name === name) return kept;
    const redacted = redactIncident(
      level,
      { events: job.events, evidence },
      { keyed: keyedBy(key), sha256: sha256Hex },
      [job.made.by],
    );
    const read = new Map<string, ReadEvidence>([...redacted.evidence].map(([at, one]) => [at, one.read]));
    const made = { name, redacted, snapshot: wholeSnapshot(job.id, redacted.events, read, localZone) };
    const size = [...evidence.values()].reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    kept = size <= mostKept ? made : null;
    return made;
  };

  /**
   * The report with its proofs. One export asks for it more than once, at moments of its own: what is proven
   * does not hang on the moment, so it is proven once.
   */
  const proven = async (given: RedactedJob): Promise<Result<ProvenReport & { readonly key: string }>> => {
    const { job, truth, evidence } = given;
    const level = job.form.redaction;
    if (level === 'none') throw new Error('There is nothing to redact.');
    const key = await redactionKey(job.folder);
    if (!key.ok) return key;
    const { name, redacted, snapshot } = redact(given, level, key.value.key);
    const texts = new Map(
      [...redacted.evidence.values()].map(({ sha256, text }) => [sha256, new Lines(text ?? '')]),
    );
    const lines = linesToQuote(snapshot).flatMap((cite) => {
      const text = texts.get(cite.evidence);
      return text === undefined ? [] : [quoteOf(cite, text)];
    });
    const translate = await translateTo(job.form.language);
    const made = { ...job.made, by: redacted.redactor.person(job.made.by) };
    const build = (redaction: ReportRedaction | null) =>
      buildReport({ ...snapshot, lines, form: job.form, made, redaction, translate });
    const proofName = `${name} ${JSON.stringify([job.form, { ...job.made, at: null }])}`;
    if (keptProof?.name !== proofName) {
      const proof = await proveReport({
        level,
        redactor: redacted.redactor,
        diagnoses: [
          [truth.before, snapshot.before],
          [truth.after, snapshot.after],
        ],
        pseudonyms: pseudonymsOf(job.events, key.value.name),
        leftOut: {
          pictures: redacted.picturesLeftOut,
          attachments: [...evidence.values()].filter(({ read }) => read.attachment === true).length,
        },
        build,
      });
      keptProof = { name: proofName, proof };
    }
    const { proof } = keptProof;
    return success({ ...proof, report: build(proof.redaction), key: key.value.name });
  };

  return {
    async report(given, format) {
      const report = await proven(given);
      if (!report.ok) return report;
      if (report.value.places.length > 0) return leakFailure(report.value.places);
      const form =
        format === 'json' || format === 'text'
          ? { ...report.value.report.form, parts: 'whole' as const }
          : report.value.report.form;
      const bytes = await renderReport({ ...report.value.report, form }, format);
      const checked = checkedBytes({ name: '', format, bytes }, report.value.needles);
      return checked.ok ? success(checked.value.bytes) : checked;
    },
    async proofs(given) {
      const report = await proven(given);
      return report.ok ? success({ redaction: report.value.redaction, places: report.value.places }) : report;
    },
    async checkFile(given, file) {
      const report = await proven(given);
      if (!report.ok) return report;
      if (report.value.places.length > 0) return leakFailure(report.value.places);
      const expected =
        file.format === 'pdf' ? wordsShown(String(await renderReport(report.value.report, 'html'))) : [];
      const checked = checkedBytes(file, report.value.needles, expected);
      return checked.ok ? success({ check: checked.value.check, key: report.value.key }) : checked;
    },
  };
}

type Level = Exclude<RedactionLevel, 'none'>;

/** With another key than the last redacted file had, the pseudonyms of earlier reports are others. */
function pseudonymsOf(events: readonly IncidentEvent[], key: string): ReportRedaction['pseudonyms'] {
  const keys = events.flatMap(({ say }) => (say.type === 'exported' ? (say.redactionKey ?? []) : []));
  const last = keys.at(-1);
  return last === undefined ? 'first' : last === key ? 'kept' : 'new';
}
