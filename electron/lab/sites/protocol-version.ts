import { say } from '../../core/text';
import { siteWith } from './base';

/** The dialer asks for a protocol version that the CTI Server does not take. */
export const protocolVersion = siteWith({
  id: 'protocol-version',
  title: say('Protocol version not accepted'),
  symptom: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. The Peripheral Gateway was upgraded; the dialer was not. Nobody knows the release.',
  ),
  story: say(
    'The BA Dialer opens no session with the CTI Server. Side B is active, side A is idle. CTI Server B takes protocol versions from 13 on, and the dialer asks for 9. A session test from the laptop with version 9 is refused on A and rejected on B with code 1; with version 13 it opens.',
  ),
  debrief: {
    what: say(
      'CTI Server B rejected version 9 of the protocol with code 1. Address, port and listener were right.',
    ),
    earliest: [
      say(
        'The session test on B: a rejection comes from the CTI Server itself, so nothing is wrong up to there.',
      ),
      say('Its code 1 means the version; a test with a newer version opens.'),
    ],
  },
  windows: '2008r2',
  release: null,
  session: null,
  expected: { A: 'refused', B: 'rejected' },
  expectedCodes: { B: 1 },
  versions: [13, 15],
});
