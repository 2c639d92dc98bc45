import type { Windows } from '../case/types';
import type { CauseId, Diagnosis } from '../diagnosis/types';
import { type BindingFamily, bindingPlan } from './binding';
import { privateAddressPlan } from './dialer-uses-private-address';
import { loopbackOnlyPlan } from './loopback-only';
import { notListeningPlan } from './not-listening';
import { pathBlockedPlan } from './path-blocked';
import { type Scene, sceneOf } from './scene';
import { sidesSwappedPlan } from './sides-swapped';
import type { FixPlan } from './types';
import { windows2000 } from './windows-2000';
import { windows2003 } from './windows-2003';
import { windows2008 } from './windows-2008';
import { windows2012 } from './windows-2012';
import { windows2016 } from './windows-2016';
import { wrongPortPlan } from './wrong-port';

const families: readonly BindingFamily[] = [windows2000, windows2003, windows2008, windows2012, windows2016];

function familyOf(windows: Windows | null): BindingFamily | null {
  return families.find((family) => windows !== null && family.windows.includes(windows)) ?? null;
}

const putVisibleFirst = (scene: Scene) => bindingPlan(scene, familyOf(scene.here.windows));

/** The remedy of each cause; null where nothing is to be fixed. */
const remedies: Readonly<Record<CauseId, ((scene: Scene) => FixPlan) | null>> = {
  'wrong-nic-binding': putVisibleFirst,
  'other-adapter-first': putVisibleFirst,
  'loopback-only': loopbackOnlyPlan,
  'wrong-port': wrongPortPlan,
  'sides-swapped': sidesSwappedPlan,
  'not-listening': notListeningPlan,
  'dialer-uses-private-address': privateAddressPlan,
  'path-blocked': pathBlockedPlan,
  'side-idle': null,
  healthy: null,
};

/**
 * What to do about the verdict's fault, on its side, for that side's Windows.
 *
 * Pure: the same diagnosis gives the same plan. Rebind carries none of it out.
 * @returns null where no fault is confirmed: nothing is changed on a suspicion
 */
export function planFix(diagnosis: Diagnosis): FixPlan | null {
  const { cause, side, status } = diagnosis.verdict;
  if (cause === null || side === null || status !== 'confirmed') return null;
  return remedies[cause]?.(sceneOf(diagnosis, cause, side)) ?? null;
}
