import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: ReactNode;
  /** A line under the title. */
  readonly lead?: ReactNode;
  /** At the right of the title: a state, a small button. */
  readonly aside?: ReactNode;
  /** Marks the section as the one that matters: the active side, the deciding table. */
  readonly marked?: boolean;
  readonly children?: ReactNode;
}

/** A card with a heading. */
export function Section({ title, lead, aside, marked = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-marked={marked || undefined}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
