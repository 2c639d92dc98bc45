import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { useLate } from './late';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** `main`: the one main action of a screen. `quiet`: no frame. `risky`: interrupts something. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'risky';
  readonly size?: 'small' | 'normal';
  readonly icon?: ReactNode;
  /** A sign after the words, as an arrow onward. */
  readonly iconAfter?: ReactNode;
  readonly disabled?: boolean;
  /** Work of this button is under way: it cannot be pressed again, and shows so after 300 ms. */
  readonly working?: boolean;
  /** For a button whose words do not say enough by themselves. */
  readonly label?: string;
  readonly title?: string;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
}

/** A button in the window's own look. */
export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    kind = 'plain',
    size = 'normal',
    icon,
    disabled = false,
    working = false,
  } = props;
  const late = useLate(working);
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      data-size={size}
      disabled={disabled}
      aria-disabled={working || undefined}
      aria-busy={working || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      title={props.title}
      onClick={working ? undefined : onClick}
    >
      {late ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children === null ? null : <span className={styles.words}>{children}</span>}
      {props.iconAfter}
    </button>
  );
}
