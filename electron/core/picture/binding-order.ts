import type { Windows } from '../case/types';
import type { OrderRow } from '../remedy/types';
import { format, type Message, say } from '../text';
import { type Drawing, type DrawingElement, element, group } from './drawing';
import { drawList, drawWindow, type Frame, type ListRow, listRowHeight } from './window-frame';
import { plain, small, strong, visibleText, words } from './words';

export interface OrderOptions {
  /** In CSS pixels; under 520 the two stand one above the other. Default 760. */
  readonly width?: number;
  readonly tell?: (message: Message) => string;
  /** Shapes the frame as that Windows does; null where it is not known. */
  readonly windows?: Windows | null;
}

/** The recorded order and what it becomes, as a fix plan holds them. */
export interface OrderChange {
  readonly before: readonly OrderRow[];
  readonly after: readonly OrderRow[];
}

type Tell = (message: Message) => string;

function roleWord(row: OrderRow, tell: Tell): string {
  if (row.role === 'visible') return tell(say('visible'));
  if (row.role === 'private') return tell(say('private'));
  return row.role === 'other' ? tell(say('another network')) : '';
}

/** The row whose place changes most to the front: the one that is moved. */
function movedRow({ before, after }: OrderChange): OrderRow | null {
  return after.find((row, index) => before[index] !== row && same(before, row) > index) ?? null;
}

function same(rows: readonly OrderRow[], wanted: OrderRow): number {
  return rows.findIndex((row) => row.name === wanted.name && row.address === wanted.address);
}

/**
 * The tab Adapters and Bindings of the dialog Advanced Settings, before and after, with the
 * site's own connections: the row to select, the button to press, and how often.
 */
export function bindingOrder(change: OrderChange, options: OrderOptions = {}): Drawing {
  const tell = options.tell ?? format;
  const moved = movedRow(change);
  const steps = moved === null ? 0 : same(change.before, moved) - same(change.after, moved);
  const draw = (rows: readonly OrderRow[], first: boolean): Panel => ({
    caption: tell(first ? say('Before') : say('After')),
    height: 26 + 38 + 20 + Math.max(rows.length * listRowHeight + 8, 84) + 26,
    draw: (frame, height) => {
      const listed = rows.map(
        (row): ListRow => ({
          name: row.name,
          address: row.address,
          note: roleWord(row, tell),
          marked: moved !== null && row.name === moved.name && row.address === moved.address,
        }),
      );
      const list: Frame = { x: frame.x + 18, y: frame.y + 84, width: frame.width - 84 };
      return [
        ...drawWindow(
          tell(say('Advanced Settings')),
          tell(say('Adapters and Bindings')),
          options.windows === '2000',
          frame,
          height,
        ),
        words(tell(say('Connections:')), { x: list.x, y: frame.y + 78, width: list.width }, plain),
        drawList(listed, list),
        ...arrows(list.x + list.width + 9, list.y + 4, first && steps > 0 ? steps : 0),
        ...(first && moved !== null ? [moveMark(list, same(rows, moved), same(change.after, moved))] : []),
      ];
    },
  });
  const label =
    moved === null
      ? tell(say('The order of the connections stays as it is.'))
      : tell(
          say('Connections list: {name} is moved from place {from} to place {to}.', {
            name: visibleText(moved.name),
            from: same(change.before, moved) + 1,
            to: same(change.after, moved) + 1,
          }),
        );
  return twoPanels([draw(change.before, true), draw(change.after, false)], label, options.width ?? 760);
}

/**
 * What is set where Windows no longer keeps a changed order (2016 and later): the metric of
 * each interface. There is no dialog with such a list, so it is drawn as a list and no more;
 * the metrics before are not in the order, so none are drawn.
 */
