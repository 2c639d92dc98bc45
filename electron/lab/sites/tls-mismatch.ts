import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer speaks plain, and calls the ports that speak TLS. */
export const tlsMismatch = siteWith({
  id: 'tls-mismatch',
  title: say('Plain dialer, TLS port'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The ports in the dialer’s properties were taken from the customer’s security plan.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer calls ports 42030 and 43030, which speak TLS, and its connection is not a secured one. CTI Server B listens for plain sessions on 10.1.8.103:43027. A session test from the laptop, with what the dialer calls, is refused on A, and on B answered by TLS instead of a CTI Server.',
  ),
  debrief: {
    what: say('The dialer spoke plain to 10.1.8.103:43030, which speaks TLS. The plain port was 43027.'),
    earliest: [
      say('The session test on B: something answers, and it speaks TLS.'),
      say('The dialer’s properties: 43030 is the TLS port of side B by the formula.'),
      say('netstat of side B: both 43027 and 43030 listen on the visible address.'),
    ],
  },
  windows: '2016',
  release: '12.0',
  session: null,
  secure: false,
  expected: { A: 'refused', B: 'not-cti' },
  dials: { A: { port: 42_030 }, B: { port: 43_030 } },
  A: { cti: { tls: true } },
  B: { cti: { tls: true } },
});
