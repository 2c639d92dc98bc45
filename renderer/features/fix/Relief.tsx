import type { FixPlan } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import styles from './Plan.module.css';
import { List } from './PlanLists';

/** How the dialer gets a session before the fault is corrected, with its cost and conditions; else why that is not offered. */
export function Relief({ plan: { relief, noRelief } }: { readonly plan: FixPlan }) {
  if (relief === null) {
    return noRelief === null ? null : (
      <p className={styles.soft}>
        <Said message={noRelief} />
      </p>
    );
  }
  return (
    <Section
      title={tell(relief.title)}
      lead={<Said message={relief.seen} />}
      aside={
        <Status tone="look" look="pill">
          {t('worked around, not fixed')}
        </Status>
      }
    >
      <div className={styles.stack}>
        <div className={styles.pair}>
          <div>
            <h3 className={styles.heading}>{t('What it costs')}</h3>
            <List sentences={relief.cost} />
          </div>
          <div data-tone="look">
            <h3 className={styles.heading}>{t('Only if')}</h3>
            <List sentences={relief.conditions} />
          </div>
        </div>
        <ol className={styles.list}>
          {relief.steps.map((sentence) => (
            <li key={tell(sentence)}>
              <Said message={sentence} />
            </li>
          ))}
        </ol>
        <p className={styles.text}>
          <Said message={relief.afterwards} />
        </p>
      </div>
    </Section>
  );
}
