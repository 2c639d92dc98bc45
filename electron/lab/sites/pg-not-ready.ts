import { say } from '../../core/text';
import { inService } from '../cti-behaviour';
import { siteWith } from './base';

/** The session opens, and the Peripheral Gateway is not ready for it. */
export const pgNotReady = siteWith({
  id: 'pg-not-ready',
  title: say('Peripheral Gateway not ready'),
  symptom: say(
    'The BA Dialer has its session to side B, and places no calls. Side B is active, side A is idle.',
  ),
  story: say(
    'The BA Dialer has its session to side B, which is active, and places no calls: the OPC process of the Peripheral Gateway and the central controller are down for it. A session test from the laptop is refused on A and opens on B, with PGStatus 0x3.',
  ),
  debrief: {
    what: say(
      'The OPC process and the central controller were down: OPEN_CONF said so, with PGStatus 0x3. The session itself was right.',
    ),
    earliest: [
      say('The session test on B: it opens, and its PGStatus names both.'),
      say('netstat of side B: the dialer’s session stands, so network and binding order are right.'),
    ],
  },
  windows: '2012r2',
  language: 'zh-CN',
  release: '10.0',
  session: 'B',
  expected: { A: 'refused', B: 'opened' },
  // OPC_DOWN and CC_DOWN.
  B: { cti: { answers: inService([5, 18], { pgStatus: 0x3 }) } },
});
