import type { FixPlan } from '../../../electron/core/remedy/types';
import { t, tell } from '../../app/text';
import { CommandCard } from '../../components/CommandCard';
import { Fold } from '../../components/Fold';
import styles from './Plan.module.css';
import { List } from './PlanLists';

/** Other ways to the same change, for a host on which the steps do not work as they stand. */
export function Alternatives({ plan }: { readonly plan: FixPlan }) {
  return plan.alternatives.map((one) => (
    <Fold key={one.id} title={tell(one.title)}>
      <div className={styles.stack}>
        <List sentences={one.details} />
        {one.command === null ? null : (
          <CommandCard
            where={t('On the host of side {side}, as an administrator', { side: plan.side })}
            command={one.command}
          />
        )}
      </div>
    </Fold>
  ));
}
