import { useState } from 'react';
import type { FixPlan } from '../../../electron/core/remedy/types';
import { stepTitle } from '../../app/steps';
import { t, tell } from '../../app/text';
import { Section } from '../../components/Section';
import { type StepAction, StepPage } from '../../components/StepPage';
import { useIncident, useSnapshot } from '../../stores/hooks';
import { goTo, say } from '../../stores/incident';
import { Alternatives } from './Alternatives';
import { Approval } from './Approval';
import { currentFix, type FixState, fixState, lacksWord, needsWord } from './gate';
import { Hygiene } from './Hygiene';
import { NoPlan } from './NoPlan';
import { OtherSide } from './OtherSide';
import { PlanHead } from './PlanHead';
import { PlanLists } from './PlanLists';
import { PlanSteps } from './PlanSteps';
import { PracticeSite } from './PracticeSite';
import { type PartnerWord, usePartnerWord } from './partner-word';
import { Relief } from './Relief';
import { Rollback } from './Rollback';

/** Step 6: how the fault is put right here, what that touches, how it is undone, who approved. */
export function FixStep() {
  const { plan, before } = useSnapshot();
  const check = before.next?.step;
  if (plan === null) {
    return (
      <StepPage
        step="fix"
        title={t('No fix to plan yet')}
        lead={t('A plan is made for a confirmed fault only: nothing is changed on a suspicion.')}
        action={
          check === undefined
            ? undefined
            : { label: t('Go to {step}', { step: stepTitle(check) }), onAct: () => void goTo(check) }
        }
      >
        <NoPlan />
      </StepPage>
    );
  }
  return <Plan plan={plan} />;
}

function Plan({ plan }: { readonly plan: FixPlan }) {
  const { fix, closing } = useIncident();
  const word = usePartnerWord(useSnapshot().id);
  const [working, setWorking] = useState(false);
  const state = fixState(plan, fix);
  const wordless = needsWord(plan) && !word.ready;
  const begin = async () => {
    if (plan.windows === null) return;
    if (wordless) {
      askForWord(word);
      return;
    }
    setWorking(true);
    const failure = await say({
      type: 'fix-begun',
      plan: plan.cause,
      side: plan.side,
      windows: plan.windows,
      ...(needsWord(plan) ? { otherSide: trimmed(word) } : {}),
    });
    setWorking(false);
    if (failure === null) word.drop();
  };
  return (
    <StepPage
      step="fix"
      title={tell(plan.title)}
      lead={t(
        'Rebind changes nothing on a server. It shows the steps for this site, and records what you say was done, with its time.',
      )}
      why={
        <p>
          {t(
            'The order of the steps keeps one side in service at all times, and every change has its way back. What is ticked here stands in the report.',
          )}
        </p>
      }
      action={
        lacksWord(plan, fix) && closing === null && word.ready
          ? { label: t('Begin this plan again'), onAct: () => void begin(), working }
          : actionOf(state, begin, working, closing !== null)
      }
    >
      <PlanHead plan={plan} state={state} replaced={fix !== null && currentFix(plan, fix) === null} />
      <PracticeSite />
      <PlanLists plan={plan} />
      <Relief plan={plan} />
      <OtherSide plan={plan} fix={currentFix(plan, fix)} />
      <Approval fix={currentFix(plan, fix)} />
      <Section title={t('Steps')} lead={leadOf(state)}>
        <PlanSteps plan={plan} />
        <Alternatives plan={plan} />
      </Section>
      <Rollback plan={plan} />
      <Hygiene plan={plan} />
    </StepPage>
  );
}

/** Leads to what is still to be said of the other side: its fields tell what for. */
function askForWord({ name }: PartnerWord): void {
  const field = name.trim() === '' ? 'name' : 'reason';
  document.querySelector<HTMLElement>(`[data-field="fix.other-side.${field}"]`)?.focus();
}

function trimmed({ state, name, reason }: PartnerWord) {
  return { state, name: name.trim(), reason: reason.trim() };
}

function actionOf(
  state: FixState,
  begin: () => Promise<void>,
  working: boolean,
  closed: boolean,
): StepAction | undefined {
  if (state === 'begun' || state === 'approved' || closed) {
    return { label: t('Next: Verify'), onAct: () => void goTo('verify') };
  }
  return {
    label: t('Begin this plan'),
    onAct: () => void begin(),
    disabled: state === 'locked',
    working,
  };
}

function leadOf(state: FixState): string {
  const leads: Record<FixState, string> = {
    locked: t('To read ahead. They can be ticked once the plan was begun.'),
    ready: t('To read ahead. They can be ticked once the plan was begun.'),
    begun: t('Steps that interrupt service can be ticked once somebody approved.'),
    approved: t('Tick each step when it was done. A tick can be taken back; the time line keeps both.'),
  };
  return leads[state];
}
