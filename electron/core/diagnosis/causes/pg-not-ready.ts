import { readPgStatus } from '../../cti/pg-status';
import type { Side } from '../../net/ports';
import { type Message, say } from '../../text';
import { dialedText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { openedAndTold } from './pg-told';

/** PGStatus bits OPC_DOWN, CC_DOWN and CTI_SERVER_OFFLINE. */
const notReadyBits = 0x1 | 0x2 | 0x8;

/** The session opens, and the Peripheral Gateway behind it cannot serve it: why calls may not start. */
export const pgNotReady: Cause = {
  id: 'pg-not-ready',
  title: say('The Peripheral Gateway is not ready'),
  headline: (side) => say('The Peripheral Gateway of side {side} is not ready', { side }),
  needs: ['dialed', 'session-test'],
  judge: (facts) => perSide('pg-not-ready', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const found = openedAndTold(facts, side);
  if ('status' in found) return found;
  const mask = found.told.pgStatus ?? 0;
  const down = readPgStatus(mask & notReadyBits).set.map(({ words }) => words);
  const values = { side, dialed: dialedText(facts), bits: `0x${mask.toString(16)}` };
  const cites = sourcesOf([found.outcome]);
  const parts = down.reduceRight<Message | null>(
    (rest, one) => (rest === null ? one : say('{one} {rest}', { one, rest })),
    null,
  );
  if (parts === null) {
    return {
      status: 'ruled-out',
      because: say(
        'A session opened at {dialed}, and its Peripheral Gateway was told to be ready (PGStatus {bits}).',
        values,
      ),
      cites,
    };
  }
  return {
    status: 'confirmed',
    because: say(
      'A session opens at {dialed}, and CTI Server {side} tells that its Peripheral Gateway is not ready (PGStatus {bits}). {parts} That is no failure of the session.',
      { ...values, parts },
    ),
    cites,
  };
}
