import type { LeakCheck, ReportRedaction } from '../redaction/proofs';
import type { SameVerdict } from '../redaction/same-verdict';
import { format, type Translate } from '../text';
import type { Report } from './types';

/** Characters that JSON allows as they are and that a terminal or an editor shows wrongly, or not at all. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A value as JSON in which every unseen character is written as an escape: the same value to a program. */
export function plainJson(value: unknown): string {
  // Outside of strings JSON has none of these characters, so every one found may become an escape.
  return JSON.stringify(value, null, 2).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The report as it stands in a JSON document: no sentence is left to be told. */
export interface PlainReport extends Omit<Report, 'redaction'> {
  readonly redaction: PlainRedaction | null;
}

/** What a JSON document says of its redaction. */
interface PlainRedaction extends Omit<ReportRedaction, 'leakCheck' | 'sameVerdict'> {
  readonly leakCheck: Omit<LeakCheck, 'unread'> & { readonly unread: readonly string[] };
  readonly sameVerdict: Omit<SameVerdict, 'differences'> & { readonly differences: readonly string[] };
}

/**
 * The report's model itself, for programs: its words in the report's language, and what differs
 * between two diagnoses in ids.
 */
export function renderJson(report: Report, translate?: Translate): string {
  const { redaction } = report;
  const shown: PlainReport = {
    ...report,
    redaction: redaction === null ? null : plainRedaction(redaction, translate),
  };
  return `${plainJson(shown)}\n`;
}

/** The proofs without sentences that are still to be told. */
function plainRedaction(redaction: ReportRedaction, translate?: Translate): PlainRedaction {
  const { leakCheck, sameVerdict } = redaction;
  return {
    ...redaction,
    leakCheck: { ...leakCheck, unread: leakCheck.unread.map((one) => format(one, translate)) },
    sameVerdict: { ...sameVerdict, differences: sameVerdict.differences.map(({ id }) => id) },
  };
}
