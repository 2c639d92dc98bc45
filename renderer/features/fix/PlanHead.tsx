import type { Windows } from '../../../electron/core/case/types';
import type { FixPlan } from '../../../electron/core/remedy/types';
import { t } from '../../app/text';
import { timeOfDay } from '../../app/time';
import { Button } from '../../components/Button';
import { OrderPicture } from '../../components/picture/OrderPicture';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status, type Tone } from '../../components/Status';
import { useIncident, useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import { windowsName } from '../site/windows';
import { currentFix, type FixState, openSteps } from './gate';
import styles from './Plan.module.css';
import { WindowsChoice } from './WindowsChoice';

interface PlanHeadProps {
  readonly plan: FixPlan;
  readonly state: FixState;
  /** Another plan was begun before the evidence led to this one. */
  readonly replaced: boolean;
}

function wordOf(state: FixState, open: number): { readonly tone: Tone; readonly words: string } {
  if (state === 'locked') return { tone: 'look', words: t('Locked') };
  if (state === 'ready') return { tone: 'unknown', words: t('Not begun') };
  if (state === 'begun') return { tone: 'look', words: t('Begun, not approved') };
  return open === 0
    ? { tone: 'good', words: t('All steps done') }
    : { tone: 'unknown', words: t('Begun and approved, open steps: {open}', { open }) };
}

/** Windows 2016 and later no longer keep an order that was changed in the dialog. */
function inDialog(windows: Windows): boolean {
  return Number.parseInt(windows, 10) < 2016;
}

/** What the plan will do, for which Windows, how far it is, and the order before and after. */
export function PlanHead({ plan, state, replaced }: PlanHeadProps) {
  const { fix } = useIncident();
  const { before } = useSnapshot();
  const current = currentFix(plan, fix);
  const { tone, words } = wordOf(state, openSteps(plan, fix));
  const host = before.facts.sides[plan.side].host?.value;
  const step = before.next?.step ?? 'netstat';
  return (
    <Section
      title={
        host === undefined
          ? t('Side {side}', { side: plan.side })
          : t('Side {side} · {host}', { side: plan.side, host })
      }
      lead={plan.windows === null ? t('Windows: not known') : windowsName(plan.windows)}
      aside={
        <Status tone={tone} look="pill">
          {words}
        </Status>
      }
    >
      <div className={styles.stack}>
        {replaced ? (
          <Status tone="look">
            {t(
              'Another plan was begun before. The evidence now leads to this one; beginning it starts anew.',
            )}
          </Status>
        ) : null}
        {plan.locked === null ? null : (
          <div className={styles.lock}>
            <Status tone="look" strong>
              <Said message={plan.locked} />
            </Status>
            {plan.windows === null ? null : (
              <Button size="small" onClick={() => void goTo(step)}>
                {step === 'netstat' ? t('Go to netstat and adapters') : t('Go to that check')}
              </Button>
            )}
          </div>
        )}
        {plan.windows === null ? <WindowsChoice side={plan.side} /> : null}
        <p className={styles.text}>
          <Said message={plan.expected} />
        </p>
        {current === null ? null : (
          <p className={styles.soft}>
            {t('Begun at {time}, for {windows}.', {
              time: timeOfDay(current.begunAt),
              windows: windowsName(current.windows),
            })}
          </p>
        )}
        {/* Where the order is changed in a dialog, the picture stands beside the clicks. */}
        {plan.order === null ||
        plan.windows === null ||
        plan.steps.some((one) => one.drawing !== null) ? null : (
          <figure className={styles.figure}>
            <OrderPicture
              order={plan.order}
              windows={plan.windows}
              kind={inDialog(plan.windows) ? 'dialog' : 'metric'}
            />
            <figcaption className={styles.soft}>
              {before.facts.sides[plan.side].ordersAgree === true
                ? t('The order before is the one that the registry and ipconfig /all agree on.')
                : t('The order before is the one that was seen in the evidence.')}
            </figcaption>
          </figure>
        )}
      </div>
    </Section>
  );
}
