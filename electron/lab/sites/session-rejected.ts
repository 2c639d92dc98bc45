import { say } from '../../core/text';
import { inService } from '../cti-behaviour';
import { siteWith } from './base';

/** The CTI Server wants a password that the dialer does not send. */
export const sessionRejected = siteWith({
  id: 'session-rejected',
  title: say('Client rejected for its password'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The CTI Server was set up anew.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. CTI Server B wants a client password, and gets an empty one. A session test from the laptop is refused on A and rejected on B with code 36.',
  ),
  debrief: {
    what: say(
      'CTI Server B rejected the client’s password with code 36. Address, port and listener were right.',
    ),
    earliest: [
      say(
        'The session test on B: a rejection comes from the CTI Server itself, so network, address, port and binding order are right.',
      ),
      say('Its code 36 means the password.'),
    ],
  },
  windows: '2008r2',
  language: 'ko',
  release: '8.5',
  session: null,
  expected: { A: 'refused', B: 'rejected' },
  expectedCodes: { B: 36 },
  B: { cti: { answers: inService([5, 15], { password: 'secret' }) } },
});
