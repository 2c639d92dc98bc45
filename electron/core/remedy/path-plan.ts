import type { Message } from '../text';
import { verifySession } from './dialer-steps';
import {
  askNetwork,
  checkHosts,
  openPath,
  pathImpact,
  pathRollback,
  pathWarnings,
  tryPath,
} from './path-steps';
import type { Scene } from './scene';
import type { FixStep, PlanBody } from './types';

/** What sets one plan of this kind apart from another. */
interface PathPlanWords {
  readonly title: Message;
  /** What the answers of the try mean here. */
  readonly means: readonly Message[];
  /** Steps between the try and the look at both hosts. */
  readonly between: readonly FixStep[];
  readonly expected: Message;
}

/** A plan where the listener is right and what lies between it and the dialer is not: find it, have it opened, call again. */
export function pathPlan(scene: Scene, { title, means, between, expected }: PathPlanWords): PlanBody {
  return {
    cause: scene.cause,
    side: scene.side,
    windows: scene.here.windows,
    title,
    locked: null,
    impact: pathImpact,
    warnings: pathWarnings,
    steps: [
      tryPath(scene, means),
      ...between,
      checkHosts(scene),
      askNetwork(scene),
      openPath(),
      verifySession(scene),
    ],
    rollback: pathRollback,
    order: null,
    expected,
  };
}
