import type { Translate } from '../text';
import type { Block, Line, Span } from './document/blocks';
import { documentOf } from './document/document';
import { lineMarks } from './evidence-text';
import { labels } from './headings';
import { block as fenced, plain } from './markdown-text';
import { type Page, pageOf } from './page';
import type { Report, ReportCite } from './types';

/** The report as Markdown (CommonMark with tables). Everything that came from evidence is text. */
export function renderMarkdown(report: Report, translate?: Translate): string {
  const page = pageOf(report, translate);
  return `${documentOf(page)
    .map((block) => blockText(page, block))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

function blockText(page: Page, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'paragraph':
      return block.look === 'notice' ? `**${lineText(block.line)}**` : lineText(block.line);
    case 'list':
      return bullets(block.items.map(lineText));
    case 'table':
      return tableText(block);
    case 'verdict':
      return verdictText(block);
    case 'pictures':
      return block.pictures
        .map(({ caption, sentences }) => `**${plain(caption)}**\n\n${bullets(sentences.map(plain))}`)
        .join('\n\n');
    case 'image':
      return imageText(page, block);
    case 'steps':
      return block.steps.map(stepText).join('\n\n');
    case 'command':
      return fenced(block.text.split('\n'));
    case 'excerpt':
      return fenced(
        block.lines.map((line) => `${String(line.number).padStart(6)} ${lineMarks[line.mark]}${line.text}`),
      );
  }
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function lineText(line: Line): string {
  // Each span is made harmless on its own; only the first one stands at the start of a line.
  return line
    .map(spanText)
    .join('')
    .replace(/^ +| +$/g, '')
    .replaceAll('\u00a0', '&nbsp;');
}

function spanText(span: Span): string {
  switch (span.kind) {
    case 'text':
      return span.look === 'strong' ? strong(span.text) : plain(span.text);
    case 'mark':
      return plain(`${span.sign} ${span.word}`);
    case 'break':
      return ' · ';
    case 'cites':
      return ` (${span.cites.map(citeText).join(', ')})`;
  }
}

/** Two stars mean nothing beside a blank, so blanks stand outside of them. */
function strong(text: string): string {
  const inner = text.trim();
  return inner === '' ? text : text.replace(inner, () => `**${plain(inner)}**`);
}

function citeText(cite: ReportCite): string {
  const range = cite.first === cite.last ? `${cite.first}` : `${cite.first}–${cite.last}`;
  return plain(`${cite.ref ?? cite.name}:${range}`);
}

function tableText({ head, rows }: Of<'table'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const count = rows[0]?.length ?? 0;
  const titles = head?.map(plain) ?? Array.from({ length: count }, () => '');
  return [line(titles), line(titles.map(() => '---')), ...rows.map((row) => line(row.map(lineText)))].join(
    '\n',
  );
}

function verdictText(block: Of<'verdict'>): string {
  return [
    `**${plain(block.title)}**`,
    lineText(block.line),
    block.expected === null ? '' : plain(block.expected),
    block.quotes.length === 0
      ? ''
      : fenced(block.quotes.map((quote) => `${quote.cite.name}:${quote.cite.first}  ${quote.text}`)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function imageText(page: Page, { image, caption, told }: Of<'image'>): string {
  const size = page.words(labels.imageSize, { width: image.width, height: image.height });
  return `**${plain(caption)}**\n\n${plain(told)} · ${plain(size)}\n\nSHA-256 ${plain(image.sha256)}`;
}

function stepText(step: Of<'steps'>['steps'][number]): string {
  const risk = step.risk === null ? '' : ` (${plain(step.risk)})`;
  return [
    `**${step.number}. ${plain(step.title)}**${risk}`,
    bullets(step.details.map(plain)),
    step.command === null ? '' : fenced(step.command.split('\n')),
    `${step.done ? '☑' : '☐'} ${plain(step.tick)}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}
