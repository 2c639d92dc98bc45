import { say } from '../../core/text';
import { inService } from '../cti-behaviour';
import { idle } from '../cti-out-of-service';
import { siteWith } from './base';

/** The session opens, and the peripheral behind the gateway is offline. */
export const peripheralOffline = siteWith({
  id: 'peripheral-offline',
  title: say('Peripheral offline'),
  symptom: say(
    'The BA Dialer has its session to side B, and places no calls. Side B is active, side A is idle.',
  ),
  story: say(
    'The BA Dialer has its session to side B, which is active, and places no calls: the peripheral of the Peripheral Gateway is offline. A session test from the laptop is rejected on A with code 15, and opens on B, with PGStatus 0x4.',
  ),
  debrief: {
    what: say(
      'The peripheral was offline: OPEN_CONF said so, with PGStatus 0x4. The session itself was right.',
    ),
    earliest: [
      say('The session test on B: it opens, and its PGStatus names the peripheral.'),
      say('netstat of side B: the dialer’s session stands, so network and binding order are right.'),
    ],
  },
  windows: '2012r2',
  release: '10.0',
  session: 'B',
  expected: { A: 'rejected', B: 'opened' },
  expectedCodes: { A: 15 },
  A: { cti: { idle } },
  B: { cti: { answers: inService([5, 18], { pgStatus: 0x4, peripheralOnline: false }) } },
});
