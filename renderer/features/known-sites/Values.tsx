import { t } from '../../app/text';
import { CopyValue } from '../../components/CopyValue';
import styles from './KnownSite.module.css';

interface ValuesProps {
  readonly values: readonly string[] | null;
  /** Their order is what they say: they are numbered. */
  readonly ordered: boolean;
}

/** The values of a field, one a line; null is not known, and an empty list is none. */
export function Values({ values, ordered }: ValuesProps) {
  if (values === null) return <span className={styles.none}>{t('not known')}</span>;
  if (values.length === 0) return <span className={styles.none}>{t('none')}</span>;
  if (values.length === 1) return <CopyValue wrap>{values[0] ?? ''}</CopyValue>;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={styles.values} data-ordered={ordered || undefined}>
      {values.map((value, index) => (
        // Values may repeat; their order is what they say.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <CopyValue wrap>{value}</CopyValue>
        </li>
      ))}
    </List>
  );
}
