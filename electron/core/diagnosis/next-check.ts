import { isWildcard } from '../net/ipv4';
import { otherSide, type Side, sides } from '../net/ports';
import { captureNetstat, correctEntry, decideAddress, enterDialed, stateActive } from './checks';
import { isFirm } from './reading';
import type { CaseFacts, CauseId, Check, Finding, Status, Verdict } from './types';

/**
 * The check that best separates the causes still open, for its cost; null where none is needed.
 *
 * What the dialer dials is asked first, as nothing can be compared without it; then which side is active,
 * which sets aside one half of what is open. On the side that counts each open cause names the check that
 * would settle it: a check is worth the causes that it settles, a possible one more than one of which
 * nothing is known, divided by what it costs the technician. Of equal ones the upstream cause's is taken.
 */
export function nextCheck(facts: CaseFacts, findings: readonly Finding[], verdict: Verdict): Check | null {
  // That the Peripheral Gateway is not ready does not tell whether the dialer has its session.
  const open =
    verdict.cause !== null &&
    besideIt.includes(verdict.cause) &&
    !findings.some((one) => one.cause === 'healthy' && one.status === 'confirmed');
  if (verdict.status === 'confirmed' && !verdict.latent && !open) {
    return findings.find((one) => one.cause === verdict.cause && one.side === verdict.side)?.check ?? null;
  }
  const order: readonly Side[] = facts.active === null ? sides : [facts.active, otherSide(facts.active)];
  const [first] = order;
  if (first !== undefined && facts.sides[first].dialed === null) return enterDialed(first);
  const unasked = order.find((side) => facts.sides[side].dialedUnasked);
  if (unasked !== undefined) return enterDialed(unasked);
  if (facts.active === null) return stateActive;
  for (const side of order) {
    const check = onSide(facts, findings, side);
    if (check !== null) return check;
  }
  return null;
}

/** Confirmed findings that leave open why there is no session. */
const besideIt: readonly CauseId[] = ['peripheral-offline', 'pg-not-ready'];

function onSide(facts: CaseFacts, findings: readonly Finding[], side: Side): Check | null {
  const here = facts.sides[side];
  const settled = findings.some(
    (one) => one.side === side && one.status === 'confirmed' && !besideIt.includes(one.cause),
  );
  if (settled) return null;
  const { state, lacks } = here.dialedPort;
  if (state === 'other-host' && !isFirm(facts.sides[otherSide(side)])) return captureNetstat(otherSide(side));
  // The listener and the cards are right: what is left in doubt is the entry.
  if (state === 'elsewhere' && lacks === 'address') {
    const own = here.adapters.some((one) => one.addresses.includes(here.calledAddress ?? ''));
    const onCard = here.dialedPort.listeners.every((one) => !isWildcard(one.address));
    return own && onCard && here.calledAddress !== here.private?.value
      ? decideAddress(side)
      : correctEntry(side);
  }
  return worthMost(findings.filter((one) => one.side === side));
}

/** How much a check is worth that settles a cause of this status. The numbers only rank. */
const worth: Readonly<Record<Status, number>> = { possible: 5, unknown: 1, confirmed: 0, 'ruled-out': 0 };

function worthMost(findings: readonly Finding[]): Check | null {
  const sums = new Map<string, { readonly check: Check; sum: number }>();
  for (const { check, status } of findings) {
    if (check === null || worth[status] === 0) continue;
    const known = sums.get(check.id) ?? { check, sum: 0 };
    known.sum += worth[status] / check.cost;
    sums.set(check.id, known);
  }
  let best: { readonly check: Check; readonly sum: number } | null = null;
  for (const one of sums.values()) if (best === null || one.sum > best.sum) best = one;
  return best?.check ?? null;
}
