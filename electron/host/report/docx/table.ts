import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Block, columnShares, type Line } from '../../../core/report/document/blocks';
import { isLongRow } from '../../../core/report/document/long-rows';
import { type Paper, pageMargins, paperSizes } from '../../../core/report/paper';
import { lineRuns, run } from './runs';
import { rule, soft } from './style';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: rule } as const;
const strong = { style: BorderStyle.SINGLE, size: 8, color: soft } as const;

/** A millimetre is 56.7 twips. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A table whose head stands on every page that it runs over, and whose rows are split only where they are long. */
export function tableOf({ look, head, rows }: Extract<Block, { kind: 'table' }>, paper: Paper): Table {
  const width = twips(paperSizes[paper].width - pageMargins.left - pageMargins.right);
  const columnWidths = columnShares[look].map((share) => Math.round((width * share) / 100));
  const cell = (children: Line | string, index: number, kind: 'head' | 'label' | 'plain'): TableCell =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: index === 0 ? 0 : 60, right: 80 },
      borders: { top: none, left: none, right: none, bottom: kind === 'head' ? strong : thin },
      children: [
        new Paragraph({
          style: 'RebindCell',
          children:
            typeof children === 'string'
              ? [run(children, kind === 'head' ? { bold: true } : {})]
              : lineRuns(children),
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      ...(head === null
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, index) => cell(text, index, 'head')),
            }),
          ]),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: !isLongRow(look, row),
            children: row.map((line, index) =>
              cell(line, index, index === 0 && head === null ? 'label' : 'plain'),
            ),
          }),
      ),
    ],
  });
}
