import { say } from '../../core/text';
import { siteWith } from './base';

/** The CTI Server hangs on sessions whose clients have long gone. */
export const staleSessions = siteWith({
  id: 'stale-sessions',
  title: say('Sessions that were never closed'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. It has lost its session a dozen times since yesterday.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. CTI Server B hangs, and keeps the connections of clients that hung up: they stand in CLOSE_WAIT. A session test from the laptop is refused on A, and on B it connects and gets no answer.',
  ),
  debrief: {
    what: say(
      'CTI Server B closed no connection any more: its clients had hung up, and a dozen of their connections stood in CLOSE_WAIT.',
    ),
    earliest: [
      say(
        'netstat of side B: many rows CLOSE_WAIT on port 43027. The clients have hung up, and the server has not.',
      ),
      say('The session test on B: connected, no answer.'),
      say('The listener is where the dialer calls, so the binding order is not the cause.'),
    ],
  },
  windows: '2008r2',
  language: 'de',
  release: '8.5',
  session: null,
  expected: { A: 'refused', B: 'no-answer' },
  B: { cti: { atFirst: { answers: 'hung', stale: 12 } } },
});
