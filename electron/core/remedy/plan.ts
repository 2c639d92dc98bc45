import type { CaseEvidence, Windows } from '../case/types';
import type { CauseId, Diagnosis } from '../diagnosis/types';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';
import { addressChangedPlan } from './address-changed';
import { type BindingFamily, bindingPlan } from './binding';
import { privateAddressPlan } from './dialer-uses-private-address';
import { unknownAddressPlan } from './dialer-uses-unknown-address';
import { duplicateAddressPlan } from './duplicate-address';
import { fixNotInEffectPlan } from './fix-not-in-effect';
import { hygieneOf } from './hygiene';
import { ipv6OnlyPlan } from './ipv6-only';
import { loopbackOnlyPlan } from './loopback-only';
import { maintenanceModePlan } from './maintenance-mode';
import { nameResolvesElsewherePlan } from './name-resolves-elsewhere';
import { noRoutePlan } from './no-route';
import { notListeningPlan } from './not-listening';
import { partnerService, partnerStep } from './partner';
import { pathBlockedPlan } from './path-blocked';
import { pathRejectedPlan } from './path-rejected';
import { peripheralOfflinePlan, pgNotReadyPlan } from './peripheral-gateway';
import { portTakenPlan } from './port-taken';
import { protocolVersionPlan } from './protocol-version';
import { reliefOf } from './relief';
import { type Scene, sceneOf } from './scene';
import { sessionRejectedPlan } from './session-rejected';
import { sidesSwappedPlan } from './sides-swapped';
import { staleSessionsPlan } from './stale-sessions';
import { tlsMismatchPlan } from './tls-mismatch';
import type { FixPlan, PlanBody } from './types';
import { windows2000 } from './windows-2000';
import { windows2003 } from './windows-2003';
import { windows2008 } from './windows-2008';
import { windows2012 } from './windows-2012';
import { windows2016 } from './windows-2016';
import { wrongInstancePlan } from './wrong-instance';
import { wrongPortPlan } from './wrong-port';

const families: readonly BindingFamily[] = [windows2000, windows2003, windows2008, windows2012, windows2016];

function familyOf(windows: Windows | null): BindingFamily | null {
  return families.find((family) => windows !== null && family.windows.includes(windows)) ?? null;
}

const putVisibleFirst = (scene: Scene) => bindingPlan(scene, familyOf(scene.here.windows));

/** The remedy of each cause; null where nothing is to be fixed, or nothing can be confirmed (too many sessions: no limit is published). */
const remedies: Readonly<Record<CauseId, ((scene: Scene) => PlanBody) | null>> = {
  'wrong-nic-binding': putVisibleFirst,
  'other-adapter-first': putVisibleFirst,
  'loopback-only': loopbackOnlyPlan,
  'fix-not-in-effect': fixNotInEffectPlan,
  'wrong-port': wrongPortPlan,
  'wrong-instance': wrongInstancePlan,
  'sides-swapped': sidesSwappedPlan,
  'not-listening': notListeningPlan,
  'side-idle': null,
  'dialer-uses-private-address': privateAddressPlan,
  'dialer-uses-unknown-address': unknownAddressPlan,
  'name-resolves-elsewhere': nameResolvesElsewherePlan,
  'path-blocked': pathBlockedPlan,
  'path-rejected': pathRejectedPlan,
  'no-route': noRoutePlan,
  'duplicate-address': duplicateAddressPlan,
  'address-changed': addressChangedPlan,
  'ipv6-only': ipv6OnlyPlan,
  'protocol-version': protocolVersionPlan,
  'peripheral-offline': peripheralOfflinePlan,
  'pg-not-ready': pgNotReadyPlan,
  'session-rejected': sessionRejectedPlan,
  'maintenance-mode': maintenanceModePlan,
  'tls-mismatch': tlsMismatchPlan,
  'port-taken': portTakenPlan,
  'stale-sessions': staleSessionsPlan,
  'too-many-sessions': null,
  healthy: null,
};

/**
 * What to do about the verdict's fault, on its side, for that side's Windows.
 *
 * Where the other side has a confirmed fault too and is idle, that one comes first: nobody loses
 * a session by it, and only then can the active side be failed over to it.
 *
 * Pure: the same diagnosis gives the same plan. Rebind carries none of it out.
 * @param evidence what the diagnosis was made from; without it no index, gateway or metric is named
 * @returns null where no fault is confirmed: nothing is changed on a suspicion
 */
export function planFix(diagnosis: Diagnosis, evidence: readonly CaseEvidence[] = []): FixPlan | null {
  const { cause, side, status } = toFix(diagnosis);
  if (cause === null || side === null || status !== 'confirmed') return null;
  const scene = sceneOf(diagnosis, cause, side, evidence);
  const body = remedies[cause]?.(scene);
  if (body === undefined) return null;
  return idleFirst(scene, body) ?? complete(scene, body);
}

/** The verdict's fault; where the session opens, what is confirmed to be wrong behind it. */
function toFix({ verdict, findings }: Diagnosis): Pick<Diagnosis['verdict'], 'cause' | 'side' | 'status'> {
  if (verdict.cause !== null && verdict.cause !== 'healthy') return verdict;
  const behind = findings.find(
    (one) =>
      one.status === 'confirmed' && (one.cause === 'pg-not-ready' || one.cause === 'peripheral-offline'),
  );
  return behind ?? verdict;
}

/** The plan for the idle partner's own fault, where this one needs that partner. */
function idleFirst({ here, there, diagnosis, evidence, faultThere }: Scene, body: PlanBody): FixPlan | null {
  const both = here.activity === 'active' && there.activity === 'idle' && faultThere !== null;
  if (!both || !needsPartner(body)) return null;
  const scene = sceneOf(diagnosis, faultThere.cause, there.side, evidence);
  const first = remedies[faultThere.cause]?.(scene);
  if (first === undefined) return null;
  const plan = complete(scene, first);
  return { ...plan, warnings: [whyFirst(there.side), ...plan.warnings] };
}

function whyFirst(side: Side): Message {
  const other = otherSide(side);
  return say(
    'Both sides have a confirmed fault. Side {side} comes first: it is idle, so nobody loses a session, and side {other} can be failed over to it afterwards.',
    { side, other },
  );
}

function needsPartner(body: PlanBody): boolean {
  return body.steps.some((step) => step.id === partnerStep);
}

/** Adds what follows from the scene whatever the cause: relief, the settings beside it, the partner's lock. */
function complete(scene: Scene, body: PlanBody): FixPlan {
  return {
    ...body,
    locked: body.locked ?? (needsPartner(body) ? partnerLock(scene) : null),
    partner: needsPartner(body) ? partnerService(scene) : null,
    alternatives: body.alternatives ?? [],
    ...reliefOf(scene),
    hygiene: hygieneOf(scene),
  };
}

/** Both sides faulty, and nobody knows which one serves: whichever is changed first may be the wrong one. */
function partnerLock({ here, there, faultThere }: Scene): Message | null {
  if (faultThere === null || here.activity !== 'unknown' || there.activity !== 'unknown') return null;
  return say(
    'Both sides have a confirmed fault, and it is not known which one is active. Enter that in step 1 first: the idle one is changed first.',
  );
}
