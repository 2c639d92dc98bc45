import type { CaseFacts } from '../../diagnosis/types';
import type { ReportCite, ReportLine, ReportPicture, ReportQuote } from '../types';

/*
 * A report as a row of blocks: what stands in it, in which order, before any format is chosen.
 * Every format renders these blocks and nothing else, so no format can tell less than another.
 * Texts are as they stand in evidence and entries; each format makes them harmless in its own way.
 */

/** What a sign means, beside its shape and its word. */
export type Tone = 'plain' | 'wrong' | 'good' | 'look' | 'soft';

export type TextLook = 'plain' | 'strong' | 'soft' | 'undone' | 'warning';

/** A piece of a line. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly look: TextLook }
  /** A sign and a word: together they say the same in black and white. */
  | { readonly kind: 'mark'; readonly sign: string; readonly word: string; readonly tone: Tone }
  /** The places that the words before it rest on. */
  | { readonly kind: 'cites'; readonly cites: readonly ReportCite[] }
  /** What follows stands on a line of its own. */
  | { readonly kind: 'break' };

export type Line = readonly Span[];

/** The kinds of tables; each has its own widths of columns. */
export type TableLook = keyof typeof columnShares;

/** Widths of the columns, in percent of the page between its margins. */
export const columnShares = {
  facts: [30, 70],
  sides: [28, 36, 36],
  matrix: [22, 39, 39],
  causes: [21, 35, 44],
  comparison: [18, 32, 32, 18],
  moments: [21, 17, 62],
  order: [50, 50],
  paths: [9, 37, 17, 20, 17],
  pieces: [25, 18, 22, 35],
  hygiene: [20, 80],
  clocks: [24, 76],
  captures: [36, 32, 32],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** A step of a fix as it is printed. */
export interface StepBlock {
  readonly number: number;
  readonly title: string;
  /** Why care is needed; null where it is not. */
  readonly risk: string | null;
  readonly details: readonly string[];
  readonly command: string | null;
  readonly done: boolean;
  /** When it was ticked and by whom, or that it was not. */
  readonly tick: string;
}

/** Where the dialer calls, and who listens where. */
export interface SitePicture {
  readonly caption: string;
  readonly facts: CaseFacts;
  /** The same in sentences. */
  readonly sentences: readonly string[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Where links lead to; null where none do. */
      readonly id: string | null;
      readonly newPage: boolean;
    }
  | {
      readonly kind: 'paragraph';
      readonly look: 'plain' | 'soft' | 'brand' | 'notice' | 'hash';
      readonly line: Line;
    }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly look: TableLook;
      /** null: the first column is the head of each row. */
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly Line[])[];
    }
  | {
      readonly kind: 'verdict';
      readonly tone: 'fault' | 'good' | 'open';
      readonly title: string;
      readonly line: Line;
      readonly expected: string | null;
      readonly quotes: readonly ReportQuote[];
    }
  /** One picture of the site across the page, or two side by side. */
  | { readonly kind: 'pictures'; readonly pictures: readonly SitePicture[] }
  | { readonly kind: 'image'; readonly image: ReportPicture; readonly caption: string; readonly told: string }
  | { readonly kind: 'steps'; readonly steps: readonly StepBlock[] }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'excerpt'; readonly ref: string; readonly lines: readonly ReportLine[] };

/** Text as it stands. */
export function plainText(text: string): Span {
  return { kind: 'text', text, look: 'plain' };
}

/** Text that stands out. */
export function strongText(text: string): Span {
  return { kind: 'text', text, look: 'strong' };
}

/** Text that stands back. */
export function softText(text: string): Span {
  return { kind: 'text', text, look: 'soft' };
}

/** One of the four answers: sign, word and tone together. */
export function mark(sign: string, word: string, tone: Tone): Span {
  return { kind: 'mark', sign, word, tone };
}

/** A line of plain text. */
export function lineOf(text: string): Line {
  return [plainText(text)];
}

/** A heading; `id` where something points at it. */
export function heading(
  level: 1 | 2 | 3,
  text: string,
  more: { readonly id?: string; readonly newPage?: boolean } = {},
): Block {
  return { kind: 'heading', level, text, id: more.id ?? null, newPage: more.newPage ?? false };
}

/** A paragraph of one line, which breaks where there is no room. */
export function paragraph(
  line: Line | string,
  look: Extract<Block, { kind: 'paragraph' }>['look'] = 'plain',
): Block {
  return { kind: 'paragraph', look, line: typeof line === 'string' ? lineOf(line) : line };
}

/** A list; nothing where it is empty. */
export function list(items: readonly (Line | string)[]): readonly Block[] {
  return items.length === 0
    ? []
    : [{ kind: 'list', items: items.map((item) => (typeof item === 'string' ? lineOf(item) : item)) }];
}

/** A table; nothing where it has no rows. */
export function table(
  look: TableLook,
  head: readonly string[] | null,
  rows: readonly (readonly (Line | string)[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const lines = rows.map((row) =>
    row.map((cell) => noFormula(typeof cell === 'string' ? lineOf(cell) : cell)),
  );
  return [{ kind: 'table', look, head, rows: lines }];
}

/** What a spreadsheet takes for the beginning of a formula, in the wide forms of East Asia too. */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/**
 * The cell so that it stays a text where a table of a report is pasted into a spreadsheet: before
 * what could begin a formula stands a no-break space, which shows nothing and is no formula.
 */
function noFormula(line: Line): Line {
  const [first, ...rest] = line;
  return first?.kind === 'text' && formulaStart.test(first.text)
    ? [{ ...first, text: `\u00a0${first.text.trimStart()}` }, ...rest]
    : line;
}

/** A heading and what stands under it; nothing where that is empty. */
export function section(title: Block, ...content: readonly (readonly Block[])[]): readonly Block[] {
  const blocks = content.flat();
  return blocks.length === 0 ? [] : [title, ...blocks];
}
