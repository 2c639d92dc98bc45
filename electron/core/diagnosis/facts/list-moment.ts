import type { CaseEvidence, Owner } from '../../case/types';
import { areApart } from './apart';
import type { Located } from './evidence';
import { compareMoments } from './moments';
import { aheadOfUtc, startsOf } from './starts';

/**
 * Were a table of sockets and a list of processes captured at one moment? Windows gives a process id again once its
 * process has ended, and all of them anew at a start. `one`: in one paste, or minutes apart by both their clocks.
 * `unknown`: a clock lacks. `apart`: the clocks lie too far apart. `restarted`: Windows was started between the two, or may have been.
 */
export type ListMoment = 'one' | 'unknown' | 'apart' | 'restarted';

/** Lists this many minutes from the table are of another moment: Windows may have been started in between. */
const anotherMoment = 10;

/**
 * @param table clock and evidence id of the table of sockets
 */
export function listMoment(
  evidence: readonly CaseEvidence[],
  owner: Owner,
  table: { readonly id: string | undefined; readonly clock: string | null },
  list: Located<'tasklist'>,
): ListMoment {
  const { clock } = list.part;
  if (table.clock === null || clock === null) return list.evidence.id === table.id ? 'one' : 'unknown';
  if (areApart(table.clock, clock, anotherMoment)) return 'apart';
  const order = compareMoments(table.clock, clock);
  if (order === null) return list.evidence.id === table.id ? 'one' : 'unknown';
  const [earlier, later] = order <= 0 ? [table.clock, clock] : [clock, table.clock];
  const ahead = aheadOfUtc(evidence, owner);
  const between = startsOf(evidence, owner).some(
    ({ at }) =>
      (compareMoments(at, earlier, ahead) ?? 0) >= 0 && (compareMoments(at, later, ahead) ?? 0) <= 0,
  );
  // Of the same minute nothing was started between.
  return between && order !== 0 ? 'restarted' : 'one';
}
