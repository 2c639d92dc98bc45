import type { CaseFacts } from '../diagnosis/types';
import { type Side, sides } from '../net/ports';
import { networkOf } from '../net/subnet';
import { tenth } from '../numbers';
import { format, type Message, say } from '../text';
import { drawCalls } from './call-lines';
import { type Call, callOf } from './calls';
import { type Host, hostOf } from './cards';
import { type Drawing, type DrawingElement, element, group } from './drawing';
import { bodyHeight, cardHeight, drawHost } from './host-box';
import { drawLegend } from './legend';
import { type Box, type Geometry, placed } from './topology-layout';
import { code, line, type Piece, small, strong } from './words';

export { topologyList } from './topology-list';

export interface TopologyOptions {
  /**
   * The width to lay it out for, in CSS pixels: texts keep their size, the rest gives way.
   * Under 540 the dialer stands above the hosts instead of beside them. Default 760.
   */
  readonly width?: number;
  /** How sentences are put into words of a language; English by default. */
  readonly tell?: (message: Message) => string;
}

const narrowest = 380;
const widest = 1100;

/**
 * Where the dialer calls, and who listens where.
 *
 * Two networks as bands, the dialer standing on the visible one, the hosts of side A and
 * B across both with a card on each. A filled dot is a listener, a hollow one a call that
 * nothing listens to. What is not known is drawn as not known.
 */
export function topology(facts: CaseFacts, options: TopologyOptions = {}): Drawing {
  const tell = options.tell ?? format;
  const width = Math.round(Math.min(widest, Math.max(narrowest, options.width ?? 760)));
  const calls = sides.map((side) => callOf(facts, side));
  const hosts: Record<Side, Host> = { A: hostOf(facts, 'A', calls), B: hostOf(facts, 'B', calls) };
  const dialer = dialerLines(facts, tell);
  const geometry = placed({
    width,
    calls,
    dialer,
    visibleHeight: Math.max(...sides.map((side) => cardHeight(hosts[side].visible))),
    privateHeight: Math.max(...sides.map((side) => cardHeight(hosts[side].private))),
    bodyHeight: Math.max(...sides.map((side) => bodyHeight(hosts[side]))),
    tell,
  });
  const legend = drawLegend(hosts, geometry, tell);
  return {
    width,
    height: tenth(geometry.bottom + legend.height),
    label: labelOf(calls, tell),
    children: [
      ...bands(facts, geometry, tell),
      drawDialer(dialer, geometry.dialer),
      ...sides.map((side) => drawHost(hosts[side], geometry.hosts[side], geometry, tell)),
      ...drawCalls(hosts, geometry, tell),
      ...legend.elements,
    ],
  };
}

function labelOf(calls: readonly Call[], tell: (message: Message) => string): string {
  return calls
    .map(({ entry, endpoint, words: fate }) =>
      endpoint === null
        ? tell(say('What the dialer calls for CTI Server {side} is not entered.', { side: entry }))
        : tell(
            say('For CTI Server {side} the dialer calls {address}:{port}: {fate}.', {
              side: entry,
              address: endpoint.address,
              port: endpoint.port,
              fate,
            }),
          ),
    )
    .join(' ');
}

/** The networks of the two hosts, where their masks were seen: `10.1.8.0/24`. */
function networkNames(facts: CaseFacts, role: 'visible' | 'private'): string {
  const found = sides.flatMap((side) => {
    const address = facts.sides[side][role]?.value;
    const adapter = facts.sides[side].adapters.find(
      (one) => address !== undefined && one.addresses.includes(address),
    );
    const network = address === undefined || adapter?.mask == null ? null : networkOf(address, adapter.mask);
    return network === null ? [] : [network];
  });
  return [...new Set(found)].join(', ');
}

function bands(
  facts: CaseFacts,
  geometry: Geometry,
  tell: (message: Message) => string,
): readonly DrawingElement[] {
  const { width } = geometry;
  const band = (role: 'visible' | 'private', title: Message) => {
    const { top, height, label } = geometry.bands[role];
    return group(`rb-band rb-${role}`, [
      element('rect', { class: 'rb-ground', x: 0.5, y: top, width: width - 1, height, rx: 9 }),
      line(
        [
          { text: tell(title), face: strong, tone: 'rb-network' },
          { text: networkNames(facts, role), face: code, tone: 'rb-soft' },
        ],
        { x: 12, y: label, width: width - 24 },
      ),
    ]);
  };
  return [band('visible', say('Visible network')), band('private', say('Private network'))];
}

/** What the dialer's box says: its name, its address, what its window shows. */
function dialerLines(facts: CaseFacts, tell: (message: Message) => string): readonly Piece[] {
  const address = facts.dialerAddress?.value ?? null;
  const { symptom, dialerHost } = facts;
  const lines: Piece[] = [
    { text: tell(say('BA Dialer')), face: strong },
    address === null
      ? { text: tell(say('address not known')), face: small, tone: 'rb-soft' }
      : { text: address, face: code },
  ];
  if (dialerHost !== null) lines.push({ text: dialerHost, face: small, tone: 'rb-soft' });
  if (symptom?.session === 'none') {
    lines.push({ text: tell(say('no session')), face: small, tone: 'rb-soft' });
  }
  if (symptom?.session === 'open') {
    lines.push({
      text: tell(
        symptom.side === null ? say('a session') : say('a session with {side}', { side: symptom.side }),
      ),
      face: small,
      tone: 'rb-soft',
    });
  }
  return lines;
}

function drawDialer(lines: readonly Piece[], { x, y, width, height }: Box): DrawingElement {
  return group('rb-dialer', [
    element('rect', { class: 'rb-box rb-own', x, y, width, height, rx: 8 }),
    ...lines.map((piece, index) => line([piece], { x: x + 11, y: y + 19 + index * 17, width: width - 14 })),
  ]);
}
