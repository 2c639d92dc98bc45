import { say } from '../../core/text';
import { siteWith } from './base';

/** A firewall on the way answers in place of the CTI Server. */
export const pathRejected = siteWith({
  id: 'path-rejected',
  title: say('Path rejects the connection'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. On Sunday the network was rebuilt. The dialer’s tries fail at once.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. A firewall between the dialer’s network and side B answers what is sent to port 43027 with a reset. CTI Server B listens on 10.1.8.103:43027. A session test from the laptop is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'A firewall answered with a reset in place of 10.1.8.103:43027. Address, port and listener were right.',
    ),
    earliest: [
      say(
        'netstat of side B: it listens exactly where the dialer calls. A call that is refused never came to that host.',
      ),
      say(
        'The session test from the laptop is refused. Without the netstat that looks like a missing listener.',
      ),
    ],
  },
  windows: '2012r2',
  language: 'ja',
  release: '10.0',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  paths: [{ to: '10.1.8.103', port: 43_027, way: 'rejected', from: null }],
});
