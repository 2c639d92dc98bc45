import { headings, labels } from '../headings';
import type { Page } from '../page';
import {
  type Block,
  heading,
  list,
  paragraph,
  plainText,
  section,
  softText,
  strongText,
  table,
} from './blocks';
import { cited, statement } from './lines';

/** How the hosts' clocks stand to the laptop's, and what they showed at each capture. */
export function clockBlocks(page: Page): readonly Block[] {
  const { report, words, time, zone } = page;
  return section(
    heading(2, words(headings.clocks)),
    table(
      'clocks',
      null,
      report.clocks.map((one) => [one.label, one.text]),
    ),
    list(report.clocks.flatMap((one) => one.remarks.map((remark) => statement(page, remark)))),
    table(
      'captures',
      [words(labels.piece), words(labels.clockColumn), words(labels.broughtColumn, { zone })],
      report.clocks.flatMap((host) =>
        host.captures.map((one) => [
          [
            ...(one.ref === null ? [] : [strongText(`${one.ref} `)]),
            plainText(one.name),
            softText(` · ${host.label}`),
          ],
          one.clock,
          [
            plainText(time(one.broughtAt)),
            ...(one.notBefore === null
              ? []
              : [softText(` (${words(labels.notBefore, { time: time(one.notBefore) })})`)]),
          ],
        ]),
      ),
    ),
  );
}

/** What differs from the last time that the site was known to be good. */
export function driftBlocks(page: Page): readonly Block[] {
  const { report, words, time } = page;
  const { drift } = report;
  if (drift === null) return [];
  return [
    heading(2, words(headings.drift)),
    paragraph(words(labels.driftSince, { site: drift.site, time: time(drift.since) }), 'soft'),
    ...(drift.rows.length === 0
      ? [paragraph(words(labels.driftNone))]
      : table(
          'sides',
          ['', words(labels.driftWas), words(labels.driftNow)],
          drift.rows.map((row) => [row.label, row.was, [plainText(row.now), ...cited(page, row.cites)]]),
        )),
  ];
}
