import type { Side } from '../net/ports';
import { tenth } from '../numbers';
import type { Message } from '../text';
import type { Host } from './cards';
import { type DrawingElement, element, group } from './drawing';
import { dotOf } from './host-box';
import { answerSign, arrowHead } from './marks';
import { type Geometry, type Lane, laneWords } from './topology-layout';
import { line } from './words';

type Tell = (message: Message) => string;

/** Each entry of the Dialer Properties as a line from the dialer to the address that it calls. */
export function drawCalls(
  hosts: Readonly<Record<Side, Host>>,
  geometry: Geometry,
  tell: Tell,
): readonly DrawingElement[] {
  return geometry.lanes.map((lane) =>
    group(`rb-call rb-tone-${lane.call.tone} rb-is-${lane.call.answer}`, [
      ...(lane.call.endpoint === null ? [] : drawLine(lane, hosts, geometry)),
      ...laneText(lane, geometry.compact, tell),
    ]),
  );
}

/** Down or up from the dialer, along the lane, down to the dot; with rounded corners. */
function drawLine(
  lane: Lane,
  hosts: Readonly<Record<Side, Host>>,
  geometry: Geometry,
): readonly DrawingElement[] {
  const { call, startX, startY, laneY, gutterX } = lane;
  const side = call.target ?? call.entry;
  const dot =
    call.target === null || call.endpoint === null
      ? null
      : dotOf(hosts[side], call.endpoint.address, call.endpoint.port, geometry.hosts[side], geometry);
  const endY = dot === null ? geometry.cards.visible + 40 : dot.y;
  const toward = laneY < startY ? -1 : 1;
  const bend = 8;
  const turn =
    Math.abs(gutterX - startX) < 2
      ? `M${tenth(startX)} ${tenth(startY)}`
      : `M${tenth(startX)} ${tenth(startY)}V${tenth(laneY - toward * bend)}` +
        `Q${tenth(startX)} ${tenth(laneY)} ${tenth(startX + bend)} ${tenth(laneY)}` +
        `H${tenth(gutterX - bend)}Q${tenth(gutterX)} ${tenth(laneY)} ${tenth(gutterX)} ${tenth(laneY + bend)}`;
  const end =
    dot === null
      ? `V${tenth(endY)}`
      : `V${tenth(endY - bend)}Q${tenth(gutterX)} ${tenth(endY)} ${tenth(gutterX + bend)} ${tenth(endY)}` +
        `H${tenth(dot.x - 15)}`;
  const parts = [element('path', { class: 'rb-line', d: turn + end })];
  if (dot !== null) parts.push(arrowHead(dot.x - 9.5, endY));
  const fate = answerSign(call.answer, call.tone, gutterX, dot === null ? endY : (laneY + endY) / 2);
  return fate === null ? parts : [...parts, fate];
}

function laneText(lane: Lane, short: boolean, tell: Tell): readonly DrawingElement[] {
  const { call, text, laneY } = lane;
  const { asked, fate } = laneWords(call, short, tell);
  const y = laneY - 6;
  const place = { x: text.x, width: text.width };
  return text.rows === 1
    ? [line([...asked, fate], { ...place, y })]
    : [line(asked, { ...place, y: y - 16 }), line([fate], { ...place, y })];
}
