import { say } from '../../core/text';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** The CTI Server of the active side does not run. */
export const notListening = siteWith({
  id: 'not-listening',
  title: say('CTI Server not running on the active side'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The hosts were restarted in the night.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. CTI Server B did not come up again after the restart of its host: nothing listens on port 43027. A session test from the laptop is rejected on A with code 15, and refused on B.',
  ),
  debrief: {
    what: say('CTI Server B did not run: no row with its port stood in the netstat of side B.'),
    earliest: [
      say(
        'netstat of side B: no row with port 43027 on any address, while the other rows of the host are there.',
      ),
      say('The session test from the laptop is refused; the binding order cannot be told from that.'),
      say('Side A rejects with code 15: it is there, and idle.'),
    ],
  },
  windows: '2003',
  release: '7.0',
  session: null,
  expected: { A: 'rejected', B: 'refused' },
  expectedCodes: { A: 15 },
  A: { cti: { idle } },
  B: { cti: { atFirst: 'down' } },
});
