import { say } from '../../core/text';
import { siteWith } from './base';

/** The binding order was put right, and the CTI Server still runs from before: a colleague kept what shows it. */
export const fixNotInEffect = siteWith({
  id: 'fix-not-in-effect',
  title: say('Order put right, CTI Server not restarted'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. Yesterday a colleague put the network connections of side B in order, and kept what the host printed before. It did not help.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The visible card of side B stands first since yesterday, but CTI Server B was not restarted, and still listens on 172.1.8.103:43027. What the colleague kept from before shows the private card first and the same CTI Server. A session test from the laptop is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'The order was right and had not taken effect: CTI Server B ran since before the change and still listened on 172.1.8.103:43027.',
    ),
    earliest: [
      say(
        'netstat and ipconfig /all of side B side by side: the visible card comes first, and port 43027 is on the private address. Only a listener older than the order explains both.',
      ),
      say(
        'What the colleague kept: the private card first, and in netstat -o the same process on the port. That proves that it was not restarted since.',
      ),
      say('netstat alone looks like the wrong order; ipconfig alone looks right.'),
    ],
  },
  windows: '2003',
  release: '7.0',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  B: { firstBefore: 'private', cti: { atFirst: { listens: 'private' } } },
});
