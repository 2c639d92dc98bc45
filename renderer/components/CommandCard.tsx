import { IconTerminal2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../app/text';
import styles from './CommandCard.module.css';
import { CopyButton } from './CopyButton';

interface CommandCardProps {
  /** On which machine it is typed, and how a window to type in is opened there. */
  readonly where: ReactNode;
  /** The line to type; null where there is none, and the steps say it all. */
  readonly command: string | null;
  /** What to do before or after the command, a sentence each. */
  readonly steps?: readonly ReactNode[];
  /** Values to enter, with their names as the screen of that program has them. */
  readonly values?: readonly { readonly label: string; readonly value: string | null }[];
  /** What it looks like when all is well. */
  readonly good?: ReactNode;
  /** What it looks like when it is not. */
  readonly bad?: ReactNode;
  readonly note?: ReactNode;
}

/** What to type, and where; what good and bad look like. */
export function CommandCard({ where, command, steps, values, good, bad, note }: CommandCardProps) {
  return (
    <div className={styles.card}>
      <div className={styles.where}>
        <IconTerminal2 size={16} aria-hidden="true" />
        <span>{where}</span>
      </div>
      {command === null ? null : (
        <div className={styles.line}>
          <code className={styles.command}>{command}</code>
          <CopyButton text={command} what={command} />
        </div>
      )}
      {values === undefined ? null : (
        <dl className={styles.values}>
          {values.map(({ label, value }) => (
            <div key={label} className={styles.value}>
              <dt>{label}</dt>
              <dd>
                {value === null ? (
                  <span className={styles.lacking}>{t('not known yet')}</span>
                ) : (
                  <>
                    <code>{value}</code>
                    <CopyButton text={value} what={value} bare />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {steps === undefined ? null : (
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            // Steps have no identity but their number.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      {good === undefined && bad === undefined ? null : (
        <dl className={styles.looks}>
          {good === undefined ? null : (
            <>
              <dt data-tone="good">{t('Good')}</dt>
              <dd>{good}</dd>
            </>
          )}
          {bad === undefined ? null : (
            <>
              <dt data-tone="wrong">{t('Bad')}</dt>
              <dd>{bad}</dd>
            </>
          )}
        </dl>
      )}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </div>
  );
}
