import { IconChevronLeft, IconChevronRight, IconHelp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { StepId } from '../../electron/core/incident/events';
import { markReady, markScreen } from '../app/ready';
import { stepAfter, stepBefore, stepTitle } from '../app/steps';
import { t } from '../app/text';
import { openHelp } from '../stores/help';
import { useSnapshot } from '../stores/hooks';
import { goTo, leaveIncident } from '../stores/incident';
import { Button } from './Button';
import { Fold } from './Fold';
import { NextCheck } from './NextCheck';
import { NotesButton } from './NotesButton';
import styles from './StepPage.module.css';

/** The one main action of a step, at the right end of the bar. */
export interface StepAction {
  readonly label: string;
  readonly onAct: () => void;
  readonly disabled?: boolean;
  readonly working?: boolean;
}

interface StepPageProps {
  readonly step: StepId;
  readonly title: string;
  /** One sentence that says what to do. */
  readonly lead: ReactNode;
  /** Why it is asked; folds out. */
  readonly why?: ReactNode;
  /** Without one, the main action goes on to the next step. */
  readonly action?: StepAction;
  readonly children: ReactNode;
}

/** The middle of the window and the bar under it: what every step has in the same place. */
export function StepPage({ step, title, lead, why, action, children }: StepPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const incidentTitle = useSnapshot().incident.title;

  useEffect(() => {
    markScreen(step);
    heading.current?.focus({ preventScroll: true });
    markReady(true);
    return () => markReady(false);
  }, [step]);

  useEffect(() => {
    document.title = `${stepTitle(step)} · ${incidentTitle} · Rebind`;
  }, [step, incidentTitle]);

  const before = stepBefore(step);
  const after = stepAfter(step);
  const onward: StepAction | null =
    action ??
    (after === null
      ? null
      : { label: t('Next: {step}', { step: stepTitle(after) }), onAct: () => void goTo(after) });

  return (
    <>
      <main className={styles.main}>
        <div className={styles.middle}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            <p className={styles.lead}>{lead}</p>
            {why === undefined ? null : <Fold title={t('Why this matters')}>{why}</Fold>}
          </header>
          {children}
        </div>
      </main>
      <footer className={styles.bar}>
        <Button
          icon={<IconChevronLeft size={16} aria-hidden="true" />}
          title={before === null ? t('Back to all incidents') : undefined}
          onClick={() => void (before === null ? leaveIncident() : goTo(before))}
        >
          {t('Back')}
        </Button>
        <div className={styles.next}>
          <NextCheck step={step} />
        </div>
        <NotesButton step={step} />
        <Button icon={<IconHelp size={17} aria-hidden="true" />} onClick={() => openHelp(step)}>
          {t('Help')}
        </Button>
        {onward === null ? null : (
          <Button
            kind="main"
            iconAfter={<IconChevronRight size={17} aria-hidden="true" />}
            disabled={onward.disabled}
            working={onward.working}
            onClick={onward.onAct}
          >
            {onward.label}
          </Button>
        )}
      </footer>
    </>
  );
}
