import { say } from '../../core/text';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** Nothing is wrong. */
export const healthy = siteWith({
  id: 'healthy',
  title: say('Nothing wrong'),
  symptom: say(
    'The BA Dialer has its session to side B, and calls are placed. The customer wants to know that all is in order before the weekend. Side B is active, side A is idle.',
  ),
  story: say(
    'The BA Dialer has its session to side B, which is active. Both sides have the visible card first, and both listeners are where the dialer calls. A session test from the laptop is rejected on A with code 15, as it is idle, and opens on B. Nothing is wrong.',
  ),
  debrief: {
    what: say('Nothing was wrong on either side.'),
    earliest: [
      say('The dialer’s session to B, and the session test that opens on B.'),
      say('netstat and ipconfig /all of side A too: only they tell whether the next fail-over goes well.'),
    ],
  },
  windows: '2016',
  release: '12.0',
  session: 'B',
  expected: { A: 'rejected', B: 'opened' },
  expectedCodes: { A: 15 },
  A: { cti: { idle } },
});
