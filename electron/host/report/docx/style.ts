import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { Tone } from '../../../core/report/document/blocks';

/** Fonts that Windows has; where one is missing, the reader's program takes a like one. */
export const fonts = { sans: 'Segoe UI', mono: 'Consolas' } as const;

/** Colours as in the report's page, for paper. */
export const ink = '14202B';
export const soft = '4C5865';
export const rule = 'C9D1D9';

export const tones: Readonly<Record<Tone, string>> = {
  plain: ink,
  wrong: 'A51D15',
  good: '07603A',
  look: '844400',
  soft,
};

/** The list that bullets belong to: level 0 in the text, level 1 within a step. */
export const bullets = 'rebind-bullets';

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [260, 640].map((left, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left, hanging: 200 }, spacing: { after: 40 } } },
      })),
    },
  ],
};

/** A point is twenty twips. */
const twips = (points: number): number => Math.round(points * 20);

/** The styles of the document: a reader can restyle all headings or all evidence at once. */
export function documentStyles(language: string): IStylesOptions {
  const head = (size: number, before: number, after: number) => ({
    run: { font: fonts.sans, size: size * 2, bold: true, color: ink },
    paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: fonts.sans, size: 20, color: ink, language: { value: language } },
        paragraph: { spacing: { after: twips(5), line: 264 } },
      },
      heading1: head(18, 0, 6),
      heading2: head(13, 16, 5),
      heading3: head(10.5, 11, 3),
    },
    paragraphStyles: [
      {
        id: 'RebindSoft',
        name: 'Rebind soft',
        basedOn: 'Normal',
        run: { color: soft },
      },
      {
        id: 'RebindCell',
        name: 'Rebind cell',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { before: twips(2), after: twips(2), line: 250 } },
      },
      {
        id: 'RebindEvidence',
        name: 'Rebind evidence',
        basedOn: 'Normal',
        run: { font: fonts.mono, size: 16, noProof: true },
        paragraph: { spacing: { before: 0, after: 0, line: 250 } },
      },
      {
        id: 'RebindHash',
        name: 'Rebind hash',
        basedOn: 'Normal',
        run: { font: fonts.mono, size: 15, color: soft, noProof: true },
      },
    ],
  };
}