export function metricOrder(change: OrderChange, options: OrderOptions = {}): Drawing {
  const tell = options.tell ?? format;
  const [preferred] = change.after;
  const draw = (
    rows: readonly OrderRow[],
    caption: Message,
    note: (chosen: boolean) => Message | null,
  ): Panel => ({
    caption: tell(caption),
    height: rows.length * listRowHeight + 8,
    draw: (frame) => [
      drawList(
        rows.map((row): ListRow => {
          const marked = row.name === preferred?.name && row.address === preferred.address;
          const told = note(marked);
          return { name: row.name, address: row.address, note: told === null ? '' : tell(told), marked };
        }),
        frame,
      ),
    ],
  });
  const label =
    preferred === undefined
      ? tell(say('No connection was seen.'))
      : tell(
          say('{name} gets the lowest interface metric, every other connection a higher one.', {
            name: visibleText(preferred.name),
          }),
        );
  return twoPanels(
    [
      draw(change.before, say('The order that was seen'), () => null),
      draw(change.after, say('Interface metric: lower is preferred'), (chosen) =>
        chosen ? say('lowest metric') : say('higher metric'),
      ),
    ],
    label,
    options.width ?? 760,
  );
}

interface Panel {
  readonly caption: string;
  readonly height: number;
  readonly draw: (frame: Frame, height: number) => readonly DrawingElement[];
}

/** Before and after, side by side where there is room, with an arrow from one to the other. */
function twoPanels(panels: readonly [Panel, Panel], label: string, wanted: number): Drawing {
  const width = Math.round(Math.min(1100, Math.max(240, wanted)));
  const beside = width >= 520;
  const gap = beside ? 44 : 34;
  const panelWidth = beside ? Math.min(400, (width - gap - 2) / 2) : Math.min(420, width - 2);
  const height = Math.max(panels[0].height, panels[1].height);
  const at = (index: number) => ({
    x: 1 + (beside ? index * (panelWidth + gap) : 0),
    y: 24 + (beside ? 0 : index * (height + gap + 8)),
  });
  const children = panels.map((panel, index) => {
    const { x, y } = at(index);
    return group('rb-panel', [
      words(panel.caption, { x, y: y - 8, width: panelWidth }, strong),
      ...panel.draw({ x, y, width: panelWidth }, height),
    ]);
  });
  const first = at(0);
  const onward = beside
    ? `M${first.x + panelWidth + 9} ${first.y + height / 2}h18m-7 -6l7 6l-7 6`
    : `M${first.x + panelWidth / 2} ${first.y + height + 5}v16m-6 -7l6 7l6 -7`;
  const last = at(1);
  return {
    width: beside ? Math.ceil(last.x + panelWidth + 1) : width,
    height: Math.ceil(last.y + height + 2),
    label,
    children: [...children, element('path', { class: 'rb-onward', d: onward })],
  };
}

/** The two arrow buttons beside the list; the one to press is marked, with how often. */
function arrows(x: number, y: number, presses: number): readonly DrawingElement[] {
  const button = (top: number, up: boolean, pressed: boolean) =>
    group(pressed ? 'rb-button rb-pressed' : 'rb-button', [
      element('rect', { class: 'rb-key', x, y: top, width: 27, height: 27, rx: 3 }),
      element('path', {
        class: 'rb-key-sign',
        d: up ? `M${x + 13.5} ${top + 20}v-12m-5 5l5 -5l5 5` : `M${x + 13.5} ${top + 7}v12m-5 -5l5 5l5 -5`,
      }),
    ]);
  const found = [button(y, true, presses > 0), button(y + 33, false, false)];
  if (presses > 0) {
    found.push(words(`${presses}×`, { x: x + 30.5, y: y + 18, width: 18 }, small, 'rb-count'));
  }
  return found;
}

/** The way of the moved row, along the left edge of the list. */
function moveMark(list: Frame, from: number, to: number): DrawingElement {
  const y = (index: number) => list.y + 4 + index * listRowHeight + listRowHeight / 2;
  const x = list.x - 1;
  return element('path', {
    class: 'rb-move',
    d: `M${x} ${y(from)}q-13 0 -13 -13V${y(to) + 13}q0 -13 13 -13m-5 -4.5l5 4.5l-5 4.5`,
  });
}
