import { say } from '../../core/text';
import { siteWith } from './base';

/** Nothing is wrong: the side that does not answer is the idle one. */
export const sideIdle = siteWith({
  id: 'side-idle',
  title: say('Idle side refuses, nothing wrong'),
  symptom: say(
    'The BA Dialer has its session to side A. A test of CTI Server B fails, and the customer wants it put right. Side A is active.',
  ),
  story: say(
    'The BA Dialer has its session to side A, which is active. Side B is idle, and nothing listens there, as it may be. Its cards are in the right order. A session test from the laptop opens on A and is refused on B. Nothing is wrong.',
  ),
  debrief: {
    what: say('Nothing was wrong. Side B was idle, where no session is expected.'),
    earliest: [
      say('Which side is active: the failed test was on the idle one.'),
      say('The dialer’s session to A, in its window and in its netstat.'),
      say('ipconfig /all of side B: the visible card comes first, so a fail-over finds it right.'),
    ],
  },
  windows: '2000',
  release: '5.0',
  active: 'A',
  session: 'A',
  expected: { A: 'opened', B: 'refused' },
});
