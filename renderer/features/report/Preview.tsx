import { t } from '../../app/text';
import { useLate } from '../../components/late';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { Page } from './Page';
import styles from './Report.module.css';
import type { PreviewState } from './use-preview';

/** The report as it will be saved. */
export function Preview({ preview }: { readonly preview: PreviewState }) {
  const { html, failure, working } = preview;
  const late = useLate(working);
  return (
    <Section
      title={t('Preview')}
      aside={
        <span role="status" className={styles.working}>
          {late ? t('Making the report …') : ''}
        </span>
      }
    >
      {failure === null ? null : (
        <div role="alert" className={styles.failure}>
          <Status tone="wrong">
            <Said message={failure.message} />
          </Status>
          {failure.hint === undefined ? null : (
            <p className={styles.soft}>
              <Said message={failure.hint} />
            </p>
          )}
        </div>
      )}
      {html === null ? null : <Page html={html} />}
    </Section>
  );
}
