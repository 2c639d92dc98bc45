import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import styles from './Consent.module.css';

interface ConsentProps {
  readonly title: string;
  /** What will be done, a sentence or a list each. */
  readonly children: ReactNode;
  /** The act by its name, as "Contact 10.1.8.103:43027". */
  readonly act: string;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Says what is about to be contacted, and asks. Nothing is sent before the answer. */
export function Consent({ title, children, act, onAgree, onDecline }: ConsentProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.consent} aria-label={title} data-consent="">
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.list}>{children}</ul>
      <div className={styles.end}>
        <Button kind="main" onClick={onAgree}>
          {act}
        </Button>
        <Button kind="quiet" onClick={onDecline}>
          {t('Not now')}
        </Button>
      </div>
    </section>
  );
}
