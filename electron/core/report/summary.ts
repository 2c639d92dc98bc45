import type { Translate } from '../text';
import { headings, labels } from './headings';
import { type Page, pageOf } from './page';
import { leakSentence, verdictSentence } from './redaction-proofs';
import type { Report, ReportCause, ReportFix } from './types';
import { visibleLine } from './visible';
import { answerSigns } from './words';

/** Longest summary, in characters: so much goes into the field of a support case. */
export const longestSummary = 4_000;

/** Longest line of it; a value that fills more is shortened within its line. */
const longestLine = 500;

/** A heading with its lines. */
interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  /** Which part gives up its lines first where there is no room: the one with the highest number. */
  readonly rank: number;
  /** All lines or none: half a way back leads nowhere. */
  readonly whole?: boolean;
}

/** In which order the parts are kept; what stands first is kept longest. */
const ranks = [
  'deciding',
  'site',
  'done',
  'proof',
  'matrix',
  'next',
  'fix',
  'alsoConfirmed',
  'conflicts',
  'possible',
  // A way back without its fix leads back to the fault, so it goes before any step does.
  'rollback',
  'evidence',
  'ruledOut',
  'notKnown',
] as const satisfies readonly (keyof typeof headings)[];

/**
 * The report in plain text, for the field of a support case: the verdict, the deciding lines, both
 * sides, what was done and what proves it, then what is left. Never longer than
 * {@link longestSummary}; only whole lines are left out, the least important first, and it says
 * how many of which part.
 */
export function renderSummary(report: Report, translate?: Translate): string {
  const page = pageOf(report, translate);
  const head = headOf(page);
  const parts = partsOf(page).filter((part) => part.lines.length > 0);
  const kept = parts.map((part) => part.lines.length);
  const said = (): string => written(page, head, parts, kept);
  const leastFirst = parts
    .map(({ rank, whole }, index) => ({ rank, whole, index }))
    .sort((one, other) => other.rank - one.rank);
  for (const { index, whole } of leastFirst) {
    // Within a part from its last line backwards.
    while ((kept[index] ?? 0) > 0 && said().length > longestSummary) {
      kept[index] = whole === true ? 0 : (kept[index] ?? 0) - 1;
    }
  }
  return said();
}

function written(
  page: Page,
  head: readonly string[],
  parts: readonly Part[],
  kept: readonly number[],
): string {
  const whole = parts.map((part, index) => {
    const count = kept[index] ?? 0;
    const left = part.lines.length - count;
    return [
      '',
      part.title,
      ...part.lines.slice(0, count),
      ...(left === 0
        ? []
        : [page.words(left === 1 ? labels.lineLeftOut : labels.linesLeftOut, { count: left })]),
    ];
  });
  return `${[...head, ...whole.flat()].join('\n')}\n`;
}

function headOf(page: Page): readonly string[] {
  const { report, words, time, zone } = page;
  const { made, verdict } = report;
  return [
    line(report.title),
    ...(report.practice ? [line(words(labels.practice))] : []),
    line(`${verdict.title} (${verdict.statusWord}${verdict.latent ? `, ${words(labels.latent)}` : ''})`),
    line(verdict.text),
    line(`${words(headings.state)}: ${report.customer.state}`),
    line(words(labels.madeWith, { version: made.version, time: time(made.at), zone, by: made.by })),
    ...(report.redaction === null
      ? []
      : [leakSentence(report.redaction), verdictSentence(report.redaction)].map((one) => line(words(one)))),
  ];
}

function partsOf(page: Page): readonly Part[] {
  const { report, words } = page;
  const { verdict, customer, site, matrix, fix } = report;
  const part = (name: (typeof ranks)[number], lines: readonly string[], whole = false): Part => ({
    title: line(words(headings[name])).toUpperCase(),
    lines,
    rank: ranks.indexOf(name),
    whole,
  });
  // The verdict's own cause stands above all parts.
  const causes = (status: ReportCause['status']) =>
    report.causes
      .filter((one) => one.status === status && !(one.cause === verdict.cause && one.side === verdict.side))
      .map((one) => line(`- ${one.title}: ${one.text}`));
  const dashed = (items: readonly { readonly text: string }[]) => items.map(({ text }) => line(`- ${text}`));
  return [
    part(
      'deciding',
      verdict.quotes.map(({ cite, text }) => line(`${cite.name}:${cite.first}  ${text}`)),
    ),
    part('site', [
      ...site.general.map((row) => line(`${row.label}: ${row.value}`)),
      ...site.sides.map((row) => line(`${row.label}: A ${row.A} | B ${row.B}`)),
    ]),
    part('done', dashed(customer.done)),
    part('proof', dashed(customer.proof)),
    part(
      'matrix',
      (matrix.after ?? matrix.before).map((row) =>
        line(
          `${row.label}: A ${answerSigns[row.A.answer]} ${row.A.text} | B ${answerSigns[row.B.answer]} ${row.B.text}`,
        ),
      ),
    ),
    part('alsoConfirmed', causes('confirmed')),
    part('conflicts', dashed(report.conflicts)),
    part('next', report.next === null ? [] : [line(`${report.next.title}. ${report.next.why}`)]),
    part('possible', causes('possible')),
    part('fix', fix === null ? [] : fixLines(page, fix)),
    part('rollback', fix === null ? [] : fix.rollback.map((text) => line(`- ${text}`)), true),
    part(
      'evidence',
      report.evidence.map((one) =>
        line(`${one.ref} ${one.name} (${words(labels.size, { size: one.size })}), SHA-256 ${one.sha256}`),
      ),
    ),
    part('ruledOut', causes('ruled-out')),
    part('notKnown', causes('unknown')),
  ];
}

/** What the fix is, whether it may be begun and was, and each of its steps in a line. */
function fixLines({ words, time }: Page, fix: ReportFix): readonly string[] {
  const { approval, begunAt, locked } = fix;
  return [
    line(`${fix.title}. ${words(labels.forWindows, { windows: fix.windows, side: fix.side })}`),
    ...(locked === null ? [] : [line(words(labels.locked, { locked }))]),
    ...(begunAt === null ? [line(words(labels.notBegun))] : []),
    ...(approval === null ? [] : [line(words(labels.approved, { ...approval, time: time(approval.at) }))]),
    ...fix.steps.map((step, index) => {
      const open = step.done === null && begunAt !== null ? ` (${words(labels.stepOpen)})` : '';
      return line(`${step.done === null ? '☐' : '☑'} ${index + 1}. ${step.title}${open}`);
    }),
  ];
}

/** One line of plain text: nothing unseen in it, and never so long that it crowds out the rest. */
function line(text: string): string {
  const shown = visibleLine(text).trimEnd();
  return shown.length <= longestLine
    ? shown
    : `${[...shown].slice(0, longestLine).join('')}… (+${shown.length - longestLine})`;
}
