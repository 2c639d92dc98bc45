import { tenth } from '../numbers';
import type { CallAnswer, Tone } from './calls';
import type { PortMark } from './cards';
import { type DrawingElement, element, group } from './drawing';

/** The signs of the picture. Each differs from the others by its shape: colour only helps. */

/** The port of a card, as a dot on its edge: filled where it listens, hollow where it is called in vain. */
export function portDot(
  mark: Pick<PortMark, 'listens' | 'called' | 'tone'>,
  x: number,
  y: number,
): DrawingElement {
  const place = { cx: tenth(x), cy: tenth(y) };
  const parts: DrawingElement[] = [];
  if (mark.listens === 'yes') {
    if (mark.called) parts.push(element('circle', { class: 'rb-halo', ...place, r: 9 }));
    parts.push(element('circle', { class: 'rb-filled', ...place, r: 6 }));
  } else {
    parts.push(element('circle', { class: 'rb-hollow', ...place, r: 6 }));
    if (mark.listens === 'unknown') parts.push(sign('?', x, y, 10));
  }
  return group(`rb-dot rb-tone-${mark.tone}`, parts);
}

function sign(text: string, x: number, y: number, size: 10 | 12): DrawingElement {
  return element(
    'text',
    {
      class: `rb-text rb-sign-${size}`,
      x: tenth(x),
      y: tenth(y + size * 0.36),
      'text-anchor': 'middle',
    },
    text,
  );
}

/** The place of a card in the binding order; filled for the first, a question mark where it was not seen. */
export function orderBadge(place: number | null, x: number, y: number): DrawingElement {
  const shown = place === null ? '?' : place > 9 ? '9+' : String(place);
  return group(place === 1 ? 'rb-badge rb-first' : 'rb-badge', [
    element('circle', { class: 'rb-disc', cx: tenth(x), cy: tenth(y), r: 9 }),
    sign(shown, x, y, 12),
  ]);
}

const answerSigns: Readonly<Record<CallAnswer, 'check' | 'cross' | '?' | '–' | null>> = {
  open: 'check',
  accepts: null,
  none: 'cross',
  idle: '–',
  unknown: '?',
};

/** What becomes of a call, as a sign on its line; nothing where the line itself says all. */
export function answerSign(answer: CallAnswer, tone: Tone, x: number, y: number): DrawingElement | null {
  const shown = answerSigns[answer];
  if (shown === null) return null;
  const disc = element('circle', { class: 'rb-answer', cx: tenth(x), cy: tenth(y), r: 8.5 });
  const shape =
    shown === 'cross'
      ? stroke(`M${x - 3.4} ${y - 3.4}l6.8 6.8m0 -6.8l-6.8 6.8`)
      : shown === 'check'
        ? stroke(`M${x - 3.8} ${y + 0.2}l2.8 2.9l5 -6`)
        : sign(shown, x, y, 12);
  return group(`rb-tone-${tone} rb-is-${answer}`, [disc, shape]);
}

function stroke(d: string): DrawingElement {
  return element('path', { class: 'rb-stroke', d });
}

/** The head of an arrow that points to the right, its tip at this place. */
export function arrowHead(x: number, y: number): DrawingElement {
  return element('path', { class: 'rb-head', d: `M${tenth(x)} ${tenth(y)}l-9 -4.6v9.2z` });
}
