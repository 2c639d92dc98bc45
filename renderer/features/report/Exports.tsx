import { IconBraces, IconFileTypePdf, IconHtml, IconMarkdown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './Report.module.css';

const formats = ['pdf', 'html', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

const icons = { pdf: IconFileTypePdf, html: IconHtml, markdown: IconMarkdown, json: IconBraces } as const;

function nameOf(format: Format): string {
  const names: Record<Format, string> = {
    pdf: t('PDF'),
    html: t('HTML'),
    markdown: t('Markdown'),
    json: t('JSON'),
  };
  return names[format];
}

function purposeOf(format: Format): string {
  const purposes: Record<Format, string> = {
    pdf: t('to print or to send to the customer'),
    html: t('one file, opens in any browser, no network needed'),
    markdown: t('to paste into a ticket'),
    json: t('for programs'),
  };
  return purposes[format];
}

type Saved = { readonly path: string } | { readonly failure: Failure };

/** The four forms of the report, and where each was saved. */
export function Exports() {
  const { id } = useSnapshot();
  const [working, setWorking] = useState<Format | null>(null);
  const [saved, setSaved] = useState<Partial<Record<Format, Saved>>>({});

  const save = async (format: Format) => {
    setWorking(format);
    const answer = await answerOf(() => bridge().report.export({ id, format }));
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
    </Section>
  );
}
