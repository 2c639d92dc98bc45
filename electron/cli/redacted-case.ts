import { randomBytes } from 'node:crypto';
import { diagnose } from '../core/diagnosis/diagnose';
import type { Diagnosis } from '../core/diagnosis/types';
import type { RedactionLevel } from '../core/redaction/levels';
import type { ReportRedaction } from '../core/redaction/proofs';
import type { Redactor } from '../core/redaction/redactor';
import type { Report } from '../core/report/types';
import { type Result, success } from '../core/result';
import type { CaseFolder } from '../host/case-folder/case-folder';
import { redactCaseFolder } from '../host/case-folder/redact-case-folder';
import { keyedBy, type ProvenReport, provenReport } from '../host/report/proven-report';

/** A case folder as it is shown: as found, or with pseudonyms in it. */
export interface ShownCase {
  readonly found: CaseFolder;
  readonly diagnosis: Diagnosis;
  /** null where nothing was replaced. */
  readonly redacted: {
    readonly redactor: Redactor;
    readonly truth: Diagnosis;
    readonly attachments: number;
  } | null;
}

/**
 * The case with pseudonyms in it. A case folder keeps no key, as nothing is written into it: each
 * run has a new one, and other pseudonyms.
 * @param author who makes the report
 */
export function shownCase(
  truth: CaseFolder,
  diagnosis: Diagnosis,
  level: RedactionLevel,
  author: string,
): Result<ShownCase> {
  if (level === 'none') return success({ found: truth, diagnosis, redacted: null });
  const redacted = redactCaseFolder(truth, level, keyedBy(randomBytes(32)), [author]);
  if (!redacted.ok) return redacted;
  const { folder, redactor, attachments } = redacted.value;
  return success({
    found: folder,
    diagnosis: diagnose(folder.case),
    redacted: { redactor, truth: diagnosis, attachments },
  });
}

/**
 * The report of a shown case with its proofs; null where nothing was replaced.
 * @param build the report with these proofs in it
 */
export async function provenCase(
  { redacted, diagnosis }: ShownCase,
  build: (redaction: ReportRedaction | null) => Report,
): Promise<ProvenReport | null> {
  if (redacted === null) return null;
  const { redactor, truth, attachments } = redacted;
  return provenReport({
    level: redactor.level,
    redactor,
    diagnoses: [[truth, diagnosis]],
    pseudonyms: 'first',
    leftOut: { pictures: 0, attachments },
    build,
  });
}
