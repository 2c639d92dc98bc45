import { toSvg } from '../picture/svg';
import { topology } from '../picture/topology';
import { base64 } from './base64';
import { type Block, columnShares } from './document/blocks';
import { isLongRow } from './document/long-rows';
import { lineMarks } from './evidence-text';
import { labels } from './headings';
import { type Child, el, type Html, join } from './html-element';
import { anchor, citeLink, lineHtml } from './html-spans';
import type { ReportImages } from './images';
import type { Page } from './page';
import type { ReportLine, ReportQuote } from './types';
import { visible } from './visible';

/** Fits between the margins of either paper, in CSS pixels; of two side by side each is half of it. */
const pictureWidth = 680;
const halfWidth = 430;

/** Most rows of a table, and most points of a list, that are kept together on a page. */
const shortTable = 8;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A block of a report as it stands in a page. */
export function blockHtml(page: Page, block: Block, images: ReportImages): Html {
  switch (block.kind) {
    case 'heading':
      return el(`h${block.level}`, { id: block.id, class: block.newPage ? 'new-page' : null }, block.text);
    case 'paragraph':
      return el('p', { class: block.look === 'plain' ? null : block.look }, lineHtml(block.line));
    case 'list':
      return el(
        'ul',
        // What stands in few points is read at one go, so it is not torn apart.
        { class: block.items.length <= shortTable ? 'short' : null },
        ...block.items.map((item) => el('li', {}, lineHtml(item))),
      );
    case 'table':
      return tableHtml(block);
    case 'verdict':
      return verdictHtml(page, block);
    case 'pictures':
      return picturesHtml(page, block);
    case 'image':
      return imageHtml(page, block, images);
    case 'steps':
      return el('ol', { class: 'steps' }, ...block.steps.map(stepHtml));
    case 'command':
      return el('pre', { class: 'command' }, block.text);
    case 'excerpt':
      return el('pre', { class: 'excerpt' }, ...block.lines.map((line) => lineOf(block.ref, line)));
  }
}

function tableHtml({ look, head, rows }: Of<'table'>): Html {
  const cells = (row: (typeof rows)[number]): readonly Child[] =>
    row.map((cell, index) =>
      index === 0 && head === null
        ? el('th', { scope: 'row' }, lineHtml(cell))
        : el('td', {}, lineHtml(cell)),
    );
  const isLong = (row: (typeof rows)[number]): boolean => isLongRow(look, row);
  return el(
    'table',
    // A short table stays on one page: what is compared stands together.
    { class: rows.length <= shortTable && !rows.some(isLong) ? `${look} short` : look },
    el('colgroup', {}, ...columnShares[look].map(() => el('col', {}))),
    head === null
      ? null
      : el(
          'thead',
          {},
          el(
            'tr',
            {},
            ...head.map((text) => (text === '' ? el('td', {}) : el('th', { scope: 'col' }, text))),
          ),
        ),
    el('tbody', {}, ...rows.map((row) => el('tr', { class: isLong(row) ? 'long' : null }, ...cells(row)))),
  );
}

function verdictHtml(page: Page, block: Of<'verdict'>): Html {
  return el(
    'div',
    { class: `verdict ${block.tone}` },
    el('h3', {}, block.title),
    el('p', {}, lineHtml(block.line)),
    block.expected === null ? null : el('p', { class: 'soft' }, block.expected),
    quotesHtml(page, block.quotes),
  );
}

/** The deciding lines word by word, and below them the names of what they were taken from. */
function quotesHtml(page: Page, list: readonly ReportQuote[]): Html | null {
  if (list.length === 0) return null;
  const names = new Map(list.map(({ cite }) => [cite.ref, cite.name]));
  return el(
    'div',
    { class: 'quotes' },
    ...list.map(({ cite, text }) =>
      el(
        'div',
        {},
        el('span', { class: 'from' }, citeLink(page.whole ? cite : { ...cite, quoted: false })),
        el('pre', {}, text),
      ),
    ),
    el('p', { class: 'names' }, [...names].map(([ref, name]) => `${ref ?? ''} ${name}`.trim()).join(' · ')),
  );
}

/** The pictures of the site. Their own writer escapes; what cannot be seen is written out as everywhere. */
function picturesHtml(page: Page, { pictures }: Of<'pictures'>): Html {
  const width = pictures.length === 1 ? pictureWidth : halfWidth;
  const drawn = pictures.map(({ caption, facts }) =>
    el('div', { class: 'figure' }, el('p', {}, caption), {
      markup: visible(toSvg(topology(facts, { width, tell: (message) => page.words(message) }))),
    }),
  );
  return pictures.length === 1 ? join(drawn) : el('div', { class: 'pair' }, ...drawn);
}

function imageHtml(page: Page, { image, caption, told }: Of<'image'>, images: ReportImages): Html {
  const found = images.get(image.sha256);
  const missing = found === undefined ? null : (found.why ?? null);
  return el(
    'div',
    { class: 'figure' },
    el('p', {}, caption),
    found === undefined || found.why !== undefined
      ? missing === null
        ? null
        : el('p', { class: 'soft' }, page.words(labels.imageMissing, { reason: missing }))
      : el('img', {
          src: `data:image/${found.type};base64,${base64(found.bytes)}`,
          alt: caption,
          width: String(found.width),
          height: String(found.height),
        }),
    el('p', { class: 'soft' }, told),
    el('p', { class: 'hash' }, `SHA-256 ${image.sha256}`),
  );
}

function stepHtml(step: Of<'steps'>['steps'][number]): Html {
  return el(
    'li',
    {},
    el('b', {}, step.title),
    step.risk === null ? null : el('span', { class: 'warning' }, ` ! ${step.risk}`),
    step.details.length === 0 ? null : el('ul', {}, ...step.details.map((text) => el('li', {}, text))),
    step.command === null ? null : el('pre', { class: 'command' }, step.command),
    el('p', { class: 'tick' }, `${step.done ? '☑' : '☐'} ${step.tick}`),
  );
}

function lineOf(ref: string, line: ReportLine): Html {
  return el(
    'span',
    { class: line.mark === 'context' ? 'l' : `l ${line.mark}`, id: anchor(ref, line.number) },
    el('span', { class: 'no' }, String(line.number)),
    `${lineMarks[line.mark]}${line.text}`,
    // A line end for those who copy the text or read it without styles.
    '\n',
  );
}

/** All blocks of a report, one after the other. */
export function blocksHtml(page: Page, blocks: readonly Block[], images: ReportImages): Html {
  return join(blocks.map((block) => blockHtml(page, block, images)));
}
