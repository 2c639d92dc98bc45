import { useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { useLate } from '../../components/late';
import { Section } from '../../components/Section';
import { useSnapshot } from '../../stores/hooks';
import { reportFormStore } from '../../stores/report-form';
import styles from './Report.module.css';

/**
 * The report as it will be saved: a page of its own under the app's address, with its own
 * policy. The frame's sandbox allows nothing: no script, no form, no window, no way out.
 */
export function Preview() {
  const { id, revision } = useSnapshot();
  // Whatever is said makes another report: the address changes with it, so it is fetched anew.
  const { paper, parts, redaction, language } = useStore(reportFormStore);
  const address = `./report/${id}?revision=${revision}&paper=${paper}&parts=${parts}&redaction=${redaction}&language=${language}`;
  const [shown, setShown] = useState<string | null>(null);
  const late = useLate(shown !== address);
  return (
    <Section
      title={t('Preview')}
      aside={
        <span role="status" className={styles.working}>
          {late ? t('Making the report …') : ''}
        </span>
      }
    >
      <iframe
        className={styles.page}
        title={t('Preview of the report')}
        sandbox=""
        src={address}
        onLoad={() => setShown(address)}
      />
    </Section>
  );
}
