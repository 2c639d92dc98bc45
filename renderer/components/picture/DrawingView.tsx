import { createElement, type ReactNode } from 'react';
import type { Drawing, DrawingElement } from '../../../electron/core/picture/drawing';
import '../../../electron/core/picture/picture.css';

/** The tree of a picture as live elements: every word of it is text, whatever it holds. */
export function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, label, children } = drawing;
  return (
    <svg
      className="rb-picture"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {children.map(live)}
    </svg>
  );
}

/** React's names of the attributes that it spells in its own way. */
function live(part: DrawingElement | string, index: number): ReactNode {
  if (typeof part === 'string') return part;
  const { class: className, 'text-anchor': textAnchor, ...rest } = part.attributes;
  return createElement(
    part.tag,
    {
      key: index,
      ...rest,
      ...(className === undefined ? {} : { className }),
      ...(textAnchor === undefined ? {} : { textAnchor }),
    },
    ...part.children.map(live),
  );
}
