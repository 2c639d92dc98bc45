import { IconArrowRight, IconCompass } from '@tabler/icons-react';
import type { Check } from '../../../electron/core/diagnosis/types';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import card from '../../components/looks/marked-card.module.css';
import { Said } from '../../components/Said';
import { goTo } from '../../stores/incident';
import styles from './NextBestCheck.module.css';

function costWord(cost: Check['cost']): string {
  const words: Record<Check['cost'], string> = {
    1: t('a few values to enter'),
    2: t('one command on a host'),
    3: t('a restart'),
  };
  return words[cost];
}

/** The check that tells most for its cost, why, and the way to it. */
export function NextBestCheck({ check, settled }: { readonly check: Check; readonly settled: boolean }) {
  return (
    <section className={`${card.card} ${styles.card}`} aria-label={t('Next best check')}>
      <IconCompass className={card.icon} size={22} stroke={1.8} aria-hidden="true" />
      <div className={card.words}>
        <p className={styles.title}>
          <span className={styles.label}>{settled ? t('Before the fix:') : t('Next best check:')}</span>{' '}
          <Said message={check.title} />
        </p>
        <p className={styles.why}>
          <Said message={check.why} />
        </p>
        <p className={styles.cost}>{t('Cost: {cost}.', { cost: costWord(check.cost) })}</p>
      </div>
      <Button onClick={() => void goTo(check.step)} icon={<IconArrowRight size={16} aria-hidden="true" />}>
        {t('Go to {step}', { step: stepTitle(check.step) })}
      </Button>
    </section>
  );
}
