import type { CauseId, Diagnosis, Finding, SideFacts } from '../diagnosis/types';
import { otherSide, type Side } from '../net/ports';
import { type Message, say } from '../text';

/** What a plan is written for: the faulty side, its partner, and what is known of both. */
export interface Scene {
  readonly cause: CauseId;
  readonly side: Side;
  readonly other: Side;
  readonly here: SideFacts;
  readonly there: SideFacts;
  readonly diagnosis: Diagnosis;
  /** The partner's own confirmed fault; null where none is confirmed. */
  readonly faultThere: Finding | null;
}

/** The scene of a confirmed fault. */
export function sceneOf(diagnosis: Diagnosis, cause: CauseId, side: Side): Scene {
  const other = otherSide(side);
  const faultThere =
    diagnosis.findings.find(
      (one) =>
        one.side === other &&
        one.status === 'confirmed' &&
        one.cause !== 'healthy' &&
        one.cause !== 'side-idle',
    ) ?? null;
  const { sides } = diagnosis.facts;
  return { cause, side, other, here: sides[side], there: sides[other], diagnosis, faultThere };
}

/** The host of a side by its name, else by its side. */
export function hostOf(facts: SideFacts): Message {
  return facts.host === null
    ? say('the host of side {side}', { side: facts.side })
    : say('{host} (side {side})', { host: facts.host.value, side: facts.side });
}
