import { reportOf } from '../../electron/cli/diagnose';
import { diagnose } from '../../electron/core/diagnosis/diagnose';
import type { RedactionLevel } from '../../electron/core/redaction/levels';
import { format } from '../../electron/core/text';
import type { CaseFolder } from '../../electron/host/case-folder/case-folder';
import { redactCaseFolder } from '../../electron/host/case-folder/redact-case-folder';
import { checkedBytes, type ProvenReport, provenReport } from '../../electron/host/report/proven-report';
import { renderReport } from '../../electron/host/report/report-text';
import { keyedFor } from './redaction';

/** The proven report of a case folder. */
export async function provenOf(
  folder: CaseFolder,
  level: Exclude<RedactionLevel, 'none'>,
  key: string,
): Promise<ProvenReport> {
  const redacted = redactCaseFolder(folder, level, keyedFor(key), ['Ada Lovelace']);
  if (!redacted.ok) throw new Error(format(redacted.message));
  const { folder: found, redactor, attachments } = redacted.value;
  const diagnosis = diagnose(found.case);
  return provenReport({
    level,
    redactor,
    diagnoses: [[diagnose(folder.case), diagnosis]],
    pseudonyms: 'first',
    leftOut: { pictures: 0, attachments },
    build: (redaction) => ({
      ...reportOf(found, diagnosis, redaction),
      made: { ...reportOf(found, diagnosis).made, by: redactor.person('Ada Lovelace') },
    }),
  });
}

/** What is wrong with the two proofs of a case folder's report; empty where nothing is. */
export async function faultsOf(
  folder: CaseFolder,
  level: Exclude<RedactionLevel, 'none'>,
  key: string,
): Promise<readonly string[]> {
  const { report, redaction, needles, places } = await provenOf(folder, level, key);
  const docx = checkedBytes(
    { name: 'report.docx', format: 'docx', bytes: await renderReport(report, 'docx') },
    needles,
  );
  return [
    ...places.map((place) => `leak of ${place.kind} in ${format(place.where)}: ${place.near}`),
    ...(redaction.leakCheck.answer === 'clean'
      ? []
      : [
          `leak check ${redaction.leakCheck.answer} ${redaction.leakCheck.unread.map((one) => format(one)).join()}`,
        ]),
    ...redaction.sameVerdict.differences.map(({ id }) => id),
    ...(docx.ok
      ? docx.value.check.answer === 'clean'
        ? []
        : [`docx ${docx.value.check.unread.map((one) => format(one)).join()}`]
      : [format(docx.message)]),
  ];
}
