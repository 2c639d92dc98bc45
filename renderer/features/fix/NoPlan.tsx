import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import { kindOfVerdict, toneOfVerdict, verdictWord } from '../diagnosis/cause-words';
import { NextBestCheck } from '../diagnosis/NextBestCheck';
import styles from './Plan.module.css';

/** Why there is no plan, and what leads on. */
export function NoPlan() {
  const { verdict, next } = useSnapshot().before;
  const kind = kindOfVerdict(verdict);
  return (
    <>
      <Section
        title={tell(verdict.title)}
        aside={
          kind === 'undecided' ? undefined : (
            <Status tone={toneOfVerdict[kind]} look="pill">
              {verdictWord(kind)}
            </Status>
          )
        }
      >
        <p className={styles.text}>
          <Said message={verdict.sentence} />
        </p>
        <p className={styles.soft}>
          {kind === 'healthy'
            ? t('There is nothing to put right. If the dialer fails again, take the checks while it does.')
            : kind === 'undecided'
              ? t('The check below tells most. The diagnosis shows what else is possible.')
              : t('There is no plan for this cause. Hand it over with the report.')}
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => void goTo('diagnosis')}>{t('Look at the diagnosis')}</Button>
          {kind === 'undecided' ? null : (
            <Button onClick={() => void goTo('report')}>{t('Go to the report')}</Button>
          )}
        </div>
      </Section>
      {next === null || kind !== 'undecided' ? null : <NextBestCheck check={next} settled={false} />}
    </>
  );
}
