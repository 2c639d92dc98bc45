import type { Cite } from '../../evidence/types';
import type { Side } from '../../net/ports';
import { sides } from '../../net/ports';
import type { Message } from '../../text';
import { distinct } from '../facts/evidence';
import type { CaseFacts, CauseId, Check, Finding, SideFacts, Status } from '../types';

/** An answer before it is put to a cause and a side. */
export interface Answer {
  readonly status: Status;
  readonly because: Message;
  readonly cites?: readonly Cite[];
  readonly check?: Check | null;
}

/** Judges each side by itself. */
export function perSide(
  cause: CauseId,
  facts: CaseFacts,
  judge: (side: SideFacts, name: Side) => Answer,
): readonly Finding[] {
  return sides.map((name) => {
    const { status, because, cites = [], check = null } = judge(facts.sides[name], name);
    return { cause, side: name, status, because, cites: distinct(cites), check };
  });
}
