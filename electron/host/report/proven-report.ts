import { createHash, createHmac } from 'node:crypto';
import type { Diagnosis } from '../../core/diagnosis/types';
import type { Keyed } from '../../core/redaction/keyed';
import type { RedactionLevel } from '../../core/redaction/levels';
import { type Needles, needlesOf } from '../../core/redaction/needles';
import type { LeakCheck, LeakPlace, ReportRedaction } from '../../core/redaction/proofs';
import type { Redactor } from '../../core/redaction/redactor';
import { sameVerdict } from '../../core/redaction/same-verdict';
import type { Report } from '../../core/report/types';
import { type Result, success } from '../../core/result';
import { format } from '../../core/text';
import { leakCheck } from '../leak-check/leak-check';
import { leakFailure } from './leak-failure';
import { renderReport } from './report-text';

/** HMAC-SHA-256 with a key. */
export function keyedBy(key: Uint8Array): Keyed {
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest();
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const known = new WeakMap<Redactor, Needles>();

/** What is looked for, made once for a redactor: a report is proven for every format that is saved. */
function needlesFor(redactor: Redactor): Needles {
  const needles = known.get(redactor) ?? needlesOf(redactor);
  known.set(redactor, needles);
  return needles;
}

/** What is proven of a redacted report. */
export interface ReportProof {
  readonly redaction: ReportRedaction;
  /** What was looked for, and is looked for again in each finished file. */
  readonly needles: Needles;
  /** Where something of the site still stands; empty where nothing does. */
  readonly places: readonly LeakPlace[];
}

/** A redacted report with its two proofs in it. */
export interface ProvenReport extends ReportProof {
  readonly report: Report;
}

/** What a redacted report is made from. */
export interface RedactedParts {
  readonly level: Exclude<RedactionLevel, 'none'>;
  readonly redactor: Redactor;
  /** The true diagnosis and that of the redacted evidence, before the fix and after. */
  readonly diagnoses: readonly (readonly [truth: Diagnosis | null, redacted: Diagnosis | null])[];
  readonly pseudonyms: ReportRedaction['pseudonyms'];
  readonly leftOut: ReportRedaction['leftOut'];
  /** The report with these proofs in it; null: without any. */
  readonly build: (redaction: ReportRedaction | null) => Report;
}

/**
 * Proves a redacted report. The leak check goes over the report in all of its forms before its own
 * result stands in it, and each file is checked once more when it is made ({@link checkedBytes}).
 */
export async function proveReport(parts: RedactedParts): Promise<ReportProof> {
  const needles = needlesFor(parts.redactor);
  const bare = parts.build(null);
  const checks: LeakCheck[] = [];
  const places: LeakPlace[] = [];
  for (const format of ['html', 'markdown', 'json', 'text'] as const) {
    const text = await renderReport(bare, format);
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    const done = leakCheck({ name: '', form: 'text', bytes }, needles);
    checks.push(done.check);
    places.push(...done.places);
  }
  const redaction: ReportRedaction = {
    level: parts.level,
    leakCheck: together(checks),
    sameVerdict: sameVerdict(parts.diagnoses),
    pseudonyms: parts.pseudonyms,
    leftOut: parts.leftOut,
  };
  return { redaction, needles, places };
}

/** Proves a redacted report ({@link proveReport}), and makes it with its proofs in it. */
export async function provenReport(parts: RedactedParts): Promise<ProvenReport> {
  const proof = await proveReport(parts);
  return { ...proof, report: parts.build(proof.redaction) };
}

function together(checks: readonly LeakCheck[]): LeakCheck {
  const answers = checks.map(({ answer }) => answer);
  return {
    answer: answers.includes('leak') ? 'leak' : answers.includes('not-checked') ? 'not-checked' : 'clean',
    lookedFor: Math.max(...checks.map((one) => one.lookedFor)),
    unsearchable: Math.max(...checks.map((one) => one.unsearchable)),
    unread: [...new Map(checks.flatMap((one) => one.unread).map((one) => [format(one), one])).values()],
    pages: null,
    members: null,
    characters: checks.reduce((sum, one) => sum + one.characters, 0),
  };
}

/** Forms of a finished file, as the leak check reads them. */
const forms = {
  html: 'text',
  markdown: 'text',
  text: 'text',
  json: 'text',
  docx: 'zip',
  pdf: 'pdf',
} as const;
export type CheckedFormat = keyof typeof forms;

/**
 * The bytes of a finished file, once nothing of the site was found in them; a leak is a failure with its place.
 * @param name that the file will have
 * @param expected words that a PDF must hold for its text to count as read
 */
export function checkedBytes<T extends string | Uint8Array>(
  file: { readonly name: string; readonly format: CheckedFormat; readonly bytes: T },
  needles: Needles,
  expected: readonly string[] = [],
): Result<{ readonly bytes: T; readonly check: LeakCheck }> {
  const bytes: Uint8Array = typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
  const { check, places } = leakCheck(
    { name: file.name, form: forms[file.format], bytes },
    needles,
    expected,
  );
  return places.length > 0 ? leakFailure(places) : success({ bytes: file.bytes, check });
}

/** The words that a page shows, for telling whether a PDF of it was read whole. */
export function wordsShown(html: string): readonly string[] {
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  const text = body.replaceAll(/<(style|script|svg)\b.*?<\/\1>/gs, ' ').replaceAll(/<[^<>]*>/g, ' ');
  return text.match(/[A-Za-z0-9]{4,}/g) ?? [];
}
