import { BorderStyle, HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import { topology } from '../../../core/picture/topology';
import type { Block } from '../../../core/report/document/blocks';
import { lineMarks } from '../../../core/report/evidence-text';
import { labels } from '../../../core/report/headings';
import type { ReportImages } from '../../../core/report/images';
import type { Page } from '../../../core/report/page';
import type { ReportLine, ReportQuote } from '../../../core/report/types';
import { visibleLine } from '../../../core/report/visible';
import { pictureParagraph } from './picture';
import { lineRuns, run } from './runs';
import { bullets, fonts, ink, rule, soft, tones } from './style';
import { tableOf } from './table';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What a document is made of. */
export type Piece = Paragraph | Table;

/** Width between the margins, in pixels, and the most height that a picture may take of a page. */
const contentWidth = 680;
const mostHeight = 760;

/** Most points of a list that are kept together on a page. */
const shortList = 8;

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * A block of a report as paragraphs and tables.
 * @param isLead a paragraph right under a heading, which stays with what follows it
 */
export function piecesOf(page: Page, block: Block, images: ReportImages, isLead = false): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3,
          pageBreakBefore: block.newPage,
          children: [new TextRun(visibleLine(block.text))],
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block, isLead)];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            numbering: { reference: bullets, level: 0 },
            // What stands in few points is read at one go, so it is not torn apart.
            keepNext: block.items.length <= shortList && index < block.items.length - 1,
            children: lineRuns(item),
          }),
      );
    case 'table':
      return [tableOf(block, page.report.form.paper), spacer()];
    case 'verdict':
      return verdictOf(block);
    case 'pictures':
      return block.pictures.flatMap(({ caption, facts, sentences }) => [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160 },
          children: [run(caption, { bold: true })],
        }),
        pictureParagraph(
          topology(facts, { width: contentWidth, tell: (message) => page.words(message) }),
          sentences,
        ),
      ]);
    case 'image':
      return imageOf(page, block, images);
    case 'steps':
      return block.steps.flatMap(stepOf);
    case 'command':
      return [commandOf(block.text, 0)];
    case 'excerpt':
      return excerptOf(block.lines);
  }
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}

function paragraphOf({ look, line }: Of<'paragraph'>, keepNext: boolean): Paragraph {
  const children = lineRuns(line);
  const edge = { style: BorderStyle.SINGLE, color: ink, size: 12, space: 4 } as const;
  const dashed = { style: BorderStyle.DASHED, color: ink, size: 8, space: 4 } as const;
  switch (look) {
    case 'brand':
      return new Paragraph({ children, border: { bottom: edge }, spacing: { after: 200 } });
    case 'notice':
      return new Paragraph({
        children,
        border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
        spacing: { before: 80, after: 200 },
      });
    case 'soft':
      return new Paragraph({ style: 'RebindSoft', keepNext, children });
    case 'hash':
      return new Paragraph({ style: 'RebindHash', children });
    case 'plain':
      return new Paragraph({ keepNext, children });
  }
}

/** The verdict stands beside a bar; its paragraphs stay together. */
function verdictOf(block: Of<'verdict'>): readonly Paragraph[] {
  const color = block.tone === 'fault' ? tones.wrong : block.tone === 'good' ? tones.good : soft;
  const beside = {
    border: { left: { style: BorderStyle.SINGLE, color, size: 28, space: 10 } },
    indent: { left: 200 },
    keepLines: true,
  };
  const parts: ConstructorParameters<typeof Paragraph>[0][] = [
    { children: [run(block.title, { bold: true, size: 23 })] },
    { children: lineRuns(block.line) },
    ...(block.expected === null ? [] : [{ children: [run(block.expected, { color: soft })] }]),
    ...block.quotes.map((quote) => ({ style: 'RebindEvidence', children: quoteRuns(quote) })),
  ];
  return parts.map(
    (part, index) =>
      new Paragraph({
        ...(part as object),
        ...beside,
        keepNext: index < parts.length - 1,
        contextualSpacing: false,
      }),
  );
}

