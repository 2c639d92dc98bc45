import type { Case, CaseEvidence } from '../../case/types';
import { sides } from '../../net/ports';
import { say } from '../../text';
import type { Conflict } from '../types';
import { citeRange } from './evidence';
import { shortName } from './side-reading';

/** The evidence without the captures that were laid to a side and name another host, where the side's own are there too. */
export interface Sorted {
  readonly evidence: readonly CaseEvidence[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Sets a stray capture aside: it names a host that is not the one of the side's form, while another capture
 * of that side does name it. Where none does, the form may be wrong, and nothing is set aside.
 */
export function withoutStrays({ site, evidence }: Pick<Case, 'site' | 'evidence'>): Sorted {
  const strays = new Set<CaseEvidence>();
  const conflicts: Conflict[] = [];
  for (const side of sides) {
    const stated = site.sides[side].host;
    if (stated === null) continue;
    const named = evidence.filter((one) => one.owner === side && hostOf(one) !== null);
    const own = named.filter((one) => hostOf(one) === shortName(stated));
    const others = named.filter((one) => hostOf(one) !== shortName(stated));
    // The host must be named by the same kinds of captures: one word alone does not outdo a whole capture.
    const kinds = new Set(own.map((one) => one.part.kind));
    const [first] = others;
    if (first === undefined || !others.every((one) => kinds.has(one.part.kind))) continue;
    for (const one of others) strays.add(one);
    conflicts.push({
      side,
      message: say(
        'Under side {side} lies a capture of the host {found}; the host of this side is {stated}. It was set aside.',
        { side, found: first.part.host ?? '', stated },
      ),
      cites: others.slice(0, 3).map((one) => citeRange(one, one.part.lines)),
    });
  }
  return { evidence: evidence.filter((one) => !strays.has(one)), conflicts };
}

function hostOf({ part }: CaseEvidence): string | null {
  const name = part.host ?? (part.kind === 'ipconfig' ? part.data.hostName : null);
  return name === null ? null : shortName(name);
}
