import { say } from '../../core/text';
import { siteWith } from './base';

/** The two addresses stand in each other’s place in the dialer. */
export const sidesSwapped = siteWith({
  id: 'sides-swapped',
  title: say('Sides swapped in the dialer'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer was moved to a new host.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. In the dialer’s properties the two addresses are swapped and the ports are not: it calls 10.1.8.103:42027 for A and 10.1.8.102:43027 for B. CTI Server B listens on 10.1.8.103:43027. A session test from the laptop, with what the dialer calls, is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'The addresses of the two sides were swapped in the dialer: it called 10.1.8.103 with the port of side A, and 10.1.8.102 with that of side B.',
    ),
    earliest: [
      say('The dialer’s properties beside the list of hosts: each address belongs to the other side.'),
      say('netstat of side B: it listens on 10.1.8.103:43027, which the dialer calls with neither entry.'),
    ],
  },
  windows: '2008r2',
  language: 'es',
  release: '8.5',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  dials: { A: { address: '10.1.8.103' }, B: { address: '10.1.8.102' } },
});
