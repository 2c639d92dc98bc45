import { tenthWords } from '../../numbers';
import { headings, labels } from '../headings';
import type { Page } from '../page';
import type { ReportCause, ReportMatrixRow, ReportMoment, ReportPathTest } from '../types';
import { pathSigns, statusSigns } from '../words';
import {
  type Block,
  heading,
  type Line,
  list,
  mark,
  paragraph,
  plainText,
  section,
  softText,
  strongText,
  table,
} from './blocks';
import { clockBlocks, driftBlocks } from './clocks';
import { fixBlocks, setAsideBlocks } from './fix';
import { signLine, statement, toneOfStatus } from './lines';
import { verificationBlocks } from './verification';

/** Everything that the verdict follows from, what was done, and when. */
export function engineerBlocks(page: Page): readonly Block[] {
  const { report, words } = page;
  return [
    heading(1, words(headings.engineer), { newPage: true }),
    ...section(
      heading(2, words(headings.site)),
      table(
        'facts',
        null,
        report.site.general.map((row) => [row.label, row.value]),
      ),
      table(
        'sides',
        ['', words(labels.sideA), words(labels.sideB)],
        report.site.sides.map((row) => [row.label, row.A, row.B]),
      ),
    ),
    ...section(
      heading(2, words(headings.matrix)),
      report.matrix.after === null ? [] : [heading(3, words(headings.before))],
      matrix(page, report.matrix.before),
      report.matrix.after === null
        ? []
        : [heading(3, words(headings.after)), ...matrix(page, report.matrix.after)],
    ),
    ...section(
      heading(2, words(headings.paths)),
      pathTest(page, report.paths.before, headings.before),
      pathTest(page, report.paths.after, headings.after),
    ),
    ...causes(page),
    ...section(
      heading(2, words(headings.conflicts)),
      list(report.conflicts.map((one) => statement(page, one))),
    ),
    ...section(heading(2, words(headings.remarks)), list(report.remarks)),
    ...driftBlocks(page),
    ...(report.next === null
      ? []
      : [
          heading(2, words(headings.next)),
          paragraph([strongText(report.next.title), plainText(`. ${report.next.why}`)]),
        ]),
    ...setAsideBlocks(page),
    ...fixBlocks(page),
    ...verificationBlocks(page),
    ...clockBlocks(page),
    ...moments(page),
    ...pictures(page),
    ...section(
      heading(2, words(headings.options)),
      table(
        'facts',
        null,
        report.options.map((row) => [row.label, row.value]),
      ),
    ),
  ];
}

function matrix(page: Page, rows: readonly ReportMatrixRow[]): readonly Block[] {
  const { words } = page;
  return table(
    'matrix',
    [words(labels.check), words(labels.sideA), words(labels.sideB)],
    rows.map((row) => [row.label, signLine(page, row.A), signLine(page, row.B)]),
  );
}

/** Which address took a connection on which port, and from where it was tried. */
function pathTest(
  page: Page,
  test: ReportPathTest | null,
  title: (typeof headings)['before'],
): readonly Block[] {
  if (test === null) return [];
  const { words, time } = page;
  const values = {
    time: time(test.at),
    by: test.by,
    address: test.fromAddress ?? '',
    seconds: tenthWords(test.limitMilliseconds / 1000),
  };
  return [
    heading(3, words(title)),
    paragraph(words(test.fromAddress === null ? labels.pathFrom : labels.pathFromAddress, values), 'soft'),
    ...table(
      'paths',
      [labels.side, labels.endpoint, labels.network, labels.answer, labels.took].map((one) => words(one)),
      test.rows.map((row): readonly (Line | string)[] => [
        row.side,
        row.configured ? [strongText(row.endpoint), softText(` ${words(labels.dialed)}`)] : row.endpoint,
        row.network,
        [mark(pathSigns[row.kind], row.word, row.kind === 'connected' ? 'good' : 'plain')],
        words(labels.milliseconds, { count: tenthWords(row.milliseconds) }),
      ]),
    ),
  ];
}

/** Causes with one and the same answer, for one and the same reason, stand in one row. */
function causes(page: Page): readonly Block[] {
  const { words, report } = page;
  const groups = new Map<string, ReportCause[]>();
  for (const cause of report.causes) {
    const key = JSON.stringify([cause.status, toneOfStatus(cause), cause.text, cause.check, cause.cites]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cause]);
    else group.push(cause);
  }
  return section(
    heading(2, words(headings.causes)),
    table(
      'causes',
      [words(labels.answer), words(labels.cause), words(labels.why)],
      [...groups.values()].flatMap((group): readonly (readonly (Line | string)[])[] => {
        const [first] = group;
        if (first === undefined) return [];
        return [
          [
            [mark(statusSigns[first.status], first.statusWord, toneOfStatus(first))],
            group.flatMap(
              (one, index): Line =>
                index === 0 ? [plainText(one.title)] : [{ kind: 'break' }, plainText(one.title)],
            ),
            [
              ...statement(page, first),
              ...(first.check === null
                ? []
                : [softText(` ${words(labels.settles, { check: first.check })}`)]),
            ],
          ],
        ];
      }),
    ),
  );
}

/** The time line, and the notes that were written on the way. */
function moments(page: Page): readonly Block[] {
  const { report, words, time, zone } = page;
  const head = [words(labels.time, { zone }), words(labels.who), words(labels.what)];
  const what = ({ text, undone }: ReportMoment): Line =>
    undone
      ? [{ kind: 'text', text, look: 'undone' }, softText(` (${words(labels.undone)})`)]
      : [plainText(text)];
  return [
    ...section(
      heading(2, words(headings.timeline)),
      table(
        'moments',
        head,
        report.timeline.map((one) => [time(one.at), one.by, what(one)]),
      ),
    ),
    ...section(
      heading(2, words(headings.notes)),
      table(
        'moments',
        head,
        report.notes.map((one) => [time(one.at), one.by, [softText(`${one.step}: `), plainText(one.text)]]),
      ),
    ),
  ];
}

/** The pictures that were brought, each with who brought it. */
function pictures(page: Page): readonly Block[] {
  const { report, words, time } = page;
  return section(
    heading(2, words(headings.images)),
    report.pictures.map((image) => ({
      kind: 'image',
      image,
      caption: image.caption === '' ? image.name : image.caption,
      told: words(labels.imageTold, {
        name: image.name,
        step: image.step,
        time: time(image.at),
        by: image.by,
      }),
    })),
  );
}
