import { IconArrowRight } from '@tabler/icons-react';
import type { Check, Diagnosis } from '../../../electron/core/diagnosis/types';
import { stepTitle } from '../../app/steps';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import styles from './WhatIsLacking.module.css';

/** The checks that open causes name, each once, the cheapest first; the best one is told elsewhere. */
export function checksLacking({ findings, next, facts }: Diagnosis): readonly Check[] {
  const found = new Map<string, Check>();
  for (const finding of findings) {
    const { check, status, side } = finding;
    if (check === null || (status !== 'possible' && status !== 'unknown')) continue;
    if (check.id === next?.id || found.has(check.id)) continue;
    // What lacks on the idle side decides nothing while the active one is open.
    if (facts.active !== null && side !== null && side !== facts.active) continue;
    found.set(check.id, check);
  }
  return [...found.values()].sort((one, other) => one.cost - other.cost);
}

/** What else lacks for a verdict. Nothing where the next best check is all. */
export function WhatIsLacking() {
  const checks = checksLacking(useSnapshot().before);
  if (checks.length === 0) return null;
  return (
    <Section title={t('What lacks as well')}>
      <ul className={styles.list}>
        {checks.map((check) => (
          <li key={check.id}>
            <div className={styles.words}>
              <p className={styles.title}>{tell(check.title)}</p>
              <p className={styles.why}>
                <Said message={check.why} />
              </p>
            </div>
            <Button
              size="small"
              icon={<IconArrowRight size={15} aria-hidden="true" />}
              onClick={() => void goTo(check.step)}
            >
              {stepTitle(check.step)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
