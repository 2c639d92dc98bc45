import type { ReactNode } from 'react';
import styles from './Segments.module.css';

interface SegmentsProps<T extends string> {
  /** What is chosen between; read out only. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `box`: on a ground of its own; `tabs`: underlined; `pills`: the chosen one stands out. */
  readonly look?: 'box' | 'tabs' | 'pills';
}

/** A few views of the same thing, one of them shown. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
  look = 'box',
}: SegmentsProps<T>) {
  return (
    <fieldset className={styles.segments} data-look={look} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
