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
 * confirmed. But it tells where to look next, and that the port, the card and the way are not it.
 * @returns null where that was not seen
 */
export function muteOn(facts: CaseFacts, side: Side): Mute | null {
  const here = facts.sides[side];
  const { holder, dialedPort } = here;
  const heard = lastHeard(here);
  if (dialedPort.state !== 'right' || heard?.kind !== 'no-answer') return null;
  if (holder === null || !holder.certain || !isCtiServer(holder.image ?? '')) return null;
  return {
    title: say('Not decided: CTI Server {side} takes connections and answers nothing', { side }),
    sentence: say(
      'The port where the dialer calls, {found} on side {side}, is held by the CTI Server itself, {image} (process {pid}). A connection to {dialed} was taken, and no answer came. So neither the port nor the card nor the way is it. It may hang, or wait for another part of the Peripheral Gateway: its log, ctisvr, tells.',
      {
        side,
        found: listenersText(dialedPort.listeners),
        image: holder.image ?? '',
        pid: holder.pid ?? '–',
        dialed: dialedText(here),
      },
    ),
    cites: [...dialedPort.cites, ...holder.cites, ...sourcesOf([heard])],
  };
}
