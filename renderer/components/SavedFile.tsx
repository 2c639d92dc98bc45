import type { Message } from '../../electron/core/text';
import { CopyButton } from './CopyButton';
import { Said } from './Said';
import styles from './SavedFile.module.css';
import { Status } from './Status';

interface SavedFileProps {
  /** What was saved, in words, with the sign that leads to the path. */
  readonly label: string;
  readonly path: string;
  /** What has to be known of it; null where all is as always. */
  readonly told: Message | null;
  /** The format, by which the row is found. */
  readonly format: string;
}

/** A file that was written just now: where it lies, to copy. */
export function SavedFile({ label, path, told, format }: SavedFileProps) {
  return (
    <div>
      <div className={styles.file} data-saved={format}>
        <Status tone="good">{label}</Status>
        <code className={styles.path}>{path}</code>
        <CopyButton text={path} what={path} bare />
      </div>
      {told === null ? null : (
        <p className={styles.told}>
          <Said message={told} />
        </p>
      )}
    </div>
  );
}
