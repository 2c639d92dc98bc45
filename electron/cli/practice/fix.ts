import type { Statement } from '../../core/incident/events';
import { isGated, refuseStatement } from '../../core/incident/refuse-statement';
import type { Snapshot } from '../../core/incident/snapshot';
import type { PracticeState } from '../../core/practice/state';
import { isOf, partnerStep } from '../../core/remedy/partner';
import type { FixPlan } from '../../core/remedy/types';
import type { Result } from '../../core/result';
import { say } from '../../core/text';
import { partnerInWords } from '../tell-plan';
import type { Player, Step } from './player';

/** The fix of a wrong binding order, and the second check. */
export const fixSteps: readonly Step[] = [
  { title: say('Fix'), play: fix },
  { title: say('Verify'), play: verify },
];

/** Can the fix be played here: does the plan change the binding order of the side in service? */
export function canFix({ incident, site }: Player): boolean {
  const { plan } = incident.snapshot();
  return (
    plan !== null && plan.side === site.site().active && plan.steps.some(({ id }) => id === 'change-order')
  );
}

/** What the practice site does for a step of the plan; a step that is not here is told, and stays unticked. */
const played: Readonly<Record<string, (player: Player, plan: FixPlan) => Promise<boolean>>> = {
  [partnerStep]: async () => true,
  'fail-over': failOver,
  'record-order': async () => true,
  'change-order': async ({ site, incident }, { side }) => {
    site.setOrder(side, 'visible');
    incident.say([{ type: 'practice-ordered', side, first: 'visible' }]);
    return true;
  },
  restart: async (player, { side }) =>
    held(player, await player.site.restart(side), () => ({ type: 'practice-restarted', side })),
  'fail-back': failOver,
};

async function fix(player: Player): Promise<boolean> {
  const { incident, tell, words } = player;
  const { plan } = incident.snapshot();
  if (plan === null || plan.locked !== null || plan.windows === null || plan.order === null) return false;
  const { side, windows, partner } = plan;
  tell(plan.title);
  if (partner !== null) tell(partnerInWords(partner));
  const word = partner === null || partner.proven ? {} : { otherSide: practiceWord(words) };
  const begun =
    sayAllowed(player, { type: 'fix-begun', plan: plan.cause, side, windows, ...word }) &&
    sayAllowed(player, {
      type: 'fix-approved',
      approver: words(say('Practice')),
      note: words(say('Nobody has to approve a rehearsal.')),
    });
  if (!begun) return false;
  for (const step of plan.steps) {
    const act = played[step.id];
    tell(say('{mark} {title}', { mark: act === undefined ? '☐' : '☑', title: step.title }));
    if (act === undefined) continue;
    const tick: Statement = { type: 'fix-step-ticked', step: step.id, done: true };
    // Asked before anything is touched, and said when it is done.
    if (!isAllowed(player, tick) || !(await act(player, plan))) return false;
    incident.say([tick]);
  }
  return true;
}

/** Of a practice site no client is served, so its own word is enough, and is told as what it is. */
const practiceWord = (words: Player['words']) =>
  ({
    state: 'in-service',
    name: words(say('Practice')),
    reason: words(say('The other side of a practice site is there to take over. Nobody loses a session.')),
  }) as const;

/** The other side takes over; the practice dialer notices, and dials. */
async function failOver(player: Player): Promise<boolean> {
  return held(player, await player.site.failOver(), ({ hosts }) => ({
    type: 'practice-failed-over',
    active: hosts.find((host) => host.active)?.side ?? 'A',
  }));
}

/** Records what was done on the practice site; tells why it was not. */
function held(
  { incident, tell }: Player,
  done: Result<PracticeState>,
  statement: (state: PracticeState) => Statement,
): boolean {
  if (!done.ok) {
    tell(done.message);
    return false;
  }
  incident.say([statement(done.value)]);
  return true;
}

/** The same rules as in the window: what core refuses there, it refuses here. */
function isAllowed({ incident, tell }: Player, statement: Statement): boolean {
  const refused = isGated(statement) ? refuseStatement(incident.snapshot(), statement) : null;
  if (refused !== null) tell(refused.message);
  return refused === null;
}

function sayAllowed(player: Player, statement: Statement): boolean {
  if (!isAllowed(player, statement)) return false;
  player.incident.say([statement]);
  return true;
}

async function verify(player: Player): Promise<boolean> {
  const { incident, capture, dial, tell, words } = player;
  const session = await dial('after');
  const { plan, incident: now } = incident.snapshot();
  if (plan === null || now.fix === null || !isOf(plan, now.fix)) return false;
  if (!(await capture(plan.side, 'netstat-ipconfig', 'after'))) return false;
  if (!sayAllowed(player, { type: 'fix-step-ticked', step: 'verify', done: true })) return false;
  const { verification }: Snapshot = incident.snapshot();
  for (const row of verification.rows) {
    tell(
      say('{label}: {before} → {after}', {
        label: row.label,
        before: row.before.text,
        after: row.after.text,
      }),
    );
  }
  tell(verification.conclusion);
  if (session !== 'open' || !verification.allows.includes('fixed')) {
    for (const missing of verification.missing) tell(say('Still lacking: {missing}', { missing }));
    return false;
  }
  return sayAllowed(player, {
    type: 'closed',
    as: 'fixed',
    reason: words(say('The practice dialer has its session.')),
  });
}
