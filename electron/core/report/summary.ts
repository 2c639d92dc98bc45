import type { Message, MessageValue, Translate } from '../text';
import { headings, labels } from './headings';
import { type Page, pageOf } from './page';
import { leakSentence, verdictSentence } from './redaction-proofs';
import type { Report, ReportCause } from './types';
import { visibleLine } from './visible';
import { answerSigns } from './words';

/** Longest summary, in characters: so much goes into the field of a support case. */
export const longestSummary = 4_000;

/** Longest line of it; a value that fills more is shortened within its line. */
const longestLine = 500;

/** A heading with its lines. What stands first is kept longest. */
interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

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
  // From the last part backwards, and within it from its last line.
  for (let part = parts.length - 1; part >= 0 && said().length > longestSummary; part -= 1) {
    while ((kept[part] ?? 0) > 0 && said().length > longestSummary) kept[part] = (kept[part] ?? 0) - 1;
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
  const { report, words, time } = page;
  const { verdict, customer, site, matrix, fix } = report;
  const title = (message: Message, values?: Readonly<Record<string, MessageValue>>) =>
    line(words(message, values)).toUpperCase();
  const causes = (status: ReportCause['status']) =>
    report.causes.filter((one) => one.status === status).map((one) => line(`- ${one.title}: ${one.text}`));
  return [
    {
      title: title(headings.deciding),
      lines: verdict.quotes.map(({ cite, text }) => line(`${cite.name}:${cite.first}  ${text}`)),
    },
    {
      title: title(headings.site),
      lines: [
        ...site.general.map((row) => line(`${row.label}: ${row.value}`)),
        ...site.sides.map((row) => line(`${row.label}: A ${row.A} | B ${row.B}`)),
      ],
    },
    { title: title(headings.done), lines: customer.done.map(({ text }) => line(`- ${text}`)) },
    { title: title(headings.proof), lines: customer.proof.map(({ text }) => line(`- ${text}`)) },
    {
      title: title(headings.matrix),
      lines: (matrix.after ?? matrix.before).map((row) =>
        line(
          `${row.label}: A ${answerSigns[row.A.answer]} ${row.A.text} | B ${answerSigns[row.B.answer]} ${row.B.text}`,
        ),
      ),
    },
    { title: title(headings.alsoConfirmed), lines: causes('confirmed') },
    { title: title(headings.conflicts), lines: report.conflicts.map(({ text }) => line(`- ${text}`)) },
    {
      title: title(headings.next),
      lines: report.next === null ? [] : [line(`${report.next.title}. ${report.next.why}`)],
    },
    { title: title(headings.possible), lines: causes('possible') },
    {
      title: title(headings.fix),
      lines:
        fix === null
          ? []
          : [
              line(`${fix.title}. ${words(labels.forWindows, { windows: fix.windows, side: fix.side })}`),
              ...(fix.approval === null
                ? []
                : [line(words(labels.approved, { ...fix.approval, time: time(fix.approval.at) }))]),
              ...fix.rollback.map((text) => line(`- ${text}`)),
            ],
    },
    {
      title: title(headings.evidence),
      lines: report.evidence.map((one) =>
        line(`${one.ref} ${one.name} (${words(labels.size, { size: one.size })}), SHA-256 ${one.sha256}`),
      ),
    },
    { title: title(headings.ruledOut), lines: causes('ruled-out') },
    { title: title(headings.notKnown), lines: causes('unknown') },
  ];
}

/** One line of plain text: nothing unseen in it, and never so long that it crowds out the rest. */
function line(text: string): string {
  const shown = visibleLine(text).trimEnd();
  return shown.length <= longestLine
    ? shown
    : `${[...shown].slice(0, longestLine).join('')}… (+${shown.length - longestLine})`;
}
