import { t, tell } from '../../app/text';
import { Cites } from '../../components/Cites';
import { CopyButton } from '../../components/CopyButton';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { kindOfVerdict, toneOfVerdict, verdictWord } from './cause-words';
import { DecidingLines, isShort, mostLines } from './DecidingLines';
import styles from './VerdictCard.module.css';

/** The verdict in a sentence with the values that were found, its proof beneath it, and what the fix will do. */
export function VerdictCard() {
  const { verdict } = useSnapshot().before;
  const kind = kindOfVerdict(verdict);
  const tone = toneOfVerdict[kind];
  const lines = kind === 'undecided' ? [] : verdict.cites.filter(isShort).slice(0, mostLines);
  const others = kind === 'undecided' ? verdict.cites : verdict.cites.filter((cite) => !lines.includes(cite));
  return (
    <section className={styles.card} data-kind={kind} data-tone={tone} aria-label={t('Verdict')}>
      <p className={styles.sentence}>
        <Status tone={tone} strong>
          {verdictWord(kind)}
        </Status>{' '}
        <Said message={verdict.sentence} />{' '}
        <CopyButton text={tell(verdict.sentence)} what={t('the verdict')} bare />
      </p>
      {verdict.expected === null ? null : (
        <p className={styles.expected}>
          <Said message={verdict.expected} />
        </p>
      )}
      {kind === 'healthy' ? (
        <p className={styles.expected}>
          {t('This speaks for the moment of the capture, and for what was brought.')}
        </p>
      ) : null}
      {verdict.cites.length === 0 ? null : (
        <div className={styles.proof}>
          <DecidingLines cites={lines} />
          <Cites cites={others} most={4} />
        </div>
      )}
    </section>
  );
}
