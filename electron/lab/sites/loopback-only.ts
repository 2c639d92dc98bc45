import { say } from '../../core/text';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** The CTI Server listens for its own host only. */
export const loopbackOnly = siteWith({
  id: 'loopback-only',
  title: say('Listener on 127.0.0.1 only'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. On the host of side B itself a test to its own name opens.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The host of side B takes its own name for 127.0.0.1, so CTI Server B listens on 127.0.0.1:43027 only. A session test from the laptop is rejected on A with code 15, and refused on B.',
  ),
  debrief: {
    what: say('CTI Server B listened on 127.0.0.1:43027 only: nobody but its own host could reach it.'),
    earliest: [
      say('netstat of side B: the one row with port 43027 has the address 127.0.0.1.'),
      say('A test on the host itself opens and proves nothing of the way from the dialer.'),
      say('ipconfig /all shows the visible card first, so the binding order is not the cause.'),
    ],
  },
  windows: '2000',
  release: null,
  session: null,
  expected: { A: 'rejected', B: 'refused' },
  expectedCodes: { A: 15 },
  A: { cti: { idle } },
  B: { cti: { listens: 'loopback' } },
});
