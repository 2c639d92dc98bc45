import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer has the ports of another instance. */
export const wrongInstance = siteWith({
  id: 'wrong-instance',
  title: say('Ports of another instance in the dialer'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The customer has two ICM instances.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer calls ports 42067 and 43067, which belong to instance 1; this Peripheral Gateway is of instance 0, and CTI Server B listens on 10.1.8.103:43027. A session test from the laptop, with what the dialer calls, is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'The dialer called the ports of instance 1 (42067 and 43067). The CTI Server of instance 0 listened on 10.1.8.103:43027.',
    ),
    earliest: [
      say('The dialer’s properties: both ports are 40 above those of instance 0.'),
      say('netstat of side B: the right address, with the port of instance 0.'),
    ],
  },
  windows: '2003',
  language: 'fr',
  release: '7.0',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  dials: { A: { port: 42_067 }, B: { port: 43_067 } },
});
