import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import type { FixPlan } from '../../../electron/core/remedy/types';
import type { Message } from '../../../electron/core/text';
import { t, tell } from '../../app/text';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import styles from './Plan.module.css';

/** Sentences one below the other. */
export function List({ sentences }: { readonly sentences: readonly Message[] }) {
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={tell(sentence)}>
          <Said message={sentence} />
        </li>
      ))}
    </ul>
  );
}

/** What the plan touches, and what to beware of: read before anything is begun. */
export function PlanLists({ plan }: { readonly plan: FixPlan }) {
  if (plan.impact.length === 0 && plan.warnings.length === 0) return null;
  return (
    <Section title={t('Before you begin')}>
      <div className={styles.pair}>
        {plan.impact.length === 0 ? null : (
          <div>
            <h3 className={styles.heading}>
              <IconPlugConnectedX size={17} aria-hidden="true" />
              {t('What it touches')}
            </h3>
            <List sentences={plan.impact} />
          </div>
        )}
        {plan.warnings.length === 0 ? null : (
          <div data-tone="look">
            <h3 className={styles.heading}>
              <IconAlertTriangle size={17} aria-hidden="true" />
              {t('Beware')}
            </h3>
            <List sentences={plan.warnings} />
          </div>
        )}
      </div>
    </Section>
  );
}
