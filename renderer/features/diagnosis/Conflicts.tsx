import type { Conflict } from '../../../electron/core/diagnosis/types';
import { t } from '../../app/text';
import { Cites } from '../../components/Cites';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import styles from './Conflicts.module.css';

/** What does not go together, named where it is: the evidence counts. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Section
      title={t('What does not go together')}
      lead={t('Where the evidence and what was typed differ, the evidence counts.')}
    >
      <ul className={styles.list}>
        {conflicts.map((conflict, index) => (
          // Two conflicts may be worded alike; their order is fixed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <Status tone="look">
              <Said message={conflict.message} />
            </Status>
            <Cites cites={conflict.cites} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
