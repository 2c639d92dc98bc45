import type { Message, MessageValue, Translate } from '../text';
import { evidenceFacts, lineMarks, partText } from './evidence-text';
import { headings, labels } from './headings';
import { block, plain } from './markdown-text';
import { type Page, pageOf } from './page';
import type {
  Report,
  ReportCite,
  ReportEvidence,
  ReportFix,
  ReportMatrixRow,
  ReportMoment,
  ReportRow,
  ReportSign,
  ReportStatement,
} from './types';
import { answerSigns, comparisonSigns, statusSigns } from './words';

/** The report as Markdown (CommonMark with tables). Everything that came from evidence is text. */
export function renderMarkdown(report: Report, translate?: Translate): string {
  const page = pageOf(report, translate);
  const parts = [...customerPart(page), ...engineerPart(page), ...evidencePart(page)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Parts = readonly string[];

function heading(page: Page, level: number, message: Message): string {
  return `${'#'.repeat(level)} ${plain(page.words(message))}`;
}

function words(page: Page, message: Message, values?: Readonly<Record<string, MessageValue>>): string {
  return plain(page.words(message, values));
}

/** A heading and what stands under it, or nothing. */
function section(page: Page, level: number, title: Message, ...content: Parts): Parts {
  const kept = content.filter((one) => one !== '');
  return kept.length === 0 ? [] : [heading(page, level, title), ...kept];
}

function bullets(items: Parts): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(head: Parts, rows: readonly Parts[]): string {
  if (rows.length === 0) return '';
  const line = (cells: Parts) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function citeText(cite: ReportCite): string {
  const range = cite.first === cite.last ? `${cite.first}` : `${cite.first}–${cite.last}`;
  return plain(`${cite.ref ?? cite.name}:${range}`);
}

function statement({ text, cites }: ReportStatement): string {
  return cites.length === 0 ? plain(text) : `${plain(text)} (${cites.map(citeText).join(', ')})`;
}

function customerPart(page: Page): Parts {
  const { report } = page;
  const { verdict, customer, made, picture } = report;
  const fault = verdict.cause !== null && verdict.cause !== 'healthy';
  const status = `${statusSigns[verdict.status]} ${verdict.statusWord}${verdict.latent ? `, ${page.words(labels.latent)}` : ''}`;
  return [
    `# ${plain(report.title)}`,
    words(page, labels.madeAt, { time: page.time(made.at), zone: page.zone, by: made.by }),
    report.practice ? `**${words(page, labels.practice)}**` : '',
    ...section(
      page,
      2,
      fault ? headings.wrong : headings.found,
      `**${plain(verdict.title)}**`,
      `**${plain(status)}** ${statement(verdict)}`,
      verdict.expected === null ? '' : plain(verdict.expected),
      verdict.quotes.length === 0
        ? ''
        : block(verdict.quotes.map((quote) => `${quote.cite.name}:${quote.cite.first}  ${quote.text}`)),
    ),
    ...section(page, 3, headings.picture, bullets(picture.before.map(plain))),
    ...section(page, 2, headings.done, bullets(customer.done.map(statement))),
    ...section(page, 2, headings.proof, bullets(customer.proof.map(statement))),
    ...(picture.after === null ? [] : section(page, 3, headings.after, bullets(picture.after.map(plain)))),
    ...section(page, 2, headings.state, plain(customer.state)),
  ];
}

function engineerPart(page: Page): Parts {
  const { report } = page;
  const { matrix } = report;
  return [
    heading(page, 1, headings.engineer),
    ...section(
      page,
      2,
      headings.site,
      rowsList(report.site.general),
      table(
        ['', words(page, labels.sideA), words(page, labels.sideB)],
        report.site.sides.map((row) => [row.label, row.A, row.B].map(plain)),
      ),
    ),
    ...section(
      page,
      2,
      headings.matrix,
      matrix.after === null ? '' : heading(page, 3, headings.before),
      matrixTable(page, matrix.before),
      matrix.after === null ? '' : heading(page, 3, headings.after),
      matrix.after === null ? '' : matrixTable(page, matrix.after),
    ),
    ...section(
      page,
      2,
      headings.causes,
      table(
        [
          words(page, labels.answer),
          words(page, labels.cause),
          words(page, labels.side),
          words(page, labels.why),
        ],
        report.causes.map((cause) => [
          plain(`${statusSigns[cause.status]} ${cause.statusWord}`),
          plain(cause.title),
          cause.side ?? '',
          cause.check === null
            ? statement(cause)
            : `${statement(cause)} ${words(page, labels.settles, { check: cause.check })}`,
        ]),
      ),
    ),
    ...section(page, 2, headings.conflicts, bullets(report.conflicts.map(statement))),
    ...section(page, 2, headings.remarks, bullets(report.remarks.map(plain))),
    ...(report.next === null
      ? []
      : section(page, 2, headings.next, `**${plain(report.next.title)}.** ${plain(report.next.why)}`)),
    ...(report.fix === null ? [] : fixPart(page, report.fix)),
    ...comparisonPart(page),
    ...section(page, 2, headings.timeline, momentTable(page, report.timeline)),
    ...section(page, 2, headings.notes, momentTable(page, report.notes)),
    ...section(page, 2, headings.options, rowsList(report.options)),
  ];
}

function rowsList(rows: readonly ReportRow[]): string {
  return bullets(rows.map((row) => `${plain(row.label)}: ${plain(row.value)}`));
}

function matrixTable(page: Page, rows: readonly ReportMatrixRow[]): string {
  const cell = (sign: ReportSign) =>
    `${plain(`${answerSigns[sign.answer]} ${sign.word}`)}: ${statement(sign)}`;
  return table(
    [words(page, labels.check), words(page, labels.sideA), words(page, labels.sideB)],
    rows.map((row) => [plain(row.label), cell(row.A), cell(row.B)]),
  );
}

function fixPart(page: Page, fix: ReportFix): Parts {
  const { approval } = fix;
  const begun =
    fix.begunAt === null
      ? words(page, labels.notBegun)
      : words(page, labels.begun, { time: page.time(fix.begunAt) });
  const approved =
    approval === null
      ? fix.begunAt === null
        ? ''
        : ` ${words(page, labels.notApproved)}`
      : ` ${words(page, approval.note === '' ? labels.approved : labels.approvedNote, { ...approval, time: page.time(approval.at) })}`;
  return [
    ...section(
      page,
      2,
      headings.fix,
      `**${plain(fix.title)}.** ${words(page, labels.forWindows, { windows: fix.windows, side: fix.side })}`,
      fix.locked === null ? '' : `**${words(page, labels.locked, { locked: fix.locked })}**`,
      `${begun}${approved}`,
      plain(fix.expected),
    ),
    ...section(page, 3, headings.impact, bullets(fix.impact.map(plain))),
    ...section(page, 3, headings.warnings, bullets(fix.warnings.map(plain))),
    ...(fix.order === null
      ? []
      : section(
          page,
          3,
          headings.order,
          table(
            [words(page, labels.before), words(page, labels.after)],
            fix.order.before.map((name, index) => [
              plain(`${index + 1}. ${name}`),
              plain(`${index + 1}. ${fix.order?.after[index] ?? ''}`),
            ]),
          ),
        )),
    ...section(page, 3, headings.steps, ...fix.steps.map((step, index) => fixStep(page, step, index + 1))),
    ...section(page, 3, headings.rollback, bullets(fix.rollback.map(plain))),
  ];
}

function fixStep(page: Page, step: ReportFix['steps'][number], number: number): string {
  const tick =
    step.done === null
      ? `☐ ${words(page, labels.stepOpen)}`
      : `☑ ${words(page, labels.stepDone, { time: page.time(step.done.at), by: step.done.by })}`;
  const risk = step.risky ? ` (${words(page, labels.risky)})` : '';
  return [
    `**${number}. ${plain(step.title)}**${risk}`,
    bullets(step.details.map(plain)),
    step.command === null ? '' : block(step.command.split('\n')),
    tick,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

function comparisonPart(page: Page): Parts {
  const { verification } = page.report;
  if (verification === null) return [];
  const { closing } = verification;
  return section(
    page,
    2,
    headings.comparison,
    `**${plain(verification.conclusion)}**`,
    table(
      [labels.check, labels.before, labels.after, labels.answer].map((label) => words(page, label)),
      verification.rows.map((row) => [
        plain(row.label),
        statement(row.before),
        statement(row.after),
        plain(`${comparisonSigns[row.answer]} ${row.word}`),
      ]),
    ),
    bullets(verification.missing.map((missing) => words(page, labels.missing, { missing }))),
    closing === null
      ? ''
      : words(page, closing.reason === '' ? labels.closed : labels.closedReason, {
          as: closing.word,
          time: page.time(closing.at),
          by: closing.by,
          reason: closing.reason,
        }),
  );
}

function momentTable(page: Page, moments: readonly ReportMoment[]): string {
  return table(
    [words(page, labels.time, { zone: page.zone }), words(page, labels.who), words(page, labels.what)],
    moments.map((moment) => [
      plain(page.time(moment.at)),
      plain(moment.by),
      moment.undone ? `${plain(moment.text)} (${words(page, labels.undone)})` : plain(moment.text),
    ]),
  );
}

function evidencePart(page: Page): Parts {
  const { evidence } = page.report;
  return [
    ...section(
      page,
      2,
      headings.evidence,
      evidence.length === 0 ? words(page, labels.noEvidence) : words(page, labels.marks),
    ),
    ...evidence.flatMap((piece) => pieceOf(page, piece)),
  ];
}

function pieceOf(page: Page, piece: ReportEvidence): Parts {
  const fresh = piece.phase === 'after' ? ` · ${words(page, labels.freshCheck)}` : '';
  return [
    `### ${piece.ref} · ${plain(piece.name)}${fresh}`,
    plain(evidenceFacts(page, piece)),
    `SHA-256 ${plain(piece.sha256)}`,
    piece.problem === null ? '' : plain(piece.problem),
    bullets(piece.parts.map((part) => plain(partText(page, part)))),
    piece.excerpts.length === 0
      ? words(page, labels.notQuoted)
      : piece.excerpts
          .map(({ lines }) =>
            block(
              lines.map((line) => `${String(line.number).padStart(6)} ${lineMarks[line.mark]}${line.text}`),
            ),
          )
          .join('\n\n'),
  ];
}
