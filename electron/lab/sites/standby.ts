import { say } from '../../core/text';
import { asStandby } from '../cti-out-of-service';
import { siteWith } from './base';

/** Nothing is wrong: the side that rejects is the standby (release 12.6 and newer). */
export const standby = siteWith({
  id: 'standby',
  title: say('Standby rejects, nothing wrong'),
  symptom: say(
    'The BA Dialer has its session to side A. A test of CTI Server B fails, and the customer wants it put right. Side A is active.',
  ),
  story: say(
    'The BA Dialer has its session to side A, which is active. Side B is the standby, which takes only clients that ask for it. A session test from the laptop opens on A and is rejected on B with code 107. Nothing is wrong.',
  ),
  debrief: {
    what: say(
      'Nothing was wrong. Side B was the standby, and rejected with code 107 a client that did not ask for it.',
    ),
    earliest: [
      say(
        'The session test on B: a rejection comes from the CTI Server itself; its code 107 means the standby.',
      ),
      say('The release: the standby answers so from 12.6 on.'),
      say('The dialer’s session to A.'),
    ],
  },
  windows: '2019',
  release: '12.6',
  active: 'A',
  session: 'A',
  expected: { A: 'opened', B: 'rejected' },
  expectedCodes: { B: 107 },
  A: { cti: { idle: asStandby([5, 24]) } },
  B: { cti: { idle: asStandby([5, 24]) } },
});
