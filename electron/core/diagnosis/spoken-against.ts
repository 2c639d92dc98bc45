import { say } from '../text';
import { sourcesOf } from './causes/missing';
import { dialerRowsAt } from './causes/path';
import { triesFromDialer } from './reading';
import type { CaseFacts, CauseId, Finding } from './types';

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
