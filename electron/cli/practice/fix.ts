import type { Snapshot } from '../../core/incident/snapshot';
import { format, say } from '../../core/text';
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

/** The steps of the plan that the practice site can really take; the others are told, and stay unticked. */
const played: readonly string[] = ['record-order', 'change-order', 'restart'];

async function fix({ site, incident, tell }: Player): Promise<boolean> {
  const { plan } = incident.snapshot();
  if (plan === null || plan.locked !== null || plan.windows === null || plan.order === null) return false;
  const { side, windows } = plan;
  tell(plan.title);
  incident.say([
    { type: 'fix-begun', plan: plan.cause, side, windows },
    {
      type: 'fix-approved',
      approver: format(say('Practice')),
      note: format(say('Nobody has to approve a rehearsal.')),
    },
    {
      type: 'noted',
      step: 'fix',
      text: format(say('Practice: proving the other side, the fail-over and the fail-back are not played.')),
    },
  ]);
  for (const step of plan.steps) {
    const isPlayed = played.includes(step.id);
    tell(say('{mark} {title}', { mark: isPlayed ? '☑' : '☐', title: step.title }));
    if (!isPlayed) continue;
    if (step.id === 'change-order') {
      site.setOrder(side, 'visible');
      incident.say([{ type: 'practice-ordered', side, first: 'visible' }]);
    }
    if (step.id === 'restart') {
      const restarted = await site.restart(side);
      if (!restarted.ok) {
        tell(restarted.message);
        return false;
      }
      incident.say([{ type: 'practice-restarted', side }]);
    }
    incident.say([{ type: 'fix-step-ticked', step: step.id, done: true }]);
  }
  return true;
}

async function verify({ incident, capture, dial, tell }: Player): Promise<boolean> {
  const session = await dial('after');
  const side = incident.snapshot().plan?.side;
  if (side === undefined || !(await capture(side, 'netstat-ipconfig', 'after'))) return false;
  incident.say([{ type: 'fix-step-ticked', step: 'verify', done: true }]);
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
  incident.say([
    { type: 'closed', as: 'fixed', reason: format(say('The practice dialer has its session.')) },
  ]);
  return true;
}
