import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FixPlan, FixStep } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { timeOfDay } from '../../app/time';
import { Button } from '../../components/Button';
import { CommandCard } from '../../components/CommandCard';
import { Fold } from '../../components/Fold';
import { Said } from '../../components/Said';
import { useIncident, useSnapshot } from '../../stores/hooks';
import { say } from '../../stores/incident';
import { currentFix, isFallback, type Waits, waitsFor } from './gate';
import styles from './PlanSteps.module.css';
import { PracticeAct } from './PracticeAct';
import { Rehearsal } from './Rehearsal';

interface PlanStepsProps {
  readonly plan: FixPlan;
}

/** The steps in their order, each with what to click or type, and a tick with its time. */
export function PlanSteps({ plan }: PlanStepsProps) {
  return (
    <ol className={styles.steps}>
      {plan.steps.map((step, index) => (
        <Step key={step.id} plan={plan} step={step} number={index + 1} />
      ))}
    </ol>
  );
}

interface StepProps extends PlanStepsProps {
  readonly step: FixStep;
  readonly number: number;
}

function Step({ plan, step, number }: StepProps) {
  const { fix } = useIncident();
  const titleId = useId();
  const tick = currentFix(plan, fix)?.ticks[step.id];
  return (
    <li
      className={styles.step}
      data-step={step.id}
      data-done={tick !== undefined || undefined}
      data-fallback={isFallback(step) || undefined}
      aria-labelledby={titleId}
    >
      <span className={styles.number} aria-hidden="true">
        {tick === undefined ? number : <IconCheck size={15} stroke={3} />}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 id={titleId} className={styles.title}>
            {tell(step.title)}
          </h3>
          {step.risky ? (
            <span className={styles.risky}>
              <IconAlertTriangleFilled size={13} aria-hidden="true" />
              {t('interrupts service')}
            </span>
          ) : null}
        </div>
        {tick === undefined ? (
          <StepDetails plan={plan} step={step} />
        ) : (
          <Fold title={t('What was to be done')}>
            <StepDetails plan={plan} step={step} />
          </Fold>
        )}
        <div className={styles.end}>
          <Tick plan={plan} step={step} tick={tick} />
          <PracticeAct plan={plan} step={step} />
        </div>
      </div>
    </li>
  );
}

/** The clicks or the reason, a drawing, a command to copy. */
function StepDetails({ plan, step }: { readonly plan: FixPlan; readonly step: FixStep }) {
  return (
    <div className={styles.what}>
      <ul className={styles.details}>
        {step.details.map((detail) => (
          <li key={tell(detail)}>
            <Said message={detail} />
          </li>
        ))}
      </ul>
      {step.drawing === null || plan.order === null ? null : (
        <Rehearsal key={orderKey(plan.order)} plan={plan} order={plan.order} />
      )}
      <StepCommand plan={plan} step={step} />
    </div>
  );
}

/** Fresh evidence of another order begins the rehearsal anew. */
function orderKey({ before }: NonNullable<FixPlan['order']>): string {
  return before.map(({ name, address }) => `${name} ${address ?? ''}`).join('\n');
}

/** The command to copy, with the host that it is for. */
function StepCommand({ plan, step }: { readonly plan: FixPlan; readonly step: FixStep }) {
  const { before } = useSnapshot();
  if (step.command === null) return null;
  const host = before.facts.sides[plan.side].host?.value;
  return (
    <CommandCard
      where={
        host === undefined
          ? t('As the step says, on the host of side {side}', { side: plan.side })
          : t('As the step says, on {host}', { host })
      }
      command={step.command}
    />
  );
}

interface TickProps {
  readonly plan: FixPlan;
  readonly step: FixStep;
  readonly tick: { readonly at: string; readonly by: string } | undefined;
}

function Tick({ plan, step, tick }: TickProps) {
  const { fix, closing } = useIncident();
  const closed = closing !== null;
  const [working, setWorking] = useState(false);
  const set = async (done: boolean) => {
    setWorking(true);
    await say({ type: 'fix-step-ticked', step: step.id, done });
    setWorking(false);
  };
  if (tick !== undefined) {
    return (
      <>
        <span className={styles.done}>
          {t('Done at {time} by {by}', { time: timeOfDay(tick.at), by: tick.by })}
        </span>
        {closed ? null : (
          <Button
            kind="quiet"
            size="small"
            working={working}
            label={t('Take the tick back: {step}', { step: tell(step.title) })}
            onClick={() => void set(false)}
          >
            {t('Take back')}
          </Button>
        )}
      </>
    );
  }
  const waits = waitsFor(step, plan, fix, closed);
  const hint = waits === null ? null : hintOf(waits);
  return (
    <>
      <Button
        size="small"
        icon={<IconCheck size={15} aria-hidden="true" />}
        disabled={waits !== null}
        working={working}
        label={t('Mark as done: {step}', { step: tell(step.title) })}
        onClick={() => void set(true)}
      >
        {t('Mark as done')}
      </Button>
      {hint === null ? null : <span className={styles.hint}>{hint}</span>}
    </>
  );
}

/** What comes first; nothing where the page says it already. */
function hintOf(waits: Waits): string | null {
  switch (waits) {
    case 'approval':
      return t('Needs an approval first.');
    case 'word':
      return t('Needs somebody’s word for the other side first, above.');
    case 'proof':
      return t('Needs the other side proven in service first.');
    case 'fail-over':
      return t('Needs the fail-over first.');
    default:
      return null;
  }
}
