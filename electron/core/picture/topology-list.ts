import type { CaseFacts } from '../diagnosis/types';
import { sides } from '../net/ports';
import { type Message, say } from '../text';
import { callOf } from './calls';
import { type Card, type Host, hostOf } from './cards';
import { visibleText } from './words';

/**
 * What the picture shows, as sentences: for screen readers, for Markdown, for those who
 * would rather read.
 */
export function topologyList(facts: CaseFacts): readonly Message[] {
  const calls = sides.map((side) => callOf(facts, side));
  const address = facts.dialerAddress?.value;
  const dialer = facts.dialerHost === null ? 'BA Dialer' : `BA Dialer ${visibleText(facts.dialerHost)}`;
  const found: Message[] = [
    address === undefined
      ? say('{dialer}: its own address is not known.', { dialer })
      : say('{dialer} has the address {address}.', { dialer, address }),
  ];
  for (const { entry, endpoint, words } of calls) {
    found.push(
      endpoint === null
        ? say('What the dialer calls for CTI Server {side} is not entered.', { side: entry })
        : say('For CTI Server {side} the dialer calls {address}:{port}: {fate}.', {
            side: entry,
            address: visibleText(endpoint.address),
            port: endpoint.port,
            fate: words,
          }),
    );
  }
  for (const side of sides) {
    const host = hostOf(facts, side, calls);
    found.push(hostLine(host));
    for (const card of [host.visible, host.private, ...host.others]) found.push(cardLine(host, card));
  }
  return found;
}

function hostLine({ facts }: Host): Message {
  const activity = {
    active: say('active'),
    idle: say('idle'),
    unknown: say('active or idle is not stated'),
  }[facts.activity];
  const netstat = {
    read: say('netstat read'),
    absent: say('netstat not taken'),
    unreadable: say('netstat could not be read'),
  }[facts.netstat];
  return say('CTI Server {side}, {host}: {activity}; {netstat}.', {
    side: facts.side,
    host: facts.host === null ? say('host name not known') : visibleText(facts.host.value),
    activity,
    netstat,
  });
}

function cardLine({ facts }: Host, card: Card): Message {
  const values = {
    side: facts.side,
    address: card.address ?? say('address not known'),
    name: card.name === null ? '' : ` (${visibleText(card.name)})`,
    place: placeOf(facts.ordersAgree, card),
    ports: portsOf(card),
  };
  switch (card.kind) {
    case 'visible':
      return say('Side {side}, visible card{name}: {address}; {place}{ports}.', values);
    case 'private':
      return say('Side {side}, private card{name}: {address}; {place}{ports}.', values);
    case 'other':
      return say('Side {side}, another card{name}: {address}; {place}{ports}.', values);
    case 'no-role':
      return say('Side {side}, a card whose network is not stated{name}: {address}; {place}{ports}.', values);
    case 'loopback':
      return say('Side {side}, reached from this host only: {address}{ports}.', values);
    default:
      return say('Side {side}, an address that no card was seen with: {address}{ports}.', values);
  }
}

function placeOf(agree: boolean | null, card: Card): Message {
  if (card.place !== null) return say('number {place} in the binding order', { place: card.place });
  return agree === false
    ? say('sources differ on its place in the order')
    : say('its place in the order was not seen');
}

function portsOf(card: Card): Message {
  return card.ports
    .map((mark): Message => {
      const { port } = mark;
      if (mark.listens === 'no') return say('; nothing listens on port {port}', { port });
      if (mark.listens === 'unknown') return say('; who listens on port {port} is not known', { port });
      return mark.everywhere
        ? say('; port {port} listens, on all addresses', { port })
        : say('; port {port} listens', { port });
    })
    .reduce((all, one) => (all.text === '' ? one : say('{all}{one}', { all, one })), { text: '' } as Message);
}
