import { IconArrowBackUp } from '@tabler/icons-react';
import type { FixPlan } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { PracticeButton } from '../../components/PracticeButton';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { orderPractice } from '../../stores/practice';
import styles from './Plan.module.css';

/** How the change is undone, from what was recorded before it. */
export function Rollback({ plan }: { readonly plan: FixPlan }) {
  if (plan.rollback.length === 0) return null;
  return (
    <Section
      title={
        <span className={styles.heading}>
          <IconArrowBackUp size={18} aria-hidden="true" />
          {t('How it is undone')}
        </span>
      }
      aside={
        plan.order === null ? undefined : (
          <PracticeButton onAct={() => orderPractice(plan.side, 'private')}>
            {t('Move the private card first again')}
          </PracticeButton>
        )
      }
    >
      <ol className={styles.list}>
        {plan.rollback.map((sentence) => (
          <li key={tell(sentence)}>
            <Said message={sentence} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
