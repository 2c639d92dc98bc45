import type { OutcomeKind, OutcomeMethod, Place } from '../../../electron/core/case/types';
import type { RecordedOutcome } from '../../../electron/core/incident/incident';
import { formatEndpoint } from '../../../electron/core/net/endpoint';
import { tenthWords } from '../../../electron/core/numbers';
import { type Message, say } from '../../../electron/core/text';
import { t } from '../../app/text';
import type { Tone } from '../../components/Status';

/** What came out, in a few words. */
export function kindWord(kind: OutcomeKind): string {
  const words: Record<OutcomeKind, string> = {
    opened: t('Session opened'),
    connected: t('Connected'),
    rejected: t('Rejected with a code'),
    refused: t('Refused at once'),
    'timed-out': t('Timed out'),
    unreachable: t('Unreachable'),
    reset: t('Torn down'),
    'name-not-found': t('Name not found'),
    'no-answer': t('Connected, no answer'),
    'not-cti': t('Answered by something else'),
    'not-run': t('Not run'),
  };
  return words[kind];
}

/** From where it was tried. */
export function placeWord(place: Place): string {
  const words: Record<Place, string> = {
    server: t('The CTI Server’s host'),
    dialer: t('The dialer’s host'),
    laptop: t('This laptop'),
    other: t('Another place'),
  };
  return words[place];
}

/** How it was tried, in words. */
export function methodWord(method: OutcomeMethod): string {
  const words: Record<OutcomeMethod, string> = {
    ctitest: t('ctitest'),
    tcp: t('a TCP connection'),
    session: t('a CTI session'),
  };
  return words[method];
}

/** The sign of an outcome by itself. What it means for the case, the diagnosis says. */
export function toneOf(kind: OutcomeKind): Tone {
  const tones: Record<OutcomeKind, Tone> = {
    opened: 'good',
    connected: 'good',
    rejected: 'look',
    refused: 'wrong',
    'timed-out': 'wrong',
    unreachable: 'wrong',
    reset: 'wrong',
    'name-not-found': 'wrong',
    'no-answer': 'look',
    'not-cti': 'wrong',
    'not-run': 'unknown',
  };
  return tones[kind];
}

function happened(outcome: RecordedOutcome, target: string): Message {
  switch (outcome.kind) {
    case 'opened':
      return say('A session opened at {target}', { target });
    case 'connected':
      return say('{target} took the connection', { target });
    case 'rejected':
      return outcome.code === null
        ? say('{target} rejected the session', { target })
        : say('{target} rejected the session with code {code}', { target, code: outcome.code });
    case 'refused':
      return say('{target} refused the connection', { target });
    case 'timed-out':
      return outcome.limitMilliseconds === null
        ? say('{target} did not answer in time', { target })
        : say('{target} did not answer within {limit}', {
            target,
            limit: duration(outcome.limitMilliseconds),
          });
    case 'unreachable':
      return say('There was no way to {target}', { target });
    case 'reset':
      return say('{target} tore the connection down before an answer came', { target });
    case 'name-not-found':
      return isNameUnanswered(outcome)
        ? say('Nobody told within the limit what the name in {target} stands for', { target })
        : say('The name in {target} gave no address', { target });
    case 'no-answer':
      return outcome.limitMilliseconds === null
        ? say('{target} took the connection and gave no whole answer', { target })
        : say('{target} took the connection and gave no whole answer within {limit}', {
            target,
            limit: duration(outcome.limitMilliseconds),
          });
    case 'not-cti':
      return say('{target} answered, and not in the CTI Server’s protocol', { target });
    case 'not-run':
      return say('{target} was not tried', { target });
  }
}

function fromWhere(outcome: RecordedOutcome): Message | null {
  switch (outcome.from) {
    case 'server':
      return say('from the CTI Server’s host');
    case 'dialer':
      return say('from the dialer’s host');
    case 'laptop':
      return outcome.fromAddress === null
        ? say('from this laptop')
        : say('from this laptop ({address})', { address: outcome.fromAddress });
    case 'other':
      return say('from another place');
    case null:
      return null;
  }
}

/** `12 ms`, `4.2 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? t('{ms} ms', { ms: Math.max(1, Math.round(milliseconds)) })
    : t('{seconds} s', { seconds: tenthWords(milliseconds / 1000) });
}

/**
 * Did the name service keep silent? A name that it does not know it says so of, before the limit; a try that waited
 * for the whole limit got no word of the name, and called nobody.
 */
function isNameUnanswered({ kind, milliseconds, limitMilliseconds }: RecordedOutcome): boolean {
  return (
    kind === 'name-not-found' &&
    milliseconds !== null &&
    limitMilliseconds !== null &&
    milliseconds >= limitMilliseconds
  );
}

/** An outcome as one sentence: what happened, after how long, tried how and from where. */
export function outcomeSentence(outcome: RecordedOutcome): Message {
  const target = outcome.target === null ? t('an address that was not told') : formatEndpoint(outcome.target);
  const what = happened(outcome, target);
  if (outcome.kind === 'not-run') return say('{what}.', { what });
  const from = fromWhere(outcome) ?? say('from a place that was not told');
  const method = methodWord(outcome.method);
  // With a time-out the limit stands in the sentence already.
  return outcome.milliseconds === null || outcome.kind === 'timed-out'
    ? say('{what}, tried with {method} {from}.', { what, method, from })
    : say('{what} after {time}, tried with {method} {from}.', {
        what,
        time: duration(outcome.milliseconds),
        method,
        from,
      });
}

/** What an outcome proves, and what it leaves open; null where there is nothing to add. */
export function outcomeMeaning(outcome: RecordedOutcome): Message | null {
  if (outcome.kind === 'not-run') return null;
  if (outcome.target === null) {
    return say('An outcome speaks for its target only. Without one it rules nothing out.');
  }
  switch (outcome.kind) {
    case 'opened':
      return say('Address, port and listener are right for this target.');
    case 'rejected':
      return say(
        'The CTI Server answered: address, port and listener are right. The code says why it declined.',
      );
    case 'connected':
      return say('Something listens there. Whether it is the CTI Server, only a session tells.');
    case 'refused':
      return outcome.method === 'tcp'
        ? say('The host was reached. Nothing listens on this address and port, or a firewall refuses.')
        : null;
    case 'timed-out':
      return outcome.method === 'tcp'
        ? say(
            'Packets were lost, or a firewall hides a port on which nothing listens. Silence does not tell which.',
          )
        : say(
            'This time-out is the program’s own. It does not tell a lost packet from a port on which nothing listens.',
          );
    case 'reset':
      return say(
        'Something is there and hung up: a firewall, a server that is full or going down, or a secured port. It does not tell which.',
      );
    case 'name-not-found':
      return isNameUnanswered(outcome)
        ? say(
            'No name service answered this laptop in time. No packet was sent to the CTI Server, so it says nothing of it, nor of the way there.',
          )
        : say('This laptop could not resolve the name. The dialer’s host may resolve it otherwise.');
    case 'no-answer':
      // What spoke the protocol is no other program, and no secured port: the details tell of it.
      if (outcome.told?.foreignInvokeId !== undefined) return null;
      return say(
        'Something listens there and does not answer as a CTI Server: another program, a secured port, an overloaded server, or a path that loses what comes behind the connection.',
      );
    case 'not-cti':
      return say('Another program, or a secured port, answers on this address and port.');
    case 'unreachable':
      return say('The network itself reported that there is no way there.');
  }
}
