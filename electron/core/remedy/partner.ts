import type { Outcome } from '../case/types';
import { sourcesOf } from '../diagnosis/causes/missing';
import { idleCodes } from '../diagnosis/causes/session-rejected';
import { isDoubtful, lastHeard } from '../diagnosis/reading';
import type { CauseId } from '../diagnosis/types';
import type { Cite } from '../evidence/types';
import type { Fix } from '../incident/incident';
import { formatEndpoint } from '../net/endpoint';
import type { Side } from '../net/ports';
import { type Message, say } from '../text';
import type { Scene } from './scene';
import type { FixPlan, PartnerService } from './types';

/** Faults of one side's own server or host: mending one is work on that side, and the other one does without them. */
export const faultsOfTheServer: readonly CauseId[] = [
  'wrong-nic-binding',
  'other-adapter-first',
  'loopback-only',
  'fix-not-in-effect',
  'not-listening',
  'address-changed',
  'duplicate-address',
  'ipv6-only',
  'port-taken',
  'stale-sessions',
];

/** The step of a plan that proves the other side in service: nothing that interrupts service comes before it. */
export const partnerStep = 'prove-other-side';

/** Bits of PGStatus with which a side serves nobody: OPC, the central controller or the CTI Server is down. */
const outOfService = 0x1 | 0x2 | 0x8;

/** The session type of a standby (release 12.6 and later). */
const standby = 2;

/**
 * What the evidence shows of the side that has to serve while the other one is worked on.
 *
 * Proven is what a CTI session shows, and no more: a row of the dialer's own session there, or a session
 * that opened there, with nothing told against its Peripheral Gateway. A listener, an answer of an idle
 * side or a standby's shows a program that runs, and no side that can serve.
 */
export function partnerService(scene: Scene): PartnerService {
  const { there, other: side, faultThere } = scene;
  if (faultThere !== null) {
    const { because, cites } = faultThere;
    return lacking(
      side,
      say('Side {side} has a confirmed fault of its own: {because}', { side, because }),
      cites,
    );
  }
  if (there.tableOld) {
    return lacking(
      side,
      say('What was captured on side {side} lies a day or more behind the rest.', { side }),
      there.netstatCites,
    );
  }
  const heard = lastHeard(there);
  const against = heard === null ? null : speaksAgainst(side, heard);
  if (heard !== null && against !== null) return lacking(side, against, sourcesOf([heard]));
  const session = there.dialerSessions[0];
  if (session !== undefined) {
    const { from, cite } = session;
    return {
      side,
      proven: true,
      text: say('The dialer has a session on side {side}, from {from}.', { side, from }),
      cites: [cite],
    };
  }
  const dialed = there.dialed === null ? null : formatEndpoint(there.dialed.value);
  if (heard?.kind === 'opened' && dialed !== null) {
    return {
      side,
      proven: true,
      text: say('A CTI session opened on side {side}, at {dialed}.', { side, dialed }),
      cites: sourcesOf([heard]),
    };
  }
  if (there.dialedPort.state === 'right' && !isDoubtful(there) && dialed !== null) {
    return lacking(
      side,
      say('CTI Server {side} accepts at {dialed}, and no session was seen to open there.', { side, dialed }),
      there.dialedPort.cites,
    );
  }
  return lacking(side, say('No CTI session was seen on side {side}.', { side }));
}

/** What a session test heard that a side in service does not say; null where there is no such thing. */
function speaksAgainst(side: Side, { kind, code, told }: Outcome): Message | null {
  if (kind === 'rejected' && code !== null) {
    return idleCodes.includes(code)
      ? say(
          'CTI Server {side} runs and answers as an idle side does (status {code}). That it can take over, that does not show.',
          { side, code },
        )
      : say('CTI Server {side} rejected a session (status {code}).', { side, code });
  }
  if (kind !== 'opened' || told === null) return null;
  if (told.sessionType === standby) {
    return say('CTI Server {side} answers as a standby. That it can take over, that does not show.', {
      side,
    });
  }
  const status = told.pgStatus ?? 0;
  if ((status & outOfService) === 0) return null;
  return say(
    'A session opened on side {side}, and told that its Peripheral Gateway serves nobody (PGStatus {status}).',
    {
      side,
      status: `0x${status.toString(16).toUpperCase()}`,
    },
  );
}

function lacking(side: Side, text: Message, cites: readonly Cite[] = []): PartnerService {
  return { side, proven: false, text, cites };
}

/** The plan with the word that was given for the other side, where its step proves that side; else the plan as it is. */
export function withWord(plan: FixPlan, fix: Fix | null): FixPlan {
  const word = fix !== null && isOf(plan, fix) ? fix.otherSide : undefined;
  if (word === undefined || plan.partner === null) return plan;
  const { name, reason, state } = word;
  const values = { side: plan.partner.side, name, reason };
  const said =
    state === 'in-service'
      ? say('Side {side} is in service by {name}’s word: {reason}', values)
      : say('Side {side} cannot serve meanwhile. An outage was agreed with {name}: {reason}', values);
  return {
    ...plan,
    steps: plan.steps.map((step) =>
      step.id === partnerStep ? { ...step, details: [said, ...step.details] } : step,
    ),
  };
}

/** Is this the plan that was begun? Fresh evidence may have led to another since. */
export function isOf(plan: Pick<FixPlan, 'cause' | 'side'>, fix: Pick<Fix, 'plan' | 'side'>): boolean {
  return fix.plan === plan.cause && fix.side === plan.side;
}
