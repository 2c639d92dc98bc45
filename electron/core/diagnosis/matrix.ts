import type { Outcome, OutcomeKind } from '../case/types';
import { formatEndpoint, sameEndpoint } from '../net/endpoint';
import { type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import { sourcesOf } from './causes/missing';
import { cardOfBoth, dialedText, firstOfTwo, isDoubtful, lastHeard, listenersText } from './reading';
import type { CaseFacts, MatrixRow, SideFacts, Sign } from './types';

/** The checks, side A beside side B, each with one of the four answers and its lines. */
export function matrixOf(facts: CaseFacts): readonly MatrixRow[] {
  const row = (id: string, label: Message, cell: (side: SideFacts) => Sign): MatrixRow => ({
    id,
    label,
    cells: { A: cell(facts.sides.A), B: cell(facts.sides.B) },
  });
  return [
    row('dialed', say('The dialer calls a visible address'), (side) => dialedSign(facts, side)),
    row('session', say('A session where the dialer calls'), (side) => sessionSign(side)),
    row('listener', say('Listener on the dialed port'), listenerSign),
    row('first', say('First in the binding order'), firstSign),
    row('agree', say('Registry and ipconfig agree on the order'), agreeSign),
    ...(sides.some((side) => facts.sides[side].byMetric !== null)
      ? [row('metric', say('First by interface metric'), metricSign)]
      : []),
  ];
}

function dialedSign(facts: CaseFacts, side: SideFacts): Sign {
  if (side.dialed === null) return { answer: 'unknown', text: say('not entered'), cites: [] };
  const address = side.calledAddress ?? side.dialed.value.address;
  const values = { dialed: dialedText(side) };
  const cites = side.dialed.cites;
  const names: readonly Side[] = ['A', 'B'];
  if (names.some((name) => facts.sides[name].private?.value === address)) {
    return { answer: 'fails', text: say('{dialed}, a private address', values), cites };
  }
  if (side.visible?.value === address) return { answer: 'holds', text: say('{dialed}', values), cites };
  if (names.some((name) => facts.sides[name].visible?.value === address)) {
    return { answer: 'look', text: say('{dialed}, the other side’s', values), cites };
  }
  return { answer: 'unknown', text: say('{dialed}, network not stated', values), cites };
}

const outcomeWords: Readonly<Record<Exclude<OutcomeKind, 'not-run'>, Message>> = {
  opened: say('opened'),
  connected: say('TCP connection open'),
  rejected: say('rejected by the CTI Server'),
  refused: say('refused'),
  'timed-out': say('timed out'),
  unreachable: say('unreachable'),
  reset: say('torn down before an answer'),
  'no-answer': say('connected, no answer'),
  'not-cti': say('answered by no CTI Server'),
  'name-not-found': say('the name gave no address'),
};

const placeWords: Record<string, Message> = {
  server: say('on the server'),
  dialer: say('from the dialer'),
  laptop: say('from this laptop'),
  other: say('from elsewhere'),
};

function sessionSign(side: SideFacts): Sign {
  const [session] = side.dialerSessions;
  if (session !== undefined) {
    return {
      answer: 'holds',
      text: say('the dialer, from {from}', { from: session.from }),
      cites: [session.cite],
    };
  }
  const best = tellingTry(side);
  if (best === null || best.kind === 'not-run') {
    return side.activity === 'idle'
      ? { answer: 'not-expected', text: say('idle, not expected'), cites: [] }
      : { answer: 'unknown', text: say('not tried'), cites: [] };
  }
  const what = outcomeWords[best.kind];
  const text =
    best.from === null
      ? say('{what}, from where was not stated', { what })
      : say('{what}, {place}', { what, place: placeWords[best.from] ?? say('from elsewhere') });
  const cites = sourcesOf([best]);
  if (best.target !== null && side.dialed !== null && !sameEndpoint(best.target, side.dialed.value)) {
    const target = formatEndpoint(best.target);
    return { answer: 'unknown', text: say('tried at {target}: {text}', { target, text }), cites };
  }
  if (best.kind === 'opened') return { answer: best.from === 'dialer' ? 'holds' : 'look', text, cites };
  if (best.kind === 'connected' || best.kind === 'rejected' || best.kind === 'name-not-found')
    return { answer: 'look', text, cites };
  if (side.activity === 'idle' && isConnectionTrouble(best)) return { answer: 'look', text, cites };
  if (side.activity === 'idle')
    return { answer: 'not-expected', text: say('{text}; idle, expected', { text }), cites };
  return { answer: 'fails', text, cites };
}

/**
 * The newest try at what the dialer calls, else the newest of all. A bare connection does not
 * hide what came of a session there: that had a connection too, and tells more.
 */
function tellingTry(side: SideFacts): Outcome | null {
  const tried = side.outcomes.filter(({ kind }) => kind !== 'not-run');
  const { dialed } = side;
  const there =
    dialed === null
      ? []
      : tried.filter(({ target }) => target !== null && sameEndpoint(target, dialed.value));
  const newest = there.at(-1) ?? tried.at(-1) ?? null;
  return newest?.kind === 'connected' && newest === there.at(-1) ? (lastHeard(side) ?? newest) : newest;
}

/** Something was there, and it was no silence or refusal as an idle side may give it. */
function isConnectionTrouble({ kind }: Outcome): boolean {
  return kind === 'reset' || kind === 'no-answer' || kind === 'not-cti';
}

function listenerSign(side: SideFacts): Sign {
  const { state, listeners, cites } = side.dialedPort;
  const found = listenersText(listeners);
  switch (state) {
    case 'right':
      if (isDoubtful(side)) {
        return {
          answer: 'look',
          text: say('something takes connections; not seen to be the CTI Server'),
          cites: [...cites, ...sourcesOf([lastHeard(side)].filter((one) => one !== null))],
        };
      }
      return {
        answer: 'holds',
        text: listeners.length > 0 ? say('{found}', { found }) : say('answers'),
        cites,
      };
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
      return { answer: 'fails', text: say('{found} only', { found }), cites };
    case 'other-port':
      return { answer: 'fails', text: say('another port: {found}', { found }), cites };
    case 'elsewhere':
      return { answer: 'look', text: say('{found}, network not stated', { found }), cites };
    case 'nowhere':
      return side.activity === 'idle'
        ? { answer: 'not-expected', text: say('none, idle'), cites }
        : { answer: side.activity === 'active' ? 'fails' : 'look', text: say('none'), cites };
    case 'other-host':
      return { answer: 'look', text: say('the dialer’s entry names the other host'), cites };
    case 'contradictory':
      return { answer: 'look', text: say('evidence contradicts itself'), cites: side.netstatCites };
    case 'unreadable':
      return { answer: 'unreadable', text: say('netstat could not be read'), cites };
    case 'unknown':
      return side.netstat === 'absent'
        ? { answer: 'unknown', text: say('netstat not taken'), cites }
        : { answer: 'unknown', text: say('what the dialer calls is not known'), cites };
  }
}

function firstSign(side: SideFacts): Sign {
  const cites = side.orders.flatMap((order) => order.cites);
  const card = cardOfBoth(side);
  if (card !== null) return { answer: 'look', text: say('one card has both'), cites: card.cites };
  if (side.ordersAgree === false) return { answer: 'look', text: say('sources differ'), cites };
  if (side.firstAdapter === null) return { answer: 'unknown', text: say('order not seen'), cites };
  const name = side.firstAdapter.name;
  switch (firstOfTwo(side) ?? side.firstAdapter.role) {
    case 'visible':
      return { answer: 'holds', text: say('visible ({name})', { name }), cites };
    case 'private':
      return {
        answer: side.dialedPort.state === 'right' ? 'look' : 'fails',
        text: say('private ({name})', { name }),
        cites,
      };
    case 'other':
      return { answer: 'look', text: say('another card ({name})', { name }), cites };
    default:
      return { answer: 'unknown', text: say('{name}, network not stated', { name }), cites };
  }
}

function agreeSign(side: SideFacts): Sign {
  const cites = side.orders.flatMap((order) => order.cites);
  if (side.ordersAgree === true) return { answer: 'holds', text: say('agree'), cites };
  if (side.ordersAgree === false) return { answer: 'look', text: say('differ'), cites };
  const [only] = side.orders;
  if (only === undefined) return { answer: 'unknown', text: say('neither collected'), cites };
  return {
    answer: 'unknown',
    text: only.source === 'ipconfig' ? say('registry not collected') : say('ipconfig not collected'),
    cites,
  };
}

/** What Windows prefers by metric: shown, and no answer, as what the CTI Server follows there is not known. */
function metricSign({ byMetric }: SideFacts): Sign {
  const first = byMetric?.adapters[0];
  if (byMetric === null || first === undefined) {
    return { answer: 'unknown', text: say('metrics not seen'), cites: [] };
  }
  const { name } = first;
  const cites = byMetric.cites;
  switch (first.role) {
    case 'visible':
      return {
        answer: 'look',
        text: say('visible ({name}); whether the CTI Server follows it is not known', { name }),
        cites,
      };
    case 'private':
      return {
        answer: 'look',
        text: say('private ({name}); whether the CTI Server follows it is not known', { name }),
        cites,
      };
    default:
      return {
        answer: 'look',
        text: say('{name}; whether the CTI Server follows it is not known', { name }),
        cites,
      };
  }
}
