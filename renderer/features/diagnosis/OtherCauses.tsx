import { useState } from 'react';
import type { Diagnosis, Finding } from '../../../electron/core/diagnosis/types';
import type { Side } from '../../../electron/core/net/ports';
import { t } from '../../app/text';
import { Fold } from '../../components/Fold';
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

function foldTitle(status: 'ruled-out' | 'unknown', count: number): string {
  return status === 'ruled-out'
    ? t('Ruled out: {count}', { count })
    : t('Not known, as evidence is missing: {count}', { count });
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingRow key={finding.cause} finding={finding} />
      ))}
    </ul>
  );
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
  const open = bySeverity(others.filter(({ status }) => status === 'confirmed' || status === 'possible'));
  const closed = (['ruled-out', 'unknown'] as const).map((status) => ({
    status,
    findings: others.filter((one) => one.status === status),
  }));
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
      {open.length === 0 ? (
        <p className={styles.nothing}>{t('Nothing else is confirmed or possible on this side.')}</p>
      ) : (
        <Findings findings={open} />
      )}
      {closed.map(({ status, findings: own }) =>
        own.length === 0 ? null : (
          <Fold
            key={`${side} ${status}`}
            title={foldTitle(status, own.length)}
            startsOpen={status === 'ruled-out'}
          >
            <Findings findings={own} />
          </Fold>
        ),
      )}
    </Section>
  );
}
