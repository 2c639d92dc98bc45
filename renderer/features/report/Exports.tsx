import {
  IconBraces,
  IconFileText,
  IconFileTypePdf,
  IconFileWord,
  IconHtml,
  IconMarkdown,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import type { SavedFile as Written } from '../../../electron/ipc/contract';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Failed } from '../../components/Failed';
import came from '../../components/looks/came-of-it.module.css';
import { SavedFile } from '../../components/SavedFile';
import { Section } from '../../components/Section';
import { exportReport } from '../../stores/report-exports';
import { type Format, formats, nameOf, purposeOf } from './format-words';
import styles from './Report.module.css';
import { SavedReports } from './SavedReports';

const icons = {
  pdf: IconFileTypePdf,
  docx: IconFileWord,
  html: IconHtml,
  markdown: IconMarkdown,
  text: IconFileText,
  json: IconBraces,
} as const;

type Saved = Written | { readonly failure: Failure };

/** The forms of the report, where each was saved just now, and what was saved before. */
export function Exports() {
  const [working, setWorking] = useState<Format | null>(null);
  const [saved, setSaved] = useState<Partial<Record<Format, Saved>>>({});

  const save = async (format: Format) => {
    setWorking(format);
    const answer = await exportReport(format);
    setWorking(null);
    // A dialog that was cancelled leaves what stood there.
    const outcome = answer.ok ? answer.value : { failure: answer };
    if (outcome !== null) setSaved((before) => ({ ...before, [format]: outcome }));
  };

  return (
    <Section title={t('Save the report')}>
      <div className={styles.room}>
        <ul className={styles.formats}>
          {formats.map((format) => {
            const Icon = icons[format];
            return (
              <li key={format} data-format={format}>
                <Button
                  icon={<Icon size={18} stroke={1.7} aria-hidden="true" />}
                  disabled={working !== null && working !== format}
                  working={working === format}
                  onClick={() => void save(format)}
                >
                  {t('Save as {format}', { format: nameOf(format) })}
                </Button>
                <span className={styles.soft}>{purposeOf(format)}</span>
              </li>
            );
          })}
        </ul>
      </div>
      <div role="status" className={`${came.answer} ${styles.saved}`}>
        {formats.map((format) => {
          const one = saved[format];
          if (one === undefined) return null;
          return 'place' in one ? (
            <SavedFile
              key={format}
              label={t('{format} saved:', { format: nameOf(format) })}
              path={one.place}
              told={one.told}
              format={format}
            />
          ) : (
            <div key={format} className={styles.failure}>
              <Failed failure={one.failure} />
            </div>
          );
        })}
      </div>
      <SavedReports />
    </Section>
  );
}
