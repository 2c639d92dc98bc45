import type { Outcome } from '../../case/types';
import type { Side } from '../../net/ports';
import { say } from '../../text';
import { testFromDialer } from '../checks';
import { dialedText, lastHeard } from '../reading';
import type { SideFacts } from '../types';
import type { Answer } from './finding';
import { nothingThere } from './path';

/** The newest opened session at the dialed endpoint whose record tells of the Peripheral Gateway; else why there is none. */
export function openedAndTold(
  facts: SideFacts,
  side: Side,
): { readonly outcome: Outcome; readonly told: NonNullable<Outcome['told']> } | Answer {
  const last = lastHeard(facts);
  if (last?.kind === 'opened' && last.told !== null && last.told.pgStatus !== null) {
    return { outcome: last, told: last.told };
  }
  const absent = last === null ? nothingThere(facts, side) : null;
  if (absent !== null) return absent;
  return {
    status: 'unknown',
    because:
      last?.kind === 'opened'
        ? say(
            'A session opened at {dialed}; what the CTI Server told of its Peripheral Gateway was not recorded.',
            {
              dialed: dialedText(facts),
            },
          )
        : say('No session that opened at {dialed} tells of the Peripheral Gateway of side {side}.', {
            dialed: dialedText(facts),
            side,
          }),
    check: testFromDialer(side),
  };
}
