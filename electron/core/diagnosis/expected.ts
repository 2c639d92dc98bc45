import { formatEndpoint } from '../net/endpoint';
import { type Message, say } from '../text';
import type { CauseId, SideFacts } from './types';

/**
 * What the fix of a binding fault is expected to do, with its certainty.
 *
 * Cisco's note describes Windows 2000. Windows 2003 to 2008 R2 keep the same binding
 * order, so there it is an analogy. From 2012 on nothing published says what the CTI
 * Server follows: order and metric are a trial, judged by the listener row after a restart.
 * @returns null where the fault is no matter of the binding order
 */
export function expectedOfFix(cause: CauseId, side: SideFacts): Message | null {
  if (cause !== 'wrong-nic-binding' && cause !== 'other-adapter-first') return null;
  if (side.visible === null || side.dialed === null) return null;
  const endpoint = formatEndpoint({ address: side.visible.value, port: side.dialed.value.port });
  if (side.visible.value !== side.dialed.value.address) {
    return say(
      'With the visible NIC first the CTI Server would listen on {endpoint}, which is not where the dialer calls. The dialer’s entry needs a look first.',
      {
        endpoint,
      },
    );
  }
  switch (side.windows) {
    case '2000':
      return say(
        'With the visible NIC first, this CTI Server is expected to listen on {endpoint}, which is where the dialer calls (Cisco’s note, Windows 2000).',
        {
          endpoint,
        },
      );
    case '2003':
    case '2008':
    case '2008r2':
      return say(
        'With the visible NIC first, this CTI Server is expected to listen on {endpoint}, by analogy with Cisco’s note for Windows 2000.',
        {
          endpoint,
        },
      );
    case null:
      return say(
        'Whether a new order moves the listener to {endpoint} depends on the Windows generation, which is not stated.',
        {
          endpoint,
        },
      );
    default:
      return say(
        'Whether a new order or metric moves the listener to {endpoint} is not known for this Windows: a reversible trial, judged only by the listener after a restart.',
        {
          endpoint,
        },
      );
  }
}
