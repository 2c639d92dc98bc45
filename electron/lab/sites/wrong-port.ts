import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer has a port on which nothing listens. */
export const wrongPort = siteWith({
  id: 'wrong-port',
  title: say('Wrong port in the dialer'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer was installed anew this morning.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer calls 10.1.8.103:43072; CTI Server B listens on 10.1.8.103:43027. A session test from the laptop, with what the dialer calls, is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'Two digits were swapped in the dialer’s properties: it called 10.1.8.103:43072, and CTI Server B listened on 10.1.8.103:43027.',
    ),
    earliest: [
      say('The dialer’s properties: 43072 is no CTI Server port by the formula 43027 + 40 × instance.'),
      say('netstat of side B beside them: the right address, another port.'),
      say(
        'A session test with the default port opens, and hides the fault: it must use what the dialer calls.',
      ),
    ],
  },
  windows: '2008r2',
  release: '8.5',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  dials: { B: { port: 43_072 } },
});