function quoteRuns({ cite, text }: ReportQuote): TextRun[] {
  return [
    new TextRun({ text: `${visibleLine(`${cite.ref ?? cite.name}:${cite.first}`)}  `, color: soft }),
    new TextRun({ text: visibleLine(text), bold: true }),
  ];
}

function stepOf(step: Of<'steps'>['steps'][number]): readonly Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      indent: { left: 360, hanging: 360 },
      children: [
        run(`${step.number}.  ${step.title}`, { bold: true }),
        ...(step.risk === null ? [] : [run(`  ! ${step.risk}`, { color: tones.look })]),
      ],
    }),
    ...step.details.map(
      (text) =>
        new Paragraph({
          keepNext: true,
          numbering: { reference: bullets, level: 1 },
          children: [run(text)],
        }),
    ),
    ...(step.command === null ? [] : [commandOf(step.command, 360)]),
    new Paragraph({
      indent: { left: 360 },
      children: [run(`${step.done ? '☑' : '☐'} ${step.tick}`, { bold: true })],
    }),
  ];
}

/** A command in a frame, line by line as it is typed. */
function commandOf(text: string, left: number): Paragraph {
  const edge = { style: BorderStyle.SINGLE, color: rule, size: 6, space: 4 } as const;
  return new Paragraph({
    style: 'RebindEvidence',
    keepLines: true,
    keepNext: left > 0,
    spacing: { before: 80, after: 120 },
    indent: { left },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: text
      .split('\n')
      .map((one, index) => new TextRun({ text: visibleLine(one), ...(index === 0 ? {} : { break: 1 }) })),
  });
}

/** Lines of evidence with their numbers; a deciding one stands beside a bar and is bold. */
function excerptOf(lines: readonly ReportLine[]): readonly Paragraph[] {
  return [
    ...lines.map((line) => {
      const deciding = line.mark === 'deciding';
      const color = deciding ? ink : line.mark === 'cited' ? soft : rule;
      return new Paragraph({
        style: 'RebindEvidence',
        indent: { left: 960, hanging: 800 },
        border: {
          left: { style: BorderStyle.SINGLE, color, size: deciding ? 24 : 6, space: 4 },
        },
        children: [
          new TextRun({ text: `${String(line.number).padStart(6, '\u00a0')} `, color: soft }),
          new TextRun({ text: `${lineMarks[line.mark]}${visibleLine(line.text)}`, bold: deciding }),
        ],
      });
    }),
    spacer(),
  ];
}

function imageOf(
  page: Page,
  { image, caption, told }: Of<'image'>,
  images: ReportImages,
): readonly Paragraph[] {
  const found = images.get(image.sha256);
  const shown: readonly Paragraph[] =
    found === undefined
      ? []
      : found.why === undefined
        ? [imageParagraph(found, caption)]
        : [
            new Paragraph({
              style: 'RebindSoft',
              children: [run(page.words(labels.imageMissing, { reason: found.why }))],
            }),
          ];
  return [
    new Paragraph({ keepNext: true, children: [run(caption, { bold: true })] }),
    ...shown,
    new Paragraph({ style: 'RebindSoft', children: [run(told)] }),
    new Paragraph({ style: 'RebindHash', children: [run(`SHA-256 ${image.sha256}`, { font: fonts.mono })] }),
  ];
}

type TakenImage = Extract<NonNullable<ReturnType<ReportImages['get']>>, { readonly bytes: Uint8Array }>;

function imageParagraph(image: TakenImage, caption: string): Paragraph {
  const { type, bytes, width, height } = image;
  const scale = Math.min(1, contentWidth / width, mostHeight / height);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: type === 'png' ? 'png' : 'jpg',
        data: bytes,
        transformation: {
          width: Math.max(1, Math.round(width * scale)),
          height: Math.max(1, Math.round(height * scale)),
        },
        altText: { name: 'Rebind', description: visibleLine(caption) },
      }),
    ],
  });
}
