import type { ReactNode } from 'react';
import styles from './Hidden.module.css';

/** Words that are read out and not drawn. */
export function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
