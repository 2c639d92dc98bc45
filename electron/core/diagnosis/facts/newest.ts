import type { EvidencePart } from '../../evidence/types';
import { say } from '../../text';
import type { Conflict } from '../types';
import { citeRange, type Located } from './evidence';
import { compareMoments } from './moments';

/** The newest of several pieces of one kind. */
export interface Newest<K extends EvidencePart['kind']> {
  readonly located: Located<K> | undefined;
  /** True where the order of the pieces in time is not known and they differ: then none of them confirms anything. */
  readonly disputed: boolean;
}

/**
 * The newest of several pieces of one kind: by their place in the incident, else by the clocks that stand in
 * them. Where neither orders them, the last one is taken, and it counts as disputed if another one tells
 * something else: the names of files are no order in time.
 * @param tells what of a piece matters, in words that are the same where two pieces tell the same
 */
export function newestOf<K extends EvidencePart['kind']>(
  parts: readonly Located<K>[],
  tells: (part: Located<K>['part']) => string,
): Newest<K> {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return { located: last, disputed: false };
  if (parts.every(({ evidence }) => evidence.sequence !== null)) return { located: last, disputed: false };
  const newest = parts.find((one) => parts.every((other) => other === one || isLater(one, other)));
  if (newest !== undefined) return { located: newest, disputed: false };
  return { located: last, disputed: new Set(parts.map(({ part }) => tells(part))).size > 1 };
}

/** Is the one surely the newer, by the clocks that stand in both? */
function isLater<K extends EvidencePart['kind']>(one: Located<K>, other: Located<K>): boolean {
  const [clock, otherClock] = [one.part.clock, other.part.clock];
  if (clock === null || otherClock === null) return false;
  return (compareMoments(clock, otherClock) ?? 0) > 0;
}

/** What is told of pieces that dispute each other. */
export function disputeOf<K extends EvidencePart['kind']>(
  side: Conflict['side'],
  parts: readonly Located<K>[],
): Conflict {
  const host = side === null ? say('the dialer’s host') : say('side {side}', { side });
  return {
    side,
    message: say(
      'Two captures of {kind} of {host} differ, and which one is newer is not known. Neither confirms anything.',
      { kind: parts[0]?.part.kind ?? '', host },
    ),
    cites: parts.slice(0, 3).map(({ evidence, part }) => citeRange(evidence, part.lines)),
  };
}
