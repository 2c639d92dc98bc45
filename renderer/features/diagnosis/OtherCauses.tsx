import { useState } from 'react';
import type { Diagnosis } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Section } from '../../components/Section';
import { Segments } from '../../components/Segments';
import { bySeverity } from './cause-words';
import { FindingRow } from './FindingRow';
import styles from './OtherCauses.module.css';

interface OtherCausesProps {
  readonly diagnosis: Diagnosis;
  /** The side that matters first. */
  readonly sides: readonly [Side, Side];
}

/** What else it could be, side by side: confirmed, possible, ruled out or not known, and why. */
export function OtherCauses({ diagnosis, sides }: OtherCausesProps) {
  const [side, setSide] = useState<Side>(sides[0]);
  const { verdict, findings, facts } = diagnosis;
  const others = findings.filter(
    (one) =>
      (one.side === side || one.side === null) &&
      // That not all is well was said above.
      !(one.cause === 'healthy' && one.status === 'ruled-out') &&
      !(verdict.status === 'confirmed' && one.cause === verdict.cause && one.side === verdict.side),
  );
  const activity = {
    active: t('active'),
    idle: t('idle'),
    unknown: t('not known'),
  };
  return (
    <Section
      title={verdict.cause === null ? t('What it could be') : t('What else it could be')}
      aside={
        <Segments<Side>
          label={t('Side')}
          value={side}
          onChange={setSide}
          options={sides.map((one) => ({
            value: one,
            label: t('Side {side}, {activity}', { side: one, activity: activity[facts.sides[one].activity] }),
          }))}
        />
      }
    >
      <ul className={styles.list}>
        {bySeverity(others).map((finding) => (
          <FindingRow key={finding.cause} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}
