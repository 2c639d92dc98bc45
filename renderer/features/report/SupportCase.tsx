import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Result } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { grouped } from '../../app/numbers';
import { t } from '../../app/text';
import { CopyButton } from '../../components/CopyButton';
import { useLate } from '../../components/late';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { reportFormStore } from '../../stores/report-form';
import styles from './Report.module.css';

/** The summary as it is pasted into a support case: what is copied is what stands there. */
export function SupportCase() {
  const { id, revision } = useSnapshot();
  const form = useStore(reportFormStore);
  const [summary, setSummary] = useState<Result<string> | null>(null);
  const late = useLate(summary === null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said makes another summary.
  useEffect(() => {
    let wanted = true;
    void answerOf(() => bridge().report.summary({ id, form })).then((answer) => {
      if (wanted) setSummary(answer);
    });
    return () => {
      wanted = false;
    };
  }, [id, form, revision]);

  return (
    <Section
      title={t('For a support case')}
      lead={t('Plain text that fits into the field of a case, the most important first.')}
      aside={summary?.ok ? <CopyButton text={summary.value} what={t('the summary')} /> : null}
    >
      {summary === null ? (
        <p className={styles.soft} role="status">
          {late ? t('Making the summary …') : ''}
        </p>
      ) : summary.ok ? (
        <>
          <section
            className={styles.summary}
            aria-label={t('The summary')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
            tabIndex={0}
          >
            <pre>{summary.value}</pre>
          </section>
          <p className={styles.soft}>
            {t('{count} of 4,000 characters', { count: grouped(summary.value.length) })}
          </p>
        </>
      ) : (
        <Status tone="wrong">
          <Said message={summary.message} />
        </Status>
      )}
    </Section>
  );
}
