import { type DrawingElement, element, group } from './drawing';
import { code, line, plain, small, strong, words } from './words';

/** A row of a drawn list. */
export interface ListRow {
  readonly name: string;
  readonly address: string | null;
  /** At the right end: the network's role, or a metric. */
  readonly note: string;
  /** The row that is moved. */
  readonly marked: boolean;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const listRowHeight = 40;
const titleBar = 26;

/** The outline of a dialog with its title and what is on it, in the plain look that all these Windows share. */
export function drawWindow(
  title: string,
  tab: string | null,
  square: boolean,
  frame: Frame,
  height: number,
): readonly DrawingElement[] {
  const { x, y, width } = frame;
  const rx = square ? 0 : 7;
  const parts: DrawingElement[] = [
    element('rect', { class: 'rb-window', x, y, width, height, rx }),
    element('path', {
      class: 'rb-title-bar',
      d: square
        ? `M${x + 2} ${y + 2}h${width - 4}v${titleBar - 4}h-${width - 4}z`
        : `M${x} ${y + titleBar}v-${titleBar - rx}q0 -${rx} ${rx} -${rx}h${width - 2 * rx}q${rx} 0 ${rx} ${rx}v${titleBar - rx}z`,
    }),
    words(title, { x: x + 11, y: y + 17, width: width - 50 }, strong, 'rb-on-bar'),
    element('path', {
      class: 'rb-bar-sign',
      d: `M${x + width - 19} ${y + 9}l8 8m0 -8l-8 8`,
    }),
  ];
  if (tab !== null) {
    const wide = Math.min(width - 24, 156);
    parts.push(
      element('path', {
        class: 'rb-tab',
        d: `M${x + 8} ${y + titleBar + 30}v-18q0 -4 4 -4h${wide}q4 0 4 4v18`,
      }),
      element('path', {
        class: 'rb-tab-line',
        d: `M${x + 8} ${y + titleBar + 30}v${height - titleBar - 38}h${width - 16}v-${height - titleBar - 38}h-${width - 16 - wide - 8}`,
      }),
      words(tab, { x: x + 20, y: y + titleBar + 23, width: wide - 8 }, plain),
    );
  }
  return parts;
}

/** The list of connections; the row that is moved is selected, as in the dialog. */
export function drawList(rows: readonly ListRow[], frame: Frame): DrawingElement {
  const { x, y, width } = frame;
  const parts: DrawingElement[] = [
    element('rect', { class: 'rb-list', x, y, width, height: rows.length * listRowHeight + 8 }),
  ];
  for (const [index, row] of rows.entries()) {
    const top = y + 4 + index * listRowHeight;
    if (row.marked) {
      parts.push(
        element('rect', {
          class: 'rb-chosen',
          x: x + 3,
          y: top,
          width: width - 6,
          height: listRowHeight - 1,
          rx: 2,
        }),
      );
    }
    const room = width - 46;
    parts.push(
      words(String(index + 1), { x: x + 19, y: top + 24, width: 22, anchor: 'middle' }, strong),
      line([{ text: row.name, face: row.marked ? strong : plain }], {
        x: x + 36,
        y: top + 17,
        width: room,
      }),
      line(
        [
          { text: row.address ?? '–', face: code },
          { text: row.note, face: small, tone: 'rb-soft' },
        ],
        { x: x + 36, y: top + 33, width: room },
      ),
    );
  }
  return group('rb-connections', parts);
}
