import { say } from '../../core/text';
import { siteWith } from './base';

/** The way from the dialer is blocked, and that from the laptop is open. */
export const pathFromDialer = siteWith({
  id: 'path-from-dialer',
  title: say('Path blocked for the dialer only'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The laptop stands beside the servers.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. A firewall drops what the dialer sends to 10.1.8.103:43027, and lets the laptop through. CTI Server B listens on 10.1.8.103:43027. A session test from the laptop is refused on A and opens on B.',
  ),
  debrief: {
    what: say(
      'A firewall dropped what the dialer sent to 10.1.8.103:43027. The laptop took another way and was let through.',
    ),
    earliest: [
      say('A test from the dialer’s own host, or its netstat with SYN_SENT: only that way counts.'),
      say(
        'The session test from the laptop opens. It proves the CTI Server, and not the way from the dialer.',
      ),
    ],
  },
  windows: '2016',
  release: '12.0',
  session: null,
  expected: { A: 'refused', B: 'opened' },
  paths: [{ to: '10.1.8.103', port: 43_027, way: 'swallowed', from: 'dialer' }],
});
