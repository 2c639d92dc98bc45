import type { Drawing, DrawingElement } from './drawing';
import { pictureStyle } from './svg';

/*
 * The look of each element of a picture, worked out from `picture.css` for writers that know no
 * style sheets. It reads the small part of CSS that the sheet uses: classes, descendants and
 * children; custom properties with fallbacks; `currentcolor`. Rules within `@media` are left out:
 * what is drawn is for paper.
 */

/** What is painted, in user units; colours as `#rrggbb`. */
export interface Look {
  readonly fill: string | null;
  readonly stroke: string | null;
  /** From 0 to 1. */
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps in turn; empty for a whole line. */
  readonly dashes: readonly number[];
  readonly round: boolean;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
}

interface Rule {
  /** Rightmost first; each with how it stands to the one after it. */
  readonly steps: readonly { readonly classes: readonly string[]; readonly isParent: boolean }[];
  readonly weight: number;
  readonly declarations: ReadonlyMap<string, string>;
}

type Values = ReadonlyMap<string, string>;

/** An element within those around it, outermost last. */
interface Place {
  readonly classes: readonly string[];
  readonly around: Place | null;
  /** Own and inherited. */
  readonly values: Values;
}

/** What an element hands on to those within it. */
const inherited = [
  'color',
  'fill',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
];

const rules: readonly Rule[] = rulesOf(pictureStyle);

/** A piece of a text with its words. */
export interface TextPiece {
  readonly text: string;
  readonly look: Look;
}

/** An element as it is painted; a text with its pieces. */
export interface Painted {
  readonly element: DrawingElement;
  readonly look: Look;
  readonly pieces: readonly TextPiece[];
}

/** The elements of a picture in the order in which they are painted, without the groups around them. */
export function paintedElements(drawing: Drawing): readonly Painted[] {
  const found: Painted[] = [];
  const step = (element: DrawingElement, around: Place): void => {
    const isText = element.tag === 'text';
    // As in the written picture: a text is black without a frame where no rule says otherwise.
    const place = placed(classesOf(element), around, isText ? blackText : new Map());
    if (element.tag === 'g') {
      for (const child of element.children) if (typeof child !== 'string') step(child, place);
    } else if (element.tag !== 'title') {
      found.push({ element, look: lookOf(place), pieces: isText ? piecesOf(element, place) : [] });
    }
  };
  const root = placed(['rb-picture'], null, new Map());
  for (const child of drawing.children) step(child, root);
  return found;
}

const blackText: Values = new Map([
  ['fill', '#000000'],
  ['stroke', 'none'],
]);

function classesOf({ attributes }: DrawingElement): readonly string[] {
  return (attributes.class ?? '').split(' ');
}

function piecesOf(element: DrawingElement, place: Place): readonly TextPiece[] {
  return element.children.flatMap((child): readonly TextPiece[] => {
    if (typeof child === 'string') return [{ text: child, look: lookOf(place) }];
    if (child.tag === 'title') return [];
    const words = child.children.filter((one) => typeof one === 'string').join('');
    const gap = child.attributes.dx === undefined ? '' : ' ';
    return [{ text: gap + words, look: lookOf(placed(classesOf(child), place, new Map())) }];
  });
}

function placed(classes: readonly string[], around: Place | null, own: Values): Place {
  const values = new Map<string, string>();
  for (const [name, value] of around?.values ?? []) {
    if (name.startsWith('--') || inherited.includes(name)) values.set(name, value);
  }
  for (const [name, value] of own) values.set(name, value);
  const place: Place = { classes, around, values };
  for (const rule of rules) {
    if (!matches(rule, place)) continue;
    for (const [name, value] of rule.declarations) values.set(name, value);
  }
  // A custom property means what it means here, also further in.
  for (const [name, value] of values) values.set(name, withValues(value, values, name));
  return place;
}

function matches(rule: Rule, place: Place): boolean {
  let at: Place | null = place;
  for (const [index, step] of rule.steps.entries()) {
    const has: (one: Place) => boolean = (one) => step.classes.every((name) => one.classes.includes(name));
    if (index > 0 && !step.isParent) while (at !== null && !has(at)) at = at.around;
    if (at === null || !has(at)) return false;
    at = at.around;
  }
  return true;
}

function lookOf({ values }: Place): Look {
  const paint = (name: string): string | null => {
    const value = values.get(name) ?? 'none';
    const colour = value === 'currentcolor' ? (values.get('color') ?? '#000000') : value;
    return /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
  };
  const number = (name: string, usual: number): number => {
    const value = Number.parseFloat(values.get(name) ?? '');
    return Number.isNaN(value) ? usual : value;
  };
  return {
    fill: paint('fill'),
    stroke: paint('stroke'),
    strokeOpacity: number('stroke-opacity', 1),
    strokeWidth: number('stroke-width', 1),
    dashes: (values.get('stroke-dasharray') ?? '')
      .split(/[\s,]+/)
      .map(Number.parseFloat)
      .filter((length) => !Number.isNaN(length)),
    round: values.get('stroke-linecap') === 'round',
    fontSize: number('font-size', 12),
    bold: number('font-weight', 400) >= 600,
    italic: values.get('font-style') === 'italic',
    mono: (values.get('font-family') ?? '').includes('monospace'),
  };
}

/** The value with each `var(--name, otherwise)` replaced by what it stands for. */
function withValues(value: string, values: Values, own: string): string {
  const at = value.lastIndexOf('var(');
  if (at < 0) return value;
  const end = value.indexOf(')', at);
  const [name = '', ...otherwise] = value.slice(at + 4, end).split(',');
  const found = name.trim() === own ? undefined : values.get(name.trim());
  const text = found ?? otherwise.join(',').trim();
  return withValues(value.slice(0, at) + text + value.slice(end + 1), values, own);
}

function rulesOf(css: string): readonly Rule[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const found: Rule[] = [];
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = new Map(
      body
        .split(';')
        .map((one) => one.split(':'))
        .filter((parts) => parts.length > 1)
        .map(([name = '', ...value]) => [name.trim(), value.join(':').trim()] as const),
    );
    for (const selector of selectors.split(',')) found.push({ ...stepsOf(selector), declarations });
  }
  // Later rules of the same weight win, and a sort keeps their order.
  return found.sort((one, other) => one.weight - other.weight);
}

function stepsOf(selector: string): Pick<Rule, 'steps' | 'weight'> {
  const tokens = selector
    .trim()
    .replace(/\s*>\s*/g, ' > ')
    .split(/\s+/);
  const steps: { classes: readonly string[]; isParent: boolean }[] = [];
  let isParent = false;
  for (const token of tokens.reverse()) {
    if (token === '>') {
      isParent = true;
      continue;
    }
    steps.push({ classes: token.split('.').filter((name) => name !== ''), isParent });
    isParent = false;
  }
  return { steps, weight: steps.reduce((sum, step) => sum + step.classes.length, 0) };
}
