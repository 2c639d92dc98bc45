import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../app/text';
import styles from './Dialog.module.css';
import over from './looks/over-window.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog over the window. The browser's own: it keeps the focus inside, gives it
 * back afterwards, and closes with Escape.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The browser would choose the button that closes it.
    shown?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    // Taken away without being closed, as after its own "Save", it would keep the focus for itself.
    return () => shown?.close();
  }, []);
  return (
    // The keyboard closes it with Escape; a click beside it is one more way.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className={`${over.frame} ${styles.dialog}`}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className={`${over.inside} ${styles.inside}`}>
        <header className={styles.head}>
          <h1 id={id} className={styles.title}>
            {title}
          </h1>
          <button
            type="button"
            className={styles.close}
            aria-label={t('Close')}
            onClick={() => dialog.current?.close()}
          >
            <IconX size={18} aria-hidden="true" />
          </button>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
