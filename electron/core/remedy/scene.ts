import type { CaseEvidence } from '../case/types';
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
  /** The finding that the plan answers. */
  readonly finding: Finding | null;
  /** What the diagnosis was made from: the settings of cards and routes are read out of it. */
  readonly evidence: readonly CaseEvidence[];
  /** The partner's own confirmed fault; null where none is confirmed. */
  readonly faultThere: Finding | null;
}

/** The scene of a confirmed fault. */
export function sceneOf(
  diagnosis: Diagnosis,
  cause: CauseId,
  side: Side,
  evidence: readonly CaseEvidence[],
): Scene {
  const other = otherSide(side);
  const { findings, facts } = diagnosis;
  const confirmed = findings.filter((one) => one.status === 'confirmed');
  return {
    cause,
    side,
    other,
    here: facts.sides[side],
    there: facts.sides[other],
    diagnosis,
    finding: confirmed.find((one) => one.cause === cause && one.side === side) ?? null,
    evidence,
    faultThere: confirmed.find((one) => one.side === other && !noFaults.includes(one.cause)) ?? null,
  };
}

/** Findings that may be confirmed where nothing keeps a session from being opened. */
const noFaults: readonly CauseId[] = ['healthy', 'side-idle', 'peripheral-offline', 'pg-not-ready'];

/** What was found, as the first sentence of the step that looks at it again; nothing where no finding says it. */
export function asFound({ finding }: Scene): readonly Message[] {
  return finding === null ? [] : [say('Found: {because}', { because: finding.because })];
}

/** The host of a side by its name, else by its side. */
export function hostOf(facts: SideFacts): Message {
  return facts.host === null
    ? say('the host of side {side}', { side: facts.side })
    : say('{host} (side {side})', { host: facts.host.value, side: facts.side });
}
