import type { Outcome } from '../case/types';
import { isFirm, lastHeardAt } from '../diagnosis/reading';
import type { CaseFacts, SideFacts } from '../diagnosis/types';
import { type Endpoint, sameEndpoint } from '../net/endpoint';
import { isIPv6, isWildcard, parseIPv4 } from '../net/ipv4';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';

/** How a mark is coloured; the words and shapes beside it say the same. */
export type Tone = 'good' | 'wrong' | 'look' | 'quiet';

/**
 * What becomes of a call. `open`: a session of the dialer was seen. `accepts`: something
 * listens or answers there. `none`: nothing answers there. `idle`: nothing answers, as is
 * expected of an idle side. `unknown`: the evidence does not tell.
 */
export type CallAnswer = 'open' | 'accepts' | 'none' | 'idle' | 'unknown';

/** One entry of the Dialer Properties, followed to where it leads. */
export interface Call {
  readonly entry: Side;
  /** null where the entry is not known. */
  readonly endpoint: Endpoint | null;
  /** The host that has the called address; null where no known host has it. */
  readonly target: Side | null;
  readonly answer: CallAnswer;
  readonly tone: Tone;
  /** What became of it, in a few words. */
  readonly words: Message;
}

type Fate = Pick<Call, 'answer' | 'tone' | 'words'>;

/** Where the dialer's entry for a side leads, and what answers there. */
export function callOf(facts: CaseFacts, entry: Side): Call {
  const here = facts.sides[entry];
  const endpoint = here.dialed?.value ?? null;
  if (endpoint === null) {
    return { entry, endpoint, target: null, answer: 'unknown', tone: 'quiet', words: say('not entered') };
  }
  const target = [entry, otherSide(entry)].find((side) =>
    addressesOf(facts.sides[side]).has(endpoint.address),
  );
  const fate = fateOf(facts, entry, endpoint, target ?? null);
  const astray = target !== undefined && facts.sides[target].private?.value === endpoint.address;
  return {
    entry,
    endpoint,
    target: target ?? null,
    ...fate,
    ...(astray ? { tone: 'wrong', words: say('a private address') } : {}),
  };
}

/** Every address that is known to be a host's own. */
export function addressesOf(side: SideFacts): ReadonlySet<string> {
  const known = [side.visible?.value, side.private?.value].filter((address) => address !== undefined);
  return new Set([...side.adapters.flatMap((adapter) => adapter.addresses), ...known]);
}

function fateOf(facts: CaseFacts, entry: Side, endpoint: Endpoint, target: Side | null): Fate {
  const here = facts.sides[entry];
  if (sessionSeen(facts, here, endpoint)) {
    return { answer: 'open', tone: 'good', words: say('session open') };
  }
  if (target === null && parseIPv4(endpoint.address) !== null) {
    const known = addressesOf(facts.sides.A).size > 0 && addressesOf(facts.sides.B).size > 0;
    return {
      answer: 'unknown',
      tone: known ? 'look' : 'quiet',
      words: known ? say('an address of neither side') : say('whose address is not known'),
    };
  }
  const host = facts.sides[target ?? entry];
  const listening = target === entry || target === null ? host.dialedPort.state : stateAt(host, endpoint);
  return fateByListener(facts, host, endpoint, listening);
}

/** A session of the dialer to this endpoint: its row on either host, or one opened from the dialer's place. */
function sessionSeen(facts: CaseFacts, side: SideFacts, endpoint: Endpoint): boolean {
  return (
    (side.dialerSessions.length > 0 && side.dialedPort.state !== 'other-host') ||
    facts.dialerSockets.some((row) => row.state === 'ESTABLISHED' && sameEndpoint(row.endpoint, endpoint)) ||
    side.outcomes.some((one) => one.kind === 'opened' && one.from === 'dialer' && isAt(one, endpoint))
  );
}

function isAt(outcome: Outcome, endpoint: Endpoint): boolean {
  return outcome.target !== null && sameEndpoint(outcome.target, endpoint);
}

/** What an entry that names the other side's host finds there. */
function stateAt(host: SideFacts, endpoint: Endpoint): SideFacts['dialedPort']['state'] {
  if (host.netstat !== 'read') return host.netstat === 'absent' ? 'unknown' : 'unreadable';
  const listens = host.listeners.some(
    (one) => one.port === endpoint.port && (isWildcard(one.address) || one.address === endpoint.address),
  );
  return listens ? 'right' : 'other-port';
}

