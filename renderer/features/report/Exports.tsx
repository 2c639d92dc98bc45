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
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
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

type Saved = { readonly path: string } | { readonly failure: Failure };

/** The forms of the report, where each was saved just now, and what was saved before. */
export function Exports() {
  const [working, setWorking] = useState<Format | null>(null);
  const [saved, setSaved] = useState<Partial<Record<Format, Saved>>>({});

  const save = async (format: Format) => {
    setWorking(format);
    const answer = await exportReport(format);
    setWorking(null);
    // A dialog that was cancelled leaves what stood there.
    if (answer.ok && answer.value === null) return;
    setSaved((before) => ({
      ...before,
      [format]: answer.ok ? { path: answer.value ?? '' } : { failure: answer },
    }));
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
      <div role="status" className={styles.saved}>
        {formats.map((format) => {
          const one = saved[format];
          if (one === undefined) return null;
          return 'path' in one ? (
            <div key={format} className={styles.file} data-saved={format}>
              <Status tone="good">{t('{format} saved:', { format: nameOf(format) })}</Status>
              <code className={styles.path}>{one.path}</code>
              <CopyButton text={one.path} what={one.path} bare />
            </div>
          ) : (
            <div key={format} className={styles.failure}>
              <Status tone="wrong">
                <Said message={one.failure.message} />
              </Status>
              {one.failure.hint === undefined ? null : (
                <p className={styles.soft}>
                  <Said message={one.failure.hint} />
                </p>
              )}
            </div>
          );
        })}
      </div>
      <SavedReports />
    </Section>
  );
}
