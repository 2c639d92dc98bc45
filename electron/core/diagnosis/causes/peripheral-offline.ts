import type { Side } from '../../net/ports';
import { say } from '../../text';
import { dialedText } from '../reading';
import type { Cause, SideFacts } from '../types';
import { type Answer, perSide } from './finding';
import { sourcesOf } from './missing';
import { openedAndTold } from './pg-told';

/** PGStatus bit PERIPHERAL_OFFLINE. */
const peripheralBit = 0x4;

/**
 * The session opens, and a peripheral of the Peripheral Gateway is offline: why calls may not start, and no
 * reason for a missing session. It may be another peripheral than the dialer's, such as a VRU.
 */
export const peripheralOffline: Cause = {
  id: 'peripheral-offline',
  title: say('A peripheral of the Peripheral Gateway is offline'),
  headline: (side) => say('A peripheral of side {side} is offline', { side }),
  needs: ['dialed', 'session-test'],
  judge: (facts) => perSide('peripheral-offline', facts, judge),
};

function judge(facts: SideFacts, side: Side): Answer {
  const found = openedAndTold(facts, side);
  if ('status' in found) return found;
  const { outcome, told } = found;
  const values = { side, dialed: dialedText(facts), bits: `0x${(told.pgStatus ?? 0).toString(16)}` };
  const cites = sourcesOf([outcome]);
  const bit = ((told.pgStatus ?? 0) & peripheralBit) !== 0;
  if (bit || told.peripheralOnline === false) {
    return {
      status: 'confirmed',
      because: bit
        ? say(
            'A session opens at {dialed}, and CTI Server {side} tells that a peripheral is offline (PGStatus {bits}). That is no failure of the session; it may be another peripheral of the same Peripheral Gateway than the dialer’s.',
            values,
          )
        : say(
            'A session opens at {dialed}, and CTI Server {side} tells that the peripheral is not online. That is no failure of the session; it may be another peripheral of the same Peripheral Gateway than the dialer’s.',
            values,
          ),
      cites,
    };
  }
  return {
    status: 'ruled-out',
    because: say(
      'A session opened at {dialed}, and no peripheral was told to be offline (PGStatus {bits}).',
      values,
    ),
    cites,
  };
}
