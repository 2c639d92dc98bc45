import type { Message } from '../text';
import type { Scene } from './scene';
import { failBack, failOver, proveOtherSide, restart, verifyListener } from './service-steps';
import type { FixStep } from './types';

/**
 * A change on a host of the Peripheral Gateway with the steps that keep the service up around
 * it: the partner is proven first, what is changed is idle, and it goes back once it is verified.
 * @param advice why the CTI Server must start anew
 */
export function aroundChange(scene: Scene, change: readonly FixStep[], advice: Message): readonly FixStep[] {
  return [
    proveOtherSide(scene),
    ...failOver(scene),
    ...change,
    restart(scene, advice),
    verifyListener(scene),
    failBack(scene),
  ];
}
