import type { Cite } from '../evidence/types';
import type { Side } from '../net/ports';
import { type Message, say } from '../text';
import { sourcesOf } from './causes/missing';
import { isCtiServer } from './facts/sockets';
import { dialedText, lastHeard, listenersText } from './reading';
import type { CaseFacts } from './types';

/** What is known of a CTI Server that takes connections and answers nothing. */
export interface Mute {
  readonly title: Message;
  readonly sentence: Message;
  readonly cites: readonly Cite[];
}

/**
 * The CTI Server itself holds the port where the dialer calls, took a connection there, and answered nothing.
 *
 * None of the causes is that: why it keeps silent stands in no evidence that is read here, so nothing is
 * confirmed. But it tells where to look next, and that the port and the card are not it. Nor is the way, where
 * the test was made on the CTI Server's own host; from elsewhere a way that loses what comes behind the
 * connection, and a firewall that takes the connection in the server's place, look the same.
 * @returns null where that was not seen
 */
export function muteOn(facts: CaseFacts, side: Side): Mute | null {
  const here = facts.sides[side];
  const { holder, dialedPort } = here;
  const heard = lastHeard(here);
  if (dialedPort.state !== 'right' || heard?.kind !== 'no-answer') return null;
  if (holder === null || !holder.certain || !isCtiServer(holder.image ?? '')) return null;
  const values = {
    side,
    found: listenersText(dialedPort.listeners),
    image: holder.image ?? '',
    pid: holder.pid ?? '–',
    dialed: dialedText(here),
  };
  return {
    title: say('Not decided: a connection with CTI Server {side} is taken, and nothing answers', { side }),
    sentence:
      heard.from === 'server'
        ? say(
            'The port where the dialer calls, {found} on side {side}, is held by the CTI Server itself, {image} (process {pid}). A connection to {dialed} from its own host was taken, and no answer came. So neither the port nor the card nor the way is it. It may hang, or wait for another part of the Peripheral Gateway: its log, ctisvr, may tell.',
            values,
          )
        : say(
            'The port where the dialer calls, {found} on side {side}, is held by the CTI Server itself, {image} (process {pid}). A connection to {dialed} was taken, and no answer came. So neither the port nor the card is it. The CTI Server may hang, or wait for another part of the Peripheral Gateway; or something on the way loses what comes behind the connection. Its log, ctisvr, may tell whether a request came, and the same test on its own host leaves the way out.',
            values,
          ),
    cites: [...dialedPort.cites, ...holder.cites, ...sourcesOf([heard])],
  };
}
