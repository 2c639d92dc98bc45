import type { Side } from '../net/ports';
import { type Message, say } from '../text';
import { type Host, hasPlace } from './cards';
import { type DrawingElement, group } from './drawing';
import { orderBadge, portDot } from './marks';
import type { Geometry } from './topology-layout';
import { small, widthOf, words } from './words';

interface Entry {
  readonly sign: (x: number, y: number) => DrawingElement;
  readonly text: Message;
}

/** What the signs of this picture mean: only those that it shows. */
export function drawLegend(
  hosts: Readonly<Record<Side, Host>>,
  geometry: Geometry,
  tell: (message: Message) => string,
): { readonly elements: readonly DrawingElement[]; readonly height: number } {
  const cards = Object.values(hosts).flatMap((host) => [host.visible, host.private, ...host.others]);
  const marks = cards.flatMap((card) => card.ports);
  const bound = cards.filter((card) => hasPlace(card));
  const entries: Entry[] = [];
  if (bound.some((card) => card.place !== null)) {
    entries.push({ sign: (x, y) => orderBadge(1, x, y), text: say('first in the binding order') });
  }
  if (bound.some((card) => card.place === null)) {
    entries.push({ sign: (x, y) => orderBadge(null, x, y), text: say('place in the order not known') });
  }
  const dot = (listens: 'yes' | 'no' | 'unknown', text: Message) => {
    if (!marks.some((mark) => mark.listens === listens)) return;
    entries.push({ sign: (x, y) => portDot({ listens, called: false, tone: 'quiet' }, x, y), text });
  };
  dot('yes', say('listens'));
  dot('no', say('called, nothing listens'));
  dot('unknown', say('called, not known who listens'));

  const elements: DrawingElement[] = [];
  let x = 14;
  let y = geometry.bottom + 18;
  for (const { sign, text } of entries) {
    const told = tell(text);
    const width = 16 + widthOf(told, small) + 18;
    if (x + width > geometry.width && x > 14) {
      x = 14;
      y += 20;
    }
    elements.push(
      sign(x, y - 4),
      words(told, { x: x + 14, y, width: geometry.width - x - 16 }, small, 'rb-soft'),
    );
    x += width + 8;
  }
  return { elements: [group('rb-legend', elements)], height: y - geometry.bottom + 8 };
}
