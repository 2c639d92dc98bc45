import { say } from '../../core/text';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** The same fault on the side that is idle today: it waits for the next fail-over. */
export const wrongNicLatent = siteWith({
  id: 'wrong-nic-latent',
  title: say('Private card first on the idle side'),
  symptom: say(
    'The BA Dialer has its session to side A, and calls are placed. At the last fail-over to side B it had none for an hour. Side A is active, side B is idle.',
  ),
  story: say(
    'The BA Dialer has its session to side A, which is active. On side B, which is idle, the private card stands first in the binding order, so CTI Server B listens on 172.1.8.103:43027 only. After a fail-over to side B the dialer gets no session. A session test from the laptop opens on A and is refused on B.',
  ),
  debrief: {
    what: say(
      'The private card stands first in the binding order of side B. CTI Server B listens on 172.1.8.103:43027 only; after a fail-over the dialer calls 10.1.8.103:43027 and is refused.',
    ),
    earliest: [
      say(
        'netstat of side B, taken while it is idle: its CTI port is on the private address. Nothing has to fail over to see it.',
      ),
      say('ipconfig /all of both sides: the order differs between A and B.'),
      say('A session test on B alone tells little, as an idle side need not answer.'),
    ],
  },
  windows: '2003',
  release: '7.0',
  active: 'A',
  session: 'A',
  expected: { A: 'opened', B: 'refused' },
  B: { first: 'private', cti: { idle } },
});
