import type { CommandId } from '../../../electron/ipc/commands';
import { isMac, shownKeys } from '../../commands/keys';
import styles from './Keys.module.css';

/** The keys of a command; nothing where it has none. */
export function Keys({ of }: { readonly of: CommandId }) {
  const keys = shownKeys(of, isMac());
  if (keys.length === 0) return null;
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
