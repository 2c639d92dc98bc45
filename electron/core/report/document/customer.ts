import type { CaseFacts } from '../../diagnosis/types';
import { headings, labels } from '../headings';
import type { Page } from '../page';
import { statusSigns } from '../words';
import { type Block, heading, list, paragraph, section, softText, strongText } from './blocks';
import { cited, statement, toneOfStatus } from './lines';

/** The customer's page: what was wrong, what was done, what proves that it works. */
export function customerBlocks(page: Page): readonly Block[] {
  const { report, words } = page;
  const { customer, verdict, facts, picture } = report;
  const fault = verdict.cause !== null && verdict.cause !== 'healthy';
  return [
    ...headBlocks(page),
    heading(2, words(fault ? headings.wrong : headings.found)),
    verdictBlock(page),
    sitePicture(words(headings.picture), facts.before, picture.before),
    // The verdict's own sentence stands in the box above.
    ...list(customer.wrong.slice(1).map((one) => statement(page, one))),
    ...section(heading(2, words(headings.done)), list(customer.done.map((one) => statement(page, one)))),
    ...section(
      heading(2, words(headings.proof)),
      list(customer.proof.map((one) => statement(page, one))),
      facts.after === null || picture.after === null
        ? []
        : [sitePicture(words(headings.pictureAfter), facts.after, picture.after)],
    ),
  ];
}

function headBlocks({ report, words, time, zone }: Page): readonly Block[] {
  const { made } = report;
  return [
    paragraph(
      [
        strongText('Rebind'),
        softText(` · ${words(labels.madeAt, { time: time(made.at), zone, by: made.by })}`),
      ],
      'brand',
    ),
    heading(1, report.title),
    paragraph([softText(`${words(headings.state)}: `), strongText(report.customer.state)]),
    ...(report.practice ? [paragraph(words(labels.practice), 'notice')] : []),
  ];
}

function verdictBlock(page: Page): Block {
  const { verdict } = page.report;
  const tone = verdict.cause === null ? 'open' : verdict.cause === 'healthy' ? 'good' : 'fault';
  const word = verdict.latent ? `${verdict.statusWord}, ${page.words(labels.latent)}` : verdict.statusWord;
  return {
    kind: 'verdict',
    tone,
    title: verdict.title,
    line: [
      { kind: 'mark', sign: statusSigns[verdict.status], word, tone: toneOfStatus(verdict) },
      { kind: 'text', text: ` ${verdict.text}`, look: 'plain' },
      ...cited(page, verdict.cites),
    ],
    // Once the second check is there, it tells what came of the fix.
    expected: page.report.verification === null ? verdict.expected : null,
    quotes: verdict.quotes,
  };
}

function sitePicture(caption: string, facts: CaseFacts, sentences: readonly string[]): Block {
  return { kind: 'pictures', pictures: [{ caption, facts, sentences }] };
}
