import { type Side, sides } from '../net/ports';
import { type Message, say } from '../text';
import { afterSession, explanations, faults } from './causes';
import { healthy } from './causes/healthy';
import { dialerRowsAt } from './causes/path';
import { expectedOfFix, whatIfUndecided } from './expected';
import { besides } from './explained';
import { type Mute, muteOn } from './mute';
import { dialerHasSession } from './reading';
import type { CaseFacts, Cause, CauseId, Finding, Verdict } from './types';

const allCauses: readonly Cause[] = [...faults, ...explanations, ...afterSession, healthy([])];

/** The cause with this id. */
export function causeOf(id: CauseId): Cause {
  const cause = allCauses.find((one) => one.id === id);
  if (cause === undefined) throw new Error(`No cause has the id ${id}`);
  return cause;
}

/**
 * The verdict follows from the findings by these rules, in this order:
 *
 * 1. A confirmed fault on the active side; of several the one upstream.
 * 2. Where it is not known which side is active: a confirmed fault on either, upstream first.
 * 3. A confirmed fault on the idle side: it is latent, and shows at the next fail-over. Where it is not known
 *    which side is active, the one on which alone the dialer has its session counts as active.
 * 4. No confirmed fault, and the dialer is not said to lack its session: what the CTI Server told of
 *    its Peripheral Gateway, as far as it is not ready; that may keep calls from starting.
 * 5. The dialer's session was seen, and nothing of that kind was told: healthy.
 * 6. Else undecided. An idle side is no fault, and nothing is confirmed on missing evidence.
 *
 * Whatever is confirmed and not explained by the verdict stands beside it.
 */
export function verdictOf(facts: CaseFacts, findings: readonly Finding[]): Verdict {
  const confirmed = (causes: readonly Cause[]) =>
    causes.flatMap((cause) => findings.filter((one) => one.cause === cause.id && one.status === 'confirmed'));
  const wrong = confirmed(faults);
  const counting = sideThatCounts(facts);
  const here = wrong.find((one) => counting === null || one.side === counting);
  const fault = here ?? wrong[0];
  if (fault !== undefined) {
    return { ...faultVerdict(facts, fault, here === undefined), also: besides(fault, findings) };
  }
  const working = findings.filter((one) => one.cause === 'healthy' && one.status === 'confirmed');
  const proof = working.find((one) => one.side === facts.active) ?? working[0];
  // While the dialer is said to have no session, that of somebody else explains nothing.
  const counts = (side: Side | null) =>
    proof === undefined
      ? facts.symptom?.session !== 'none' && (facts.active ?? side) === side
      : proof.side === side;
  const behind = confirmed(afterSession).find((one) => counts(one.side));
  const told = behind ?? proof;
  if (told === undefined) return { ...undecided(facts, findings), also: besides(null, findings) };
  return {
    cause: told.cause,
    side: told.side,
    status: 'confirmed',
    title: headline(told.cause, told.side),
    sentence:
      behind === undefined
        ? told.because
        : proof === undefined
          ? say('{told} Calls may not start for it. Whether the dialer has its session was not seen.', {
              told: behind.because,
            })
          : isDialersOwn(facts, proof)
            ? say('The dialer has its session. {told} Calls may not start for it.', { told: behind.because })
            : say('{proof} {told} Calls may not start for it.', {
                proof: proof.because,
                told: behind.because,
              }),
    cites: [...told.cites, ...(behind === undefined ? [] : (proof?.cites ?? []).slice(0, 2))],
    latent: false,
    expected: null,
    also: besides(told, findings),
  };
}

/** Was it a row of the dialer that showed the session, not a test? */
function isDialersOwn(facts: CaseFacts, { side }: Finding): boolean {
  if (side === null) return false;
  const here = facts.sides[side];
  return dialerHasSession(here) || dialerRowsAt(facts, here, 'ESTABLISHED').length > 0;
}

/** The side that counts: the active one, else the only one on which the dialer has its session. */
function sideThatCounts(facts: CaseFacts): Side | null {
  if (facts.active !== null) return facts.active;
  const [only, ...more] = sides.filter((side) => dialerHasSession(facts.sides[side]));
  return only !== undefined && more.length === 0 ? only : null;
}

function headline(cause: CauseId, side: Side | null): Message {
  return side === null ? causeOf(cause).title : causeOf(cause).headline(side);
}

function faultVerdict(facts: CaseFacts, fault: Finding, latent: boolean): Omit<Verdict, 'also'> {
  const sentence =
    latent && facts.active === null
      ? say(
          '{sentence} The dialer has its session on the other side, so this is latent: it shows at the next fail-over.',
          { sentence: fault.because },
        )
      : latent
        ? say('{sentence} Side {side} is idle, so this is latent: it shows at the next fail-over.', {
            sentence: fault.because,
            side: fault.side ?? '',
          })
        : facts.active === null
          ? say('{sentence} Which side is active is not stated.', { sentence: fault.because })
          : fault.because;
  return {
    cause: fault.cause,
    side: fault.side,
    status: 'confirmed',
    title: headline(fault.cause, fault.side),
    sentence,
    cites: fault.cites,
    latent,
    expected: fault.side === null ? null : expectedOfFix(fault.cause, facts.sides[fault.side]),
  };
}

/** The first of these sides whose CTI Server takes connections and answers nothing. */
function muteWhere(facts: CaseFacts, where: readonly Side[]): Mute | null {
  return where.map((side) => muteOn(facts, side)).find((one) => one !== null) ?? null;
}

function undecided(facts: CaseFacts, findings: readonly Finding[]): Omit<Verdict, 'also'> {
  const where = facts.active === null ? sides : [facts.active];
  const possible = findings.filter(
    (one) => one.status === 'possible' && one.side !== null && where.includes(one.side),
  );
  const named = possible
    .filter((one) => one.cause !== 'healthy')
    .slice(0, 4)
    .map((one) => headline(one.cause, one.side));
  const right = possible.find((one) => one.cause === 'healthy');
  const disputed = where.find((side) => facts.sides[side].disputed);
  const list = named.reduceRight<Message | null>(
    (rest, one) => (rest === null ? one : say('{one}; {rest}', { one, rest })),
    null,
  );
  const mute = disputed === undefined && list === null ? muteWhere(facts, where) : null;
  return {
    cause: null,
    side: null,
    status: 'unknown',
    title: mute?.title ?? say('Not decided yet'),
    sentence:
      disputed !== undefined
        ? say(
            'The evidence of side {side} contradicts itself or is another host’s, so nothing is confirmed from it.',
            { side: disputed },
          )
        : list !== null
          ? say('Nothing is proven yet. Possible: {list}.', { list })
          : (mute?.sentence ?? right?.because ?? say('What was brought so far points to no cause.')),
    cites: mute?.cites ?? possible.slice(0, 4).flatMap((one) => one.cites),
    latent: false,
    expected: whatIfUndecided(facts),
  };
}
