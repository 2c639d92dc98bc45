import { type Message, say } from '../text';
import { type Card, type Host, hasPlace, type PortMark } from './cards';
import { type DrawingElement, element, group } from './drawing';
import { orderBadge, portDot } from './marks';
import { type Box, type Geometry, inset } from './topology-layout';
import { code, line, plain, small, strong, visibleText, widthOf, words } from './words';

type Tell = (message: Message) => string;

/** Rows of ports that a card shows; what is more is counted. */
const mostPorts = 3;
/** Cards between the two networks that are shown; what is more is counted. */
const mostOthers = 3;
const portRow = 19;
const cardHead = 45;

/** Height of a card with the ports that it shows, in units of the drawing. */
export function cardHeight(card: Card): number {
  const rows = Math.min(mostPorts, card.ports.length) + (card.ports.length > mostPorts ? 1 : 0);
  return cardHead + rows * portRow + (rows > 0 ? 5 : 1);
}

/** Height of what stands between the two networks: names, notes, other cards. */
export function bodyHeight(host: Host): number {
  const shown = host.others.slice(0, mostOthers);
  const more = host.others.length > mostOthers ? 18 : 0;
  return 44 + notesOf(host).length * 16 + shown.reduce((sum, card) => sum + cardHeight(card) + 8, 0) + more;
}

/** What is not known of a host, in a few words. */
function notesOf({ facts }: Host): readonly Message[] {
  const notes: Message[] = [];
  if (facts.netstat === 'absent') notes.push(say('netstat not taken'));
  if (facts.netstat === 'unreadable') notes.push(say('netstat could not be read'));
  if (facts.ordersAgree === false) notes.push(say('sources differ on the order'));
  return notes;
}

function activityWord(host: Host): Message {
  const words = { active: say('active'), idle: say('idle'), unknown: say('active or idle?') };
  return words[host.facts.activity];
}

const windowsNames: Readonly<Record<string, string>> = { '2008r2': '2008 R2', '2012r2': '2012 R2' };

/** A host across both networks: its cards, its names between them, and what else it has. */
export function drawHost(host: Host, box: Box, geometry: Geometry, tell: Tell): DrawingElement {
  const { facts } = host;
  const x = box.x + inset;
  const width = box.width - 2 * inset;
  const { cards, heights } = geometry;
  const parts: DrawingElement[] = [
    element('rect', {
      class: `rb-box rb-host rb-${facts.activity}`,
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: 10,
    }),
    drawCard(host.visible, { x, y: cards.visible, width, height: heights.visible }, tell),
    drawCard(host.private, { x, y: cards.private, width, height: heights.private }, tell),
  ];

  let y = cards.body + 20;
  const name = tell(say('CTI Server {side}', { side: facts.side }));
  parts.push(
    line(
      [
        { text: name, face: strong },
        {
          text: tell(activityWord(host)),
          face: facts.activity === 'active' ? strong : plain,
          tone: facts.activity === 'active' ? '' : 'rb-soft',
        },
      ],
      { x: x + 2, y, width },
    ),
  );
  y += 16;
  const second = [
    facts.host?.value ?? tell(say('host name not known')),
    ...(facts.windows === null
      ? []
      : [tell(say('Windows {generation}', { generation: windowsNames[facts.windows] ?? facts.windows }))]),
  ];
  parts.push(words(second.join(' · '), { x: x + 2, y, width }, small, 'rb-soft'));
  for (const note of notesOf(host)) {
    y += 16;
    parts.push(words(`? ${tell(note)}`, { x: x + 2, y, width }, small, 'rb-note'));
  }
  y += 10;
  for (const card of host.others.slice(0, mostOthers)) {
    const height = cardHeight(card);
    parts.push(drawCard(card, { x, y, width, height }, tell));
    y += height + 8;
  }
  if (host.others.length > mostOthers) {
    const more = say('more addresses: {count}', { count: host.others.length - mostOthers });
    parts.push(words(tell(more), { x: x + 2, y: y + 8, width }, small, 'rb-soft'));
  }
  return group('rb-side', parts);
}

