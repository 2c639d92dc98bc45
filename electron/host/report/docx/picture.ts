import { Paragraph, TextRun } from 'docx';
import { type IShapeGroupChildOptions, ShapeGroupRun, type ShapeLine } from 'docx/shapes';
import type { Drawing } from '../../../core/picture/drawing';
import {
  type Look,
  type Painted,
  paintedElements,
  type TextPiece,
} from '../../../core/picture/resolved-look';
import { widthOf } from '../../../core/picture/words';
import { visibleLine } from '../../../core/report/visible';
import { boxOf } from './path-box';
import { fonts } from './style';

/** A pixel is three quarters of a point. */
const points = (pixels: number): number => Math.round(pixels * 75) / 100;

/**
 * A picture as shapes of the document itself: they print sharp at any size, can be edited, and
 * need neither a bitmap nor a reader that knows SVG. Its label is read out in its place.
 */
export function pictureParagraph(drawing: Drawing, sentences: readonly string[]): Paragraph {
  return new Paragraph({
    spacing: { after: 120 },
    children: [
      new ShapeGroupRun({
        children: paintedElements(drawing).flatMap(shapeOf),
        transformation: { width: drawing.width, height: drawing.height },
        floating: {
          horizontalPosition: { relative: 'column', offset: 0 },
          verticalPosition: { relative: 'paragraph', offset: 0 },
          wrap: { type: 3 },
          allowOverlap: false,
        },
        altText: {
          name: 'Rebind',
          title: visibleLine(drawing.label).slice(0, 250),
          description: visibleLine(sentences.join(' ')).slice(0, 2_000),
        },
      }),
    ],
  });
}

function shapeOf(painted: Painted): readonly IShapeGroupChildOptions[] {
  const { element, look } = painted;
  const { attributes } = element;
  const paint = { ...(look.fill === null ? {} : { fill: colour(look.fill) }), line: lineOf(look) };
  switch (element.tag) {
    case 'rect': {
      const { x = 0, y = 0, width = 0, height = 0, rx = 0 } = attributes;
      const transformation = { offset: { left: x, top: y }, width, height };
      const cornerRadius = Math.min(50, (rx / Math.max(1, Math.min(width, height))) * 100);
      return rx === 0
        ? [{ type: 'rectangle', transformation, ...paint }]
        : [{ type: 'roundedRectangle', adjustments: { cornerRadius }, transformation, ...paint }];
    }
    case 'circle': {
      const { cx = 0, cy = 0, r = 0 } = attributes;
      const transformation = { offset: { left: cx - r, top: cy - r }, width: 2 * r, height: 2 * r };
      return [{ type: 'ellipse', transformation, ...paint }];
    }
    case 'path': {
      const box = attributes.d === undefined ? null : boxOf(attributes.d);
      if (box === null || attributes.d === undefined) return [];
      const transformation = {
        offset: { left: box.x, top: box.y },
        width: Math.max(0.1, box.width),
        height: Math.max(0.1, box.height),
      };
      return [{ type: 'custom', path: attributes.d, transformation, ...paint }];
    }
    case 'text':
      return textShape(painted);
    default:
      return [];
  }
}

function lineOf(look: Look): ShapeLine | undefined {
  // A shape without a line of its own would get a black one.
  if (look.stroke === null) return { width: 0, transparency: 100 };
  const { dashes, strokeWidth } = look;
  const [dash, gap = dash] = dashes;
  return {
    color: colour(look.stroke),
    width: points(strokeWidth),
    transparency: Math.round((1 - look.strokeOpacity) * 100),
    ...(dash === undefined || gap === undefined
      ? {}
      : { dash: [{ length: dash / strokeWidth, gap: gap / strokeWidth }] }),
    cap: look.round ? 'round' : 'flat',
    join: look.round ? 'round' : 'miter',
  };
}

/** A line of text in a box of its own, which neither wraps nor grows. */
function textShape({ element, pieces }: Painted): readonly IShapeGroupChildOptions[] {
  const { x = 0, y = 0, 'text-anchor': anchor = 'start' } = element.attributes;
  const size = Math.max(1, ...pieces.map(({ look }) => look.fontSize));
  const measured = pieces.reduce((sum, piece) => sum + pieceWidth(piece), 0);
  const width = measured + 12;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const height = size * 1.5;
  return [
    {
      type: 'rectangle',
      // The base line of a line of exactly this height lies at about four fifths of it.
      transformation: { offset: { left, top: y - height * baseLine }, width, height },
      line: { width: 0, transparency: 100 },
      textOptions: {
        wrap: false,
        verticalAlignment: 'top',
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      },
      children: [
        new Paragraph({
          alignment: anchor === 'start' ? 'left' : anchor === 'middle' ? 'center' : 'right',
          spacing: { before: 0, after: 0, line: Math.round(points(height) * 20), lineRule: 'exact' },
          children: pieces.map(
            ({ text, look }) =>
              new TextRun({
                text: visibleLine(text),
                font: look.mono ? fonts.mono : fonts.sans,
                size: Math.round(points(look.fontSize) * 2),
                bold: look.bold,
                italics: look.italic,
                color: colour(look.fill ?? '#000000'),
                noProof: true,
              }),
          ),
        }),
      ],
    },
  ];
}

const baseLine = 0.72;

function pieceWidth({ text, look }: TextPiece): number {
  return widthOf(text, { size: look.fontSize, mono: look.mono, bold: look.bold });
}

function colour(css: string): string {
  return css.slice(1).toUpperCase();
}
