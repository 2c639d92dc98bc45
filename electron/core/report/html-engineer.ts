import { headings, labels } from './headings';
import { type Child, el, type Html, join } from './html-element';
import { bullets, marked, section, statement, table } from './html-parts';
import type { Page } from './page';
import type { ReportCause, ReportFix, ReportMatrixRow, ReportRow, ReportSign } from './types';
import { answerSigns, comparisonSigns, statusSigns } from './words';

/** Everything that the verdict follows from, what was done, and when. */
export function engineerPart(page: Page): Html {
  const { report } = page;
  return join([
    el('div', { class: 'engineer' }, el('h1', {}, page.words(headings.engineer))),
    section(
      page,
      headings.site,
      rows(report.site.general),
      table(
        ['', page.words(labels.sideA), page.words(labels.sideB)],
        report.site.sides.map((row) => [row.label, row.A, row.B]),
      ),
    ),
    section(
      page,
      headings.matrix,
      report.matrix.after === null ? null : el('h3', {}, page.words(headings.before)),
      matrix(page, report.matrix.before),
      ...(report.matrix.after === null
        ? []
        : [el('h3', {}, page.words(headings.after)), matrix(page, report.matrix.after)]),
    ),
    causes(page),
    section(page, headings.conflicts, bullets(report.conflicts.map(statement))),
    section(page, headings.remarks, bullets(report.remarks)),
    report.next === null
      ? null
      : section(page, headings.next, el('p', {}, el('b', {}, report.next.title), '. ', report.next.why)),
    report.fix === null ? null : fixSection(page, report.fix),
    comparison(page),
    moments(page),
    section(page, headings.options, rows(report.options)),
  ]);
}

function rows(list: readonly ReportRow[]): Html {
  return el(
    'table',
    {},
    el(
      'tbody',
      {},
      ...list.map((row) => el('tr', {}, el('td', { class: 'label' }, row.label), el('td', {}, row.value))),
    ),
  );
}

function matrix(page: Page, list: readonly ReportMatrixRow[]): Html | null {
  const cell = (sign: ReportSign): Html =>
    join([marked(sign.answer, answerSigns[sign.answer], sign.word), ': ', statement(sign)]);
  return table(
    [page.words(labels.check), page.words(labels.sideA), page.words(labels.sideB)],
    list.map((row) => [row.label, cell(row.A), cell(row.B)]),
  );
}

function causes(page: Page): Html | null {
  return section(
    page,
    headings.causes,
    table(
      [page.words(labels.answer), page.words(labels.cause), page.words(labels.why)],
      page.report.causes.map((cause) => [
        marked(toneOf(cause), statusSigns[cause.status], cause.statusWord),
        cause.title,
        join([
          statement(cause),
          cause.check === null
            ? null
            : el('span', { class: 'soft' }, ' ', page.words(labels.settles, { check: cause.check })),
        ]),
      ]),
      'causes',
    ),
  );
}

/** Red is for what is wrong at the customer's: an idle side and a site without a fault are not. */
function toneOf({ cause, status }: ReportCause): string {
  if (status !== 'confirmed') return status;
  return cause === 'healthy' ? 'holds' : cause === 'side-idle' ? '' : status;
}

function fixSection(page: Page, fix: ReportFix): Html | null {
  const approval =
    fix.approval === null
      ? page.words(labels.notApproved)
      : page.words(fix.approval.note === '' ? labels.approved : labels.approvedNote, {
          ...fix.approval,
          time: page.time(fix.approval.at),
        });
  return section(
    page,
    headings.fix,
    el(
      'p',
      {},
      el('b', {}, fix.title),
      '. ',
      page.words(labels.forWindows, { windows: fix.windows, side: fix.side }),
    ),
    fix.locked === null ? null : el('p', {}, el('b', {}, page.words(labels.locked, { locked: fix.locked }))),
    el(
      'p',
      {},
      fix.begunAt === null
        ? page.words(labels.notBegun)
        : page.words(labels.begun, { time: page.time(fix.begunAt) }),
      ' ',
      fix.begunAt === null && fix.approval === null ? '' : approval,
    ),
    el('p', { class: 'soft' }, fix.expected),
    ...list(page, headings.impact, fix.impact),
    ...list(page, headings.warnings, fix.warnings),
    fix.order === null
      ? null
      : table(
          [page.words(labels.before), page.words(labels.after)],
          fix.order.before.map((name, index) => [
            `${index + 1}. ${name}`,
            `${index + 1}. ${fix.order?.after[index] ?? ''}`,
          ]),
          'short',
        ),
    el('h3', {}, page.words(headings.steps)),
    el('ol', { class: 'steps' }, ...fix.steps.map((step) => fixStep(page, step))),
    ...list(page, headings.rollback, fix.rollback),
  );
}

function list(page: Page, title: (typeof headings)['impact'], items: readonly string[]): readonly Child[] {
  return items.length === 0 ? [] : [el('h3', {}, page.words(title)), bullets(items)];
}

function fixStep(page: Page, step: ReportFix['steps'][number]): Html {
  const { done } = step;
  const tick =
    done === null
      ? `☐ ${page.words(labels.stepOpen)}`
      : `☑ ${page.words(labels.stepDone, { time: page.time(done.at), by: done.by })}`;
  return el(
    'li',
    {},
    el('b', {}, step.title),
    step.risky ? el('span', { class: 'look' }, ` ! ${page.words(labels.risky)}`) : null,
    bullets(step.details),
    step.command === null ? null : el('pre', { class: 'command' }, step.command),
    el('span', { class: 'tick' }, tick),
  );
}

function comparison(page: Page): Html | null {
  const { verification } = page.report;
  if (verification === null) return null;
  const { closing } = verification;
  return section(
    page,
    headings.comparison,
    el('p', {}, el('b', {}, verification.conclusion)),
    table(
      [
        page.words(labels.check),
        page.words(labels.before),
        page.words(labels.after),
        page.words(labels.answer),
      ],
      verification.rows.map((row) => [
        row.label,
        statement(row.before),
        statement(row.after),
        marked(row.answer, comparisonSigns[row.answer], row.word),
      ]),
    ),
    bullets(verification.missing.map((missing) => page.words(labels.missing, { missing }))),
    closing === null
      ? null
      : el(
          'p',
          {},
          page.words(closing.reason === '' ? labels.closed : labels.closedReason, {
            as: closing.word,
            time: page.time(closing.at),
            by: closing.by,
            reason: closing.reason,
          }),
        ),
  );
}

function moments(page: Page): Html {
  const { report } = page;
  const head = [
    page.words(labels.time, { zone: page.zone }),
    page.words(labels.who),
    page.words(labels.what),
  ];
  const cells = (moment: (typeof report.timeline)[number]): readonly Child[] => [
    el('span', { class: 'nowrap' }, page.time(moment.at)),
    moment.by,
    moment.undone
      ? join([el('span', { class: 'undone' }, moment.text), ` (${page.words(labels.undone)})`])
      : moment.text,
  ];
  return join([
    section(page, headings.timeline, table(head, report.timeline.map(cells))),
    section(page, headings.notes, table(head, report.notes.map(cells))),
  ]);
}
