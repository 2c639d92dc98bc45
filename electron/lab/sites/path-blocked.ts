import { say } from '../../core/text';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** A firewall on the way drops what is sent to the CTI port. */
export const pathBlocked = siteWith({
  id: 'path-blocked',
  title: say('Path swallows the packets'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. On Sunday the network was rebuilt. The dialer’s tries time out.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. A firewall between the dialer’s network and side B drops what is sent to port 43027. CTI Server B listens on every card. A session test from the laptop is rejected on A with code 15, and times out on B.',
  ),
  debrief: {
    what: say('A firewall dropped what was sent to 10.1.8.103:43027. Address, port and listener were right.'),
    earliest: [
      say(
        'netstat of side B: 0.0.0.0:43027, so every address of the host answers, and the binding order is not the cause.',
      ),
      say('netstat of the dialer’s host: a row SYN_SENT to 10.1.8.103:43027.'),
      say('The session test from the laptop times out, where a port without a listener would have refused.'),
    ],
  },
  windows: '2016',
  release: '12.0',
  session: null,
  expected: { A: 'rejected', B: 'timed-out' },
  expectedCodes: { A: 15 },
  A: { cti: { idle } },
  B: { cti: { listens: 'every-card' } },
  paths: [{ to: '10.1.8.103', port: 43_027, way: 'swallowed', from: null }],
});
