import { say } from '../text';
import { sourcesOf } from './causes/missing';
import { dialerRowsAt } from './causes/path';
import { captureNetstat, enterDialed } from './checks';
import { triesFromDialer } from './reading';
import type { CaseFacts, CauseId, Finding } from './types';

/** Faults of what the dialer was told to call. */
const ofTheEntry: readonly CauseId[] = [
  'wrong-port',
  'wrong-instance',
  'sides-swapped',
  'tls-mismatch',
  'dialer-uses-private-address',
  'dialer-uses-unknown-address',
  'name-resolves-elsewhere',
];

/**
 * A fault of the dialer's entry is possible at most where only a key on a server tells that entry: it may be an old
 * dialer's, and the one that is asked for may hold something else. The rest is judged by it.
 */
export function withoutUnasked(findings: readonly Finding[], facts: CaseFacts): readonly Finding[] {
  return findings.map((one) => {
    if (one.status !== 'confirmed' || one.side === null || !ofTheEntry.includes(one.cause)) return one;
    if (!facts.sides[one.side].dialedUnasked) return one;
    return {
      ...one,
      status: 'possible',
      because: say(
        '{because} The entry was read from a dialer’s key on a server, which may be left over from an old dialer.',
        { because: one.because },
      ),
      check: enterDialed(one.side),
    };
  });
}

/** What the CTI Server said to a request. */
const ofTheAnswer: readonly CauseId[] = ['protocol-version', 'session-rejected', 'maintenance-mode'];

/**
 * An answer of the CTI Server is no proof where the host's own whole table shows no listener there, unless it was surely
 * had after that table: it may be of a time before the CTI Server listened elsewhere, or was stopped.
 */
export function withoutDeniedAnswers(findings: readonly Finding[], facts: CaseFacts): readonly Finding[] {
  return findings.map((one) => {
    if (one.status !== 'confirmed' || one.side === null || !ofTheAnswer.includes(one.cause)) return one;
    const here = facts.sides[one.side];
    const since = here.triedSince.some(({ kind }) => kind === 'rejected');
    if (here.dialedPort.state !== 'contradictory' || since) return one;
    return {
      ...one,
      status: 'possible',
      because: say(
        '{because} The netstat of side {side} shows no listener there, and which of the two holds now is not known.',
        { because: one.because, side: one.side },
      ),
      cites: [...one.cites, ...here.netstatCites],
      check: captureNetstat(one.side),
    };
  });
}

/** What holds beside a session: too many of them, and what a session that opened tells. */
const besideSessions: readonly CauseId[] = [
  'healthy',
  'side-idle',
  'stale-sessions',
  'too-many-sessions',
  'peripheral-offline',
  'pg-not-ready',
];

/** Here a test is no dialer: it may ask in another way. These causes weigh it themselves. */
const ofTheRequest: readonly CauseId[] = [
  'tls-mismatch',
  'protocol-version',
  'session-rejected',
  'maintenance-mode',
];

/**
 * A fault that keeps the dialer's session away is possible at most where a row of either end shows a
 * session of the dialer's host at what it dials, or a try from there opened one: one of the two is of
 * another moment, and which is not known.
 */
export function withoutSpokenAgainst(findings: readonly Finding[], facts: CaseFacts): readonly Finding[] {
  return findings.map((one) => {
    if (one.status !== 'confirmed' || one.side === null || besideSessions.includes(one.cause)) return one;
    const here = facts.sides[one.side];
    // Its entry is the other host's: a session there is that host's.
    if (here.dialedPort.state === 'other-host') return one;
    const opened = ofTheRequest.includes(one.cause)
      ? []
      : triesFromDialer(here).filter(({ kind }) => kind === 'opened');
    const cites = [
      ...here.dialerSessions.map(({ cite }) => cite),
      ...here.unprovenSessions,
      ...dialerRowsAt(facts, here, 'ESTABLISHED').map(({ cite }) => cite),
      ...sourcesOf(opened),
    ];
    const isTold = cites.length > 0 || opened.length > 0;
    return isTold
      ? {
          ...one,
          status: 'possible',
          because: say(
            '{because} A session of the dialer’s host to what it dials was seen too, and which of the two holds now is not known.',
            { because: one.because },
          ),
          cites: [...one.cites, ...cites.slice(0, 2)],
        }
      : one;
  });
}
