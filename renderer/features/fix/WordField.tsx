import { useId } from 'react';
import styles from './Approval.module.css';

interface WordFieldProps {
  readonly label: string;
  /** By which tests and the keyboard's way find it. */
  readonly field: string;
  readonly value: string;
  /** Most characters. */
  readonly longest: number;
  /** The id of the words beneath that belong to it. */
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
}

/** A line in which somebody's word is written down: who, when, how they know. */
export function WordField({ label, field, value, longest, describedBy, onChange, onEnter }: WordFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        data-field={field}
        autoComplete="off"
        maxLength={longest}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
    </div>
  );
}
