import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer calls an address that only the two sides reach. */
export const dialerUsesPrivateAddress = siteWith({
  id: 'dialer-uses-private-address',
  title: say('Private address in the dialer'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. It tries for a long time before it gives up on side B.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer’s properties name 172.1.8.103 for side B, the private address, which the visible network does not reach. CTI Server B listens on 10.1.8.103:43027. A session test from the laptop, with what the dialer calls, is refused on A and times out on B.',
  ),
  debrief: {
    what: say(
      'The dialer called 172.1.8.103:43027. The private network carries the traffic between the two sides only; CTI Server B listened on 10.1.8.103:43027.',
    ),
    earliest: [
      say(
        'The dialer’s properties beside ipconfig /all of side B: the address that it calls is on the private card.',
      ),
      say('netstat of the dialer’s host: a row SYN_SENT to the private address.'),
      say('The session test times out; silence alone does not tell a wrong address from a blocked path.'),
    ],
  },
  windows: '2012r2',
  release: '10.0',
  session: null,
  expected: { A: 'refused', B: 'timed-out' },
  dials: { B: { address: '172.1.8.103' } },
  // The visible network does not reach the private one.
  paths: [
    { to: '172.1.8.102', port: null, way: 'swallowed', from: null },
    { to: '172.1.8.103', port: null, way: 'swallowed', from: null },
  ],
});
