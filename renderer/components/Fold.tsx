import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './Fold.module.css';

interface FoldProps {
  readonly title: ReactNode;
  /** Stands beside the title, also while folded. */
  readonly hint?: ReactNode;
  readonly startsOpen?: boolean;
  /** `card`: a card of its own; `plain`: a line in the text. */
  readonly look?: 'plain' | 'card';
  readonly children: ReactNode;
}

/** Something that folds out. What is inside is there only while it is open. */
export function Fold({ title, hint, startsOpen = false, look = 'plain', children }: FoldProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.fold}
      data-look={look}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <IconChevronRight className={styles.chevron} size={16} aria-hidden="true" />
        <span className={styles.title}>{title}</span>
        {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
      </summary>
      {open ? <div className={styles.body}>{children}</div> : null}
    </details>
  );
}
