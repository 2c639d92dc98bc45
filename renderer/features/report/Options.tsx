import { useStore } from 'zustand';
import { languageNames, languages } from '../../../electron/core/languages';
import { t } from '../../app/text';
import { Choice } from '../../components/Choice';
import { Section } from '../../components/Section';
import { chooseLanguage, choosePaper, chooseParts, reportFormStore } from '../../stores/report-form';
import { Redaction } from './Redaction';
import styles from './Report.module.css';

/** What is in the report, and on which paper: the preview and every file follow. */
export function Options() {
  const { paper, parts, language } = useStore(reportFormStore);
  return (
    <Section title={t('What is in it')}>
      <div className={styles.options}>
        <Choice
          legend={t('Parts')}
          look="cards"
          value={parts}
          onChange={chooseParts}
          options={[
            {
              value: 'whole',
              label: t('The whole report'),
              hint: t('The customer’s page, then the engineer’s part with all evidence that decided.'),
            },
            {
              value: 'customer',
              label: t('The customer’s page alone'),
              hint: t('What was wrong, what was done, and what proves that it works.'),
            },
          ]}
        />
        <div className={styles.optionRow}>
          <Choice
            legend={t('Paper')}
            value={paper}
            onChange={choosePaper}
            options={[
              { value: 'A4', label: t('A4') },
              { value: 'Letter', label: t('US Letter') },
            ]}
          />
        </div>
        <div className={styles.optionRow}>
          <Choice
            legend={t('Language of the report')}
            value={language}
            onChange={chooseLanguage}
            options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
          />
        </div>
        <Redaction />
      </div>
    </Section>
  );
}
