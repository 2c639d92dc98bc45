import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { documentOf } from '../../../core/report/document/document';
import type { ReportImages } from '../../../core/report/images';
import { pageOf } from '../../../core/report/page';
import { pageMargins, paperSizes } from '../../../core/report/paper';
import type { Report } from '../../../core/report/types';
import { visibleLine } from '../../../core/report/visible';
import type { Translate } from '../../../core/text';
import { piecesOf } from './blocks';
import { documentStyles, numbering, soft } from './style';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/**
 * The report as a Word document: real headings and tables, the site's picture as shapes, page
 * numbers, and no reference to anything outside. Everything that came from evidence is text in
 * which nothing is unseen.
 */
export async function renderDocx(
  report: Report,
  images: ReportImages,
  translate?: Translate,
): Promise<Uint8Array> {
  const page = pageOf(report, translate);
  const { paper } = report.form;
  const size = paperSizes[paper];
  const title = visibleLine(report.title);
  const made = visibleLine(report.made.by);
  const document = new Document({
    title,
    creator: made,
    lastModifiedBy: made,
    description: `Rebind ${visibleLine(report.made.version)}`,
    styles: documentStyles(report.language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(size.width), height: twips(size.height) },
            margin: {
              top: twips(pageMargins.top),
              right: twips(pageMargins.right),
              bottom: twips(pageMargins.bottom),
              left: twips(pageMargins.left),
              footer: twips(8),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [footer(title, twips(size.width - pageMargins.left - pageMargins.right))],
          }),
        },
        children: documentOf(page).flatMap((block, index, all) =>
          piecesOf(page, block, images, all[index - 1]?.kind === 'heading'),
        ),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The title at the left, the page of how many at the right. */
function footer(title: string, right: number): Paragraph {
  const shown = title.length > 90 ? `${title.slice(0, 90)}…` : title;
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: right }],
    children: [
      new TextRun({ text: shown, size: 15, color: soft }),
      new TextRun({
        size: 15,
        color: soft,
        children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}
