/**
 * A picture as a small tree of SVG elements: made once, shown by the window as
 * live elements and by reports as text.
 *
 * Colours and line styles are the style sheet's (`picture.css`), so that one tree
 * serves light, dark and print; the tree holds places, sizes and words.
 */
export type DrawingTag = 'g' | 'rect' | 'path' | 'circle' | 'text' | 'tspan' | 'title';

/** Only what these pictures need: a name that is not here cannot come in by accident. */
export interface DrawingAttributes {
  readonly class?: string;
  readonly x?: number;
  readonly y?: number;
  /** Room before a piece of a line. */
  readonly dx?: number;
  readonly width?: number;
  readonly height?: number;
  readonly rx?: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly d?: string;
  readonly transform?: string;
  readonly 'text-anchor'?: 'start' | 'middle' | 'end';
}

export interface DrawingElement {
  readonly tag: DrawingTag;
  readonly attributes: DrawingAttributes;
  /** Elements, or text, which is always shown as it stands. */
  readonly children: readonly (DrawingElement | string)[];
}

export interface Drawing {
  /** In user units, which are CSS pixels where the picture is shown at its own size. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in a sentence or two, for those who do not see it. */
  readonly label: string;
  readonly children: readonly DrawingElement[];
}

/** One element of a drawing, with what stands in it. */
export function element(
  tag: DrawingTag,
  attributes: DrawingAttributes,
  ...children: readonly (DrawingElement | string)[]
): DrawingElement {
  return { tag, attributes, children };
}

/** A group of elements with a class; nothing but them is in it. */
export function group(
  className: string,
  children: readonly DrawingElement[],
  transform?: string,
): DrawingElement {
  return element(
    'g',
    transform === undefined ? { class: className } : { class: className, transform },
    ...children,
  );
}
