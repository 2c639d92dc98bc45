import { say } from '../../core/text';
import { siteWith } from './base';

/** A third card, for backups, stands first in the binding order. */
export const otherAdapterFirst = siteWith({
  id: 'other-adapter-first',
  title: say('A third card first on the active side'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. Last week a network card for backups was built into both hosts.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. On side B a third card, for backups, stands first in the binding order, so CTI Server B listens on 192.168.40.103:43027 only. A session test from the laptop is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'The card for backups stood first in the binding order of side B. CTI Server B listened on 192.168.40.103:43027 only, which is neither the visible nor the private address.',
    ),
    earliest: [
      say('netstat of side B: the one row with port 43027 has an address that the dialer does not call.'),
      say('ipconfig /all of side B: the address is that of the card for backups, which comes first.'),
      say('The session test from the laptop is refused, as with many other causes.'),
    ],
  },
  windows: '2003',
  language: 'de',
  release: '7.0',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  A: { third: '192.168.40.102' },
  B: { third: '192.168.40.103', first: 'other' },
});
