import { say } from '../../core/text';
import { siteWith } from './base';

/** The listener stands on an address that the host has no longer. */
export const addressChanged = siteWith({
  id: 'address-changed',
  title: say('Listener on an address of before'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. In the night a switch was exchanged, and the hosts were restarted while it was off.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. When CTI Server B was started, the visible card had given itself 169.254.13.103, and the CTI Server listens on that address still. The card has 10.1.8.103 again. A session test from the laptop is refused on A and on B.',
  ),
  debrief: {
    what: say('CTI Server B listened on 169.254.13.103:43027, an address that its host had no longer.'),
    earliest: [
      say('netstat of side B beside ipconfig /all: port 43027 is on an address that no card has.'),
      say('An address 169.254 is what Windows gives itself where it gets none.'),
      say('The binding order is right, so a restart of the CTI Server is enough.'),
    ],
  },
  windows: '2003',
  release: '7.0',
  session: null,
  expected: { A: 'refused', B: 'refused' },
  B: { gone: '169.254.13.103', cti: { atFirst: { listens: 'gone' } } },
});
