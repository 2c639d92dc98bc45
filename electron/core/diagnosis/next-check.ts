import { otherSide, type Side, sides } from '../net/ports';
import { captureNetstat, enterDialed, resolveName, stateActive, stateRoles, testFromDialer } from './checks';
import { isFirm } from './reading';
import type { CaseFacts, Check, Finding, Verdict } from './types';

/**
 * The cheapest check that still separates the causes; null where none is needed.
 *
 * Typing two values comes before running a command on a host, and the active side
 * before the idle one.
 */
export function nextCheck(facts: CaseFacts, findings: readonly Finding[], verdict: Verdict): Check | null {
  if (verdict.status === 'confirmed' && !verdict.latent) {
    return findings.find((one) => one.cause === verdict.cause && one.side === verdict.side)?.check ?? null;
  }
  const order: readonly Side[] = facts.active === null ? sides : [facts.active, otherSide(facts.active)];
  const [first] = order;
  if (first !== undefined && facts.sides[first].dialed === null) return enterDialed(first);
  if (facts.active === null) return stateActive;
  for (const side of order) {
    const check = onSide(facts, findings, side);
    if (check !== null) return check;
  }
  return null;
}

function onSide(facts: CaseFacts, findings: readonly Finding[], side: Side): Check | null {
  const here = facts.sides[side];
  const settled = findings.some((one) => one.side === side && one.status === 'confirmed');
  if (settled) return null;
  switch (here.dialedPort.state) {
    case 'right':
      return testFromDialer(side);
    case 'elsewhere':
      if (here.dialedPort.lacks === 'address') return enterDialed(side);
      return here.dialedPort.lacks === 'private' ? stateRoles(side) : captureNetstat(side);
    case 'other-port':
      return isFirm(here) ? enterDialed(side) : captureNetstat(side);
    case 'other-host':
      return isFirm(facts.sides[otherSide(side)]) ? enterDialed(side) : captureNetstat(otherSide(side));
    case 'unknown':
      if (here.dialedPort.lacks === 'dialed') return enterDialed(side);
      return here.dialedPort.lacks === 'name' ? resolveName(side) : captureNetstat(side);
    default:
      return captureNetstat(side);
  }
}
