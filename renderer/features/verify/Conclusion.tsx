import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Said } from '../../components/Said';
import { Status, type Tone } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { goTo } from '../../stores/incident';
import styles from './Verify.module.css';

/** What the fresh evidence says, and what still lacks for "fixed". */
export function Conclusion() {
  const { verification, after, before, incident } = useSnapshot();
  const { allows, conclusion, missing, statedBy } = verification;
  const isFixed = allows.includes('fixed') || statedBy !== null;
  const tone: Tone = isFixed
    ? 'good'
    : allows.includes('listener-corrected') || allows.includes('worked-around')
      ? 'look'
      : after === null
        ? 'unknown'
        : after.verdict.status === 'confirmed' && after.verdict.cause !== 'healthy'
          ? 'wrong'
          : 'unknown';
  const words: Record<Tone, string> = {
    good: statedBy === null ? t('Fixed') : t('Fixed (time stated by {name})', { name: statedBy }),
    look: allows.includes('listener-corrected') ? t('Not all proven yet') : t('Worked around'),
    wrong: t('Not fixed'),
    unknown: after === null ? t('Nothing fresh yet') : t('Not known yet'),
    unread: t('Not known yet'),
    idle: t('Not known yet'),
  };
  const faulty = before.verdict.cause !== null && before.verdict.cause !== 'healthy';
  return (
    <section className={styles.conclusion} data-tone={tone} aria-label={t('Conclusion')} role="status">
      <p className={styles.verdict}>
        <Status tone={tone} strong>
          {words[tone]}
        </Status>
      </p>
      <p className={styles.sentence}>
        <Said message={conclusion} />
      </p>
      {missing.length === 0 ? null : (
        <div>
          <p className={styles.soft}>{t('For “fixed” there lacks:')}</p>
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={tell(one)}>
                <Said message={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {tone === 'wrong' && incident.fix !== null && incident.closing === null ? (
        <div className={styles.hintRow}>
          <span className={styles.soft}>
            {t(
              'The last step of the plan tells how to go on, and how the change is undone stands beneath it. To plan another fix, go on from the fresh evidence below.',
            )}
          </span>
          <Button size="small" onClick={() => void goTo('fix')}>
            {t('Go to Fix')}
          </Button>
        </div>
      ) : null}
      {faulty && incident.fix === null && incident.closing === null ? (
        <div className={styles.hintRow}>
          <span className={styles.soft}>{t('The plan of step 6 was not begun.')}</span>
          <Button size="small" onClick={() => void goTo('fix')}>
            {t('Go to Fix')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