function kindWord(kind: Card['kind']): Message {
  const names: Readonly<Record<Card['kind'], Message>> = {
    visible: say('visible'),
    private: say('private'),
    other: say('another card'),
    'no-role': say('network not stated'),
    loopback: say('this host only'),
    ipv6: say('IPv6'),
    unplaced: say('card not seen'),
  };
  return names[kind];
}

function drawCard(card: Card, box: Box, tell: Tell): DrawingElement {
  const { x, y, width, height } = box;
  const badge = hasPlace(card);
  const kind = tell(kindWord(card.kind));
  const kindX = x + (badge ? 34 : 14);
  const kindWidth = widthOf(kind, strong);
  const parts: DrawingElement[] = [
    element('rect', { class: 'rb-card-edge', x, y, width, height, rx: 7 }),
    ...(badge ? [orderBadge(card.place, x + 20, y + 15)] : []),
    words(kind, { x: kindX, y: y + 19.5, width: width - (badge ? 40 : 20) }, strong, 'rb-role'),
  ];
  const nameWidth = width - (kindX - x) - kindWidth - 18;
  // A name of which three letters are left says nothing.
  if (card.name !== null && nameWidth >= Math.min(70, widthOf(visibleText(card.name), small))) {
    const face = small;
    const place = { x: x + width - 10, y: y + 19, width: nameWidth, anchor: 'end' as const };
    parts.push(words(card.name, place, face, 'rb-soft'));
  }
  parts.push(
    card.address === null
      ? words(tell(say('address not known')), { x: x + 14, y: y + 38, width: width - 20 }, plain, 'rb-soft')
      : words(card.address, { x: x + 14, y: y + 38, width: width - 18 }, code),
  );
  for (const [index, mark] of card.ports.slice(0, mostPorts).entries()) {
    parts.push(...portWords(mark, x, y + cardHead + index * portRow + 7, width, tell));
  }
  if (card.ports.length > mostPorts) {
    const more = say('more ports: {count}', { count: card.ports.length - mostPorts });
    const at = y + cardHead + mostPorts * portRow + 10;
    parts.push(words(tell(more), { x: x + 14, y: at, width: width - 20 }, small, 'rb-soft'));
  }
  return group(`rb-card rb-${card.kind}`, parts);
}

function markWords(mark: PortMark): Message {
  if (mark.listens === 'no') return say('no listener');
  if (mark.listens === 'unknown') return say('not known');
  return mark.everywhere ? say('listens, all addresses') : say('listens');
}

function portWords(
  mark: PortMark,
  x: number,
  y: number,
  width: number,
  tell: Tell,
): readonly DrawingElement[] {
  const quiet = mark.tone === 'quiet' && mark.listens !== 'yes';
  const tone = quiet ? 'rb-soft' : `rb-tone-${mark.tone}`;
  return [
    portDot(mark, x, y),
    line(
      [
        { text: `:${mark.port}`, face: code, tone },
        { text: tell(markWords(mark)), face: quiet ? plain : strong, tone },
      ],
      { x: x + 15, y: y + 4.2, width: width - 20 },
    ),
  ];
}

/** Where on a host a called port is: the middle of its dot; null where no card shows it. */
export function dotOf(
  host: Host,
  address: string,
  port: number,
  box: Box,
  geometry: Geometry,
): { readonly x: number; readonly y: number } | null {
  const row = (card: Card, top: number) => {
    const index = card.ports.slice(0, mostPorts).findIndex((mark) => mark.port === port);
    return card.address === address && index >= 0
      ? { x: box.x + inset, y: top + cardHead + index * portRow + 7 }
      : null;
  };
  const found = row(host.visible, geometry.cards.visible) ?? row(host.private, geometry.cards.private);
  if (found !== null) return found;
  let y = geometry.cards.body + 46 + notesOf(host).length * 16;
  for (const card of host.others.slice(0, mostOthers)) {
    const place = row(card, y);
    if (place !== null) return place;
    y += cardHeight(card) + 8;
  }
  return null;
}
