import * as z from 'zod';
import type { ReportProofs } from '../../core/redaction/proofs';
import { incidentId, reportForm, type SavedFile } from './fields';

/** What may be asked about the report. */
export const reportsVerbs = {
  'report.export': z.strictObject({
    id: incidentId,
    format: z.enum(['pdf', 'docx', 'html', 'markdown', 'text', 'json']),
    form: reportForm,
  }),
  /** The report in at most 4,000 characters of plain text, to paste into a support case. */
  'report.summary': z.strictObject({ id: incidentId, form: reportForm }),
  /** What is proven of a redacted report: nothing of the site in it, and the same verdict. */
  'report.proofs': z.strictObject({ id: incidentId, form: reportForm }),
} as const satisfies Record<string, z.ZodType>;

/** What is answered. */
export interface ReportsAnswers {
  /** null where the dialog was cancelled. */
  'report.export': SavedFile | null;
  'report.summary': string;
  'report.proofs': ReportProofs;
}