function fateByListener(
  facts: CaseFacts,
  host: SideFacts,
  endpoint: Endpoint,
  state: SideFacts['dialedPort']['state'],
): Fate {
  switch (state) {
    case 'right':
      return whereItListens(facts, host, endpoint);
    case 'private':
    case 'loopback':
    case 'gone':
    case 'other-adapter':
    case 'other-port':
    case 'nowhere':
      return isFirm(host) ? silent(host, state) : unknown(say('netstat is not whole'));
    case 'elsewhere':
      return host.dialedPort.listeners.some((one) => isIPv6(one.address) && one.address !== '::1')
        ? unknown(say('listens on IPv6: does it take this call?'))
        : { answer: 'none', tone: 'look', words: say('listens on another address') };
    case 'contradictory':
      return { answer: 'unknown', tone: 'look', words: say('evidence contradicts itself') };
    case 'unreadable':
      return unknown(say('netstat could not be read'));
    default:
      return notSeen(host, endpoint);
  }
}

function unknown(words: Message): Fate {
  return { answer: 'unknown', tone: 'quiet', words };
}

function silent(host: SideFacts, state: SideFacts['dialedPort']['state']): Fate {
  const nowhere = state === 'nowhere';
  if (host.activity === 'idle' && nowhere) {
    return {
      answer: 'idle',
      tone: 'quiet',
      words: say('idle: none expected'),
    };
  }
  const tone = host.activity === 'idle' || (nowhere && host.activity === 'unknown') ? 'look' : 'wrong';
  return { answer: 'none', tone, words: say('nothing listens there') };
}

const failedWords: Readonly<Record<string, Message>> = {
  refused: say('refused'),
  'timed-out': say('timed out'),
  unreachable: say('unreachable'),
  reset: say('torn down'),
  'no-answer': say('connects, no answer'),
  'not-cti': say('something else answers'),
  'name-not-found': say('the name gave no address'),
};

/** What a try that failed in one of these ways says of the call: it reached something, or nothing at all is known. */
const milder: Readonly<Record<string, Pick<Fate, 'answer' | 'tone'>>> = {
  reset: { answer: 'unknown', tone: 'look' },
  'no-answer': { answer: 'accepts', tone: 'look' },
  'not-cti': { answer: 'accepts', tone: 'look' },
  'name-not-found': { answer: 'unknown', tone: 'look' },
};

/** The newest try at this endpoint that failed, from the dialer's place if there is one. */
function failedTry(host: SideFacts, endpoint: Endpoint): Outcome | undefined {
  const failed = host.outcomes.filter((one) => Object.hasOwn(failedWords, one.kind) && isAt(one, endpoint));
  return failed.filter((one) => one.from === 'dialer').at(-1) ?? failed.at(-1);
}

/** A listener is in its place: what is known of the way to it? */
function whereItListens(facts: CaseFacts, host: SideFacts, endpoint: Endpoint): Fate {
  const waiting = facts.dialerSockets.some(
    (row) => row.state === 'SYN_SENT' && sameEndpoint(row.endpoint, endpoint),
  );
  const failed = failedTry(host, endpoint);
  const mild = failed === undefined ? undefined : milder[failed.kind];
  if (!waiting && failed?.from === 'dialer' && mild !== undefined) {
    return { ...mild, words: failedWords[failed.kind] ?? say('failed') };
  }
  if (waiting || failed?.from === 'dialer') {
    const proven = waiting || (failed?.kind === 'timed-out' && failed.method !== 'ctitest');
    return {
      answer: 'none',
      tone: proven ? 'wrong' : 'look',
      words:
        failed?.from === 'dialer'
          ? say('listens, yet {what}', { what: failedWords[failed.kind] ?? say('failed') })
          : say('listens, yet SYN_SENT'),
    };
  }
  const { symptom } = facts;
  if (symptom?.session === 'open' && symptom.side === host.side) {
    return { answer: 'open', tone: 'good', words: say('listens; session shown by the dialer') };
  }
  const heard = lastHeardAt(host, endpoint);
  if (heard?.kind === 'rejected') {
    return { answer: 'accepts', tone: 'look', words: say('rejected by the CTI Server') };
  }
  if (heard?.kind === 'no-answer' || heard?.kind === 'not-cti') {
    return { answer: 'accepts', tone: 'look', words: failedWords[heard.kind] ?? say('failed') };
  }
  return {
    answer: 'accepts',
    tone: 'good',
    words:
      host.dialedPort.listeners.length > 0
        ? say('listens; no session seen')
        : say('answers; no session seen'),
  };
}

/** No table to read: what came of a try says little, and that little is told. */
function notSeen(host: SideFacts, endpoint: Endpoint): Fate {
  if (host.dialedPort.lacks === 'name') return unknown(say('where the name leads: not known'));
  const failed = failedTry(host, endpoint);
  if (failed === undefined) return unknown(say('listener not known'));
  const words = say('{what}; listener not known', { what: failedWords[failed.kind] ?? say('failed') });
  const mild = milder[failed.kind];
  if (mild !== undefined) return { ...mild, words };
  return host.activity === 'idle'
    ? { answer: 'idle', tone: 'quiet', words }
    : { answer: 'none', tone: 'look', words };
}
