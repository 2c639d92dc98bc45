import { say } from '../../core/text';
import { siteWith } from './base';

/**
 * The case of Cisco’s note "BA Dialer fails to connect to the CTI Server": side B is active, and the private card stands first in its binding order.
 */
export const wrongNicActive = siteWith({
  id: 'wrong-nic-active',
  title: say('Private card first on the active side'),
  symptom: say('The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle.'),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. On side B the private card stands first in the binding order, so CTI Server B listens on 172.1.8.103:43027 only, and the dialer calls 10.1.8.103:43027. A session test from the laptop is refused on A and on B.',
  ),
  debrief: {
    what: say(
      'The private card stood first in the binding order of side B. CTI Server B listened on 172.1.8.103:43027 only; the dialer called 10.1.8.103:43027.',
    ),
    earliest: [
      say(
        'netstat of side B: the one row with port 43027 has the private address. It shows the fault alone.',
      ),
      say('The dialer’s properties beside it: they name the visible address.'),
      say('ipconfig /all or the registry of side B: the private card comes first, which is why.'),
      say(
        'The session test from the laptop is refused on both sides. It shows that something is wrong, not what.',
      ),
    ],
  },
  windows: '2000',
  release: null,
  session: null,
  expected: { A: 'refused', B: 'refused' },
  B: { first: 'private' },
});
