import { remarksOn } from '../core/case/remarks';
import { faults } from '../core/diagnosis/causes';
import { diagnose as diagnoseCase } from '../core/diagnosis/diagnose';
import type { Check, Diagnosis } from '../core/diagnosis/types';
import type { Cite } from '../core/evidence/types';
import { partSummary } from '../core/incident/part-summary';
import type { EvidenceView } from '../core/incident/snapshot';
import type { Side } from '../core/net/ports';
import type { RedactionLevel } from '../core/redaction/levels';
import type { ReportRedaction } from '../core/redaction/proofs';
import { planFix } from '../core/remedy/plan';
import { buildReport } from '../core/report/build-report';
import { linesToQuote, quoteOf } from '../core/report/cited-lines';
import { redactionSentences } from '../core/report/redaction-proofs';
import type { ReportSource } from '../core/report/types';
import { format, type Message, say, type Translate } from '../core/text';
import { type CaseFolder, type CaseFolderFile, loadCaseFolder } from '../host/case-folder/case-folder';
import { english, exit, type Output, type Voice } from './output';
import { provenCase, type ShownCase, shownCase } from './redacted-case';
import { madeNow, usualForm, writeReport } from './report-files';
import { tellDiagnosis } from './tell-diagnosis';
import { tellPlan } from './tell-plan';

/**
 * `diagnose FOLDER`: the diagnosis of a case folder, and its report where one is asked for.
 * @param level what is replaced in everything that is printed and written
 */
export async function diagnose(
  folder: string,
  report: string | null,
  output: Output,
  level: RedactionLevel = 'none',
): Promise<number> {
  const loaded = await loadCaseFolder(folder);
  if (!loaded.ok) return output.failure(loaded);
  const truth = diagnoseCase(loaded.value.case);
  const shown = shownCase(loaded.value, truth, level, madeNow().by);
  if (!shown.ok) return output.failure(shown);
  const { found, diagnosis } = shown.value;
  if (output.json) output.document(documentOf(diagnosis, output.documentTranslate));
  else {
    tellDiagnosis(diagnosis, found, output);
    tellPlan(planFix(diagnosis, found.case.evidence), output);
  }
  for (const note of besides(diagnosis, found)) output.aside(`! ${output.words(note)}`);
  if (report !== null) {
    const proven = await provenCase(shown.value, (redaction) =>
      reportOf(found, diagnosis, redaction, shown.value, output),
    );
    const written = await writeReport(
      report,
      proven?.report ?? reportOf(found, diagnosis, null, null, output),
      proven,
    );
    if (!written.ok) {
      output.complain(written);
      return exit.badInput;
    }
    output.aside('');
    if (proven !== null) {
      for (const one of redactionSentences(proven.redaction)) output.aside(one);
      output.aside('');
    }
    for (const file of written.value) output.aside(file);
    output.aside(say('PDF comes from the window.'));
  }
  return statusOf(truth);
}

/** 0 healthy, 1 a fault confirmed (a latent one too), 2 not decided. */
export function statusOf({ findings, verdict }: Diagnosis): number {
  const isFault = (id: string | null) => faults.some((cause) => cause.id === id);
  if (findings.some((one) => one.status === 'confirmed' && isFault(one.cause))) return exit.fault;
  // A Peripheral Gateway that is not ready keeps no session from opening, and is wrong all the same.
  if (verdict.status === 'confirmed' && verdict.cause !== 'healthy') return exit.fault;
  return verdict.cause === 'healthy' && verdict.status === 'confirmed' ? exit.healthy : exit.undecided;
}

/** The answer for programs. Its names are a promise to scripts. */
export function documentOf(
  { verdict, findings, next }: Diagnosis,
  translate: Translate,
): Record<string, unknown> {
  return {
    verdict: { cause: verdict.cause, side: verdict.side, status: verdict.status },
    causes: findings.map(({ cause, side, status, because, cites }) => ({
      cause,
      side,
      status,
      because: format(because, translate),
      lines: cites.map(placeOf),
    })),
    next: next === null ? null : { check: next.id, side: sideOf(next), why: format(next.why, translate) },
    sentence: format(verdict.sentence, translate),
  };
}

function placeOf({ evidence, first, last }: Cite): { file: string; first: number; last: number } {
  return { file: evidence, first, last };
}

/** The side that a check is about, also where it is made on the dialer's host. */
function sideOf({ owner, id }: Check): Side | null {
  if (owner === 'A' || owner === 'B') return owner;
  return id.endsWith('-A') ? 'A' : id.endsWith('-B') ? 'B' : null;
}

/** What does not go together, what is noted beside the site's values, and what was left out. */
function besides({ facts }: Diagnosis, { case: input, notes }: CaseFolder): readonly Message[] {
  return [
    ...facts.conflicts.map((conflict) => conflict.message),
    ...remarksOn(input.site, facts).map((remark) => remark.message),
    ...notes,
  ];
}

/** The report of a case folder, in the language of the voice. */
export function reportOf(
  found: CaseFolder,
  diagnosis: Diagnosis,
  redaction: ReportRedaction | null = null,
  shown: ShownCase | null = null,
  { language, translate }: Pick<Voice, 'language' | 'translate'> = english,
) {
  const made = madeNow();
  const redactor = shown?.redacted?.redactor;
  const statements = { before: diagnosis, after: null, verification: null };
  const files = new Map(found.files.map((file) => [file.id, file]));
  const lines = linesToQuote(statements).flatMap((cite) => {
    const text = files.get(cite.evidence)?.lines;
    return text === undefined ? [] : [quoteOf(cite, text)];
  });
  return buildReport({
    ...statements,
    incident: null,
    title: found.name,
    site: found.case.site,
    plan: planFix(diagnosis, found.case.evidence),
    evidence: found.files.map(sourceOf),
    timeline: [],
    lines,
    notes: besides(diagnosis, { ...found }).filter(
      (note) => !diagnosis.facts.conflicts.some((one) => one.message === note),
    ),
    form: { ...usualForm(language), redaction: redactor?.level ?? 'none' },
    redaction,
    translate,
    made: redactor === undefined ? made : { ...made, by: redactor.person(made.by) },
  });
}

function sourceOf(file: CaseFolderFile): ReportSource {
  const item: EvidenceView['item'] = {
    sha256: file.sha256,
    name: file.id,
    size: file.size,
    how: 'open',
    phase: 'before',
    at: '',
    by: '',
    owner: file.owner,
    partOwners: {},
    encoding: null,
  };
  return {
    id: file.id,
    item,
    lineCount: file.lines.count,
    encoding: file.encoding ?? '',
    encodingReason: file.encodingReason,
    problem: file.problem?.message ?? null,
    attachment: file.problem?.code === 'not-text',
    // site.json is no evidence of a host: it is quoted, and not summed up.
    parts: (file.owner === null ? [] : (file.reading?.parts ?? [])).map((part, index) => ({
      index,
      kind: part.kind,
      lines: part.lines,
      host: part.host,
      clock: part.clock,
      owner: file.owner,
      ownerReason: say('by its folder'),
      summary: partSummary(part),
      unreadCount: part.unreadTotal ?? part.unread.length,
      unread: [],
    })),
  };
}
