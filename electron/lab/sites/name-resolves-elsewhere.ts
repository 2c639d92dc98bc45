import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer calls a name, and the name leads to the private address. */
export const nameResolvesElsewhere = siteWith({
  id: 'name-resolves-elsewhere',
  title: say('Host name leads to the private address'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer’s properties hold host names.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The dialer calls PGB:43027, and this network’s name server gives 172.1.8.103 for PGB, the private address, which the visible network does not reach. CTI Server B listens on 10.1.8.103:43027. A session test from the laptop, with the names, is refused on A and times out on B.',
  ),
  debrief: {
    what: say(
      'The name PGB led to 172.1.8.103, the private address. CTI Server B listened on 10.1.8.103:43027, and the address instead of the name opens a session.',
    ),
    earliest: [
      say('The session test says to which address the name led: 172.1.8.103.'),
      say('ipconfig /all of side B: that address is on the private card.'),
      say('netstat of the dialer’s host: a row SYN_SENT to an address that nobody typed.'),
    ],
  },
  windows: '2012r2',
  language: 'pt-BR',
  release: '10.0',
  session: null,
  expected: { A: 'refused', B: 'timed-out' },
  dials: { A: { address: 'PGA' }, B: { address: 'PGB' } },
  names: { PGA: ['10.1.8.102'], PGB: ['172.1.8.103'] },
  paths: [
    { to: '172.1.8.102', port: null, way: 'swallowed', from: null },
    { to: '172.1.8.103', port: null, way: 'swallowed', from: null },
  ],
});
