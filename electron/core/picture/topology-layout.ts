import type { Side } from '../net/ports';
import { type Message, say } from '../text';
import type { Call } from './calls';
import { code, lineWidth, type Piece, plain, strong } from './words';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Band {
  readonly top: number;
  readonly height: number;
  /** Base line of its name. */
  readonly label: number;
}

/** The way of one call: out of the dialer, along its lane, down beside the host. */
export interface Lane {
  readonly call: Call;
  /** Where it leaves the dialer. */
  readonly startX: number;
  readonly startY: number;
  readonly laneY: number;
  /** Where it goes down, left of the host that it leads to. */
  readonly gutterX: number;
  readonly text: { readonly x: number; readonly width: number; readonly rows: 1 | 2 };
}

export interface Geometry {
  readonly width: number;
  /** The dialer stands above the hosts; there is no room beside them. */
  readonly compact: boolean;
  readonly bands: Readonly<Record<'visible' | 'private', Band>>;
  readonly dialer: Box;
  readonly hosts: Readonly<Record<Side, Box>>;
  /** Tops of the cards and of the host's own words, the same for both hosts. */
  readonly cards: { readonly visible: number; readonly body: number; readonly private: number };
  readonly heights: { readonly visible: number; readonly private: number };
  readonly lanes: readonly Lane[];
  readonly bottom: number;
}

export interface Sizes {
  readonly width: number;
  readonly calls: readonly Call[];
  /** What stands in the dialer's box, a line each. */
  readonly dialer: readonly Piece[];
  readonly visibleHeight: number;
  readonly privateHeight: number;
  readonly bodyHeight: number;
  readonly tell: (message: Message) => string;
}

const rowHeight = 16;
const bandTitle = 26;
/** Between a host's edge and its cards. */
export const inset = 8;

/** Everything's place, for a width. */
export function placed(sizes: Sizes): Geometry {
  const { width, calls, dialer } = sizes;
  const compact = width < 540;
  const gutter = compact ? 32 : 40;
  const dialerWidth = Math.min(160, Math.max(112, ...dialer.map((piece) => lineWidth([piece]) + 24)));
  const dialerHeight = 13 + dialer.length * 17;
  const dialerX = compact ? 10 : 12;

  const hostsFrom = compact ? 0 : dialerX + dialerWidth;
  const hostWidth = Math.min(270, Math.floor((width - hostsFrom - 10 - 2 * gutter) / 2));
  const hostX: Record<Side, number> = {
    A: width - 10 - 2 * hostWidth - gutter,
    B: width - 10 - hostWidth,
  };

  // The farther a call leads, the further out its lane runs: so no two cross.
  const gutterOf = (call: Call) => hostX[call.target ?? call.entry] - gutter / 2;
  const drawn = calls
    .filter((call) => call.endpoint !== null)
    .sort((one, other) => gutterOf(other) - gutterOf(one));
  const shared = new Set(drawn.map(gutterOf)).size < drawn.length;
  const missing = calls.filter((call) => call.endpoint === null);

  let y = bandTitle;
  const dialerTop = y;
  if (compact) y += dialerHeight + 8;
  const lanes: Lane[] = [];
  for (const [index, call] of [...drawn, ...missing].entries()) {
    const known = call.endpoint !== null;
    const gutterX = gutterOf(call) + (shared && known ? (index === 0 ? 6 : -6) : 0);
    // From above, a call to the host beneath goes straight down.
    const straight = compact && (call.target ?? call.entry) === 'A';
    const startX = straight
      ? gutterX
      : compact
        ? dialerX + dialerWidth - 16 - index * 16
        : dialerX + 18 + index * 18;
    const outer = lanes.at(-1);
    const x = startX + 10;
    const limit = (outer === undefined || !known ? width - 12 : outer.gutterX - 10) - x;
    const { asked, fate } = laneWords(call, compact, sizes.tell);
    const rows = known && lineWidth([...asked, fate]) > limit ? 2 : 1;
    y += rows * rowHeight + 8;
    lanes.push({
      call,
      startX,
      startY: 0,
      laneY: y,
      gutterX,
      text: { x, width: limit, rows },
    });
    y += 4;
  }

  const top = y + 14;
  const cardsTop = top + inset;
  const dialerY = compact ? dialerTop : cardsTop;
  const dialerBox: Box = { x: dialerX, y: dialerY, width: dialerWidth, height: dialerHeight };
  const visibleEnd = Math.max(cardsTop + sizes.visibleHeight, compact ? 0 : dialerY + dialerHeight) + 12;
  const bodyTop = visibleEnd + 4;
  const privateTop = bodyTop + sizes.bodyHeight + 6;
  const privateCards = privateTop + 12;
  const hostBottom = privateCards + sizes.privateHeight + inset;
  const privateEnd = hostBottom + bandTitle;
  const host = (side: Side): Box => ({
    x: hostX[side],
    y: top,
    width: hostWidth,
    height: hostBottom - top,
  });
  return {
    width,
    compact,
    bands: {
      visible: { top: 0.5, height: visibleEnd, label: 18 },
      private: { top: privateTop, height: privateEnd - privateTop, label: privateEnd - 9 },
    },
    dialer: dialerBox,
    hosts: { A: host('A'), B: host('B') },
    cards: { visible: cardsTop, body: bodyTop, private: privateCards },
    heights: { visible: sizes.visibleHeight, private: sizes.privateHeight },
    lanes: lanes.map((lane) => ({ ...lane, startY: compact ? dialerY + dialerHeight : dialerY })),
    bottom: privateEnd,
  };
}

/**
 * What stands on a lane: what the dialer calls, and what becomes of it.
 * @param short leaves the verb to the arrow
 */
export function laneWords(
  call: Call,
  short: boolean,
  tell: (message: Message) => string,
): { readonly asked: readonly Piece[]; readonly fate: Piece } {
  const { entry, endpoint } = call;
  if (endpoint === null) {
    const missing = tell(say('what it calls for CTI Server {side} is not entered', { side: entry }));
    return { asked: [], fate: { text: `? ${missing}`, face: plain, tone: 'rb-note' } };
  }
  return {
    asked: [
      short
        ? { text: entry, face: strong }
        : { text: tell(say('calls {side} at', { side: entry })), face: plain },
      { text: endpoint, face: code },
    ],
    fate: { text: tell(call.words), face: strong, tone: 'rb-fate' },
  };
}
