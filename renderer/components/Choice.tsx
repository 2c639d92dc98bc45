import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';
import { Hidden } from './Hidden';
import one from './looks/option.module.css';
import { useAsked } from './use-asked';

interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceProps<T extends string> {
  /** The question. */
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  /** Where it gives a promise, the choice shows while that is under way. */
  readonly onChange: (value: T) => unknown;
  /** `cards`: each with room for a hint; `chips`: in a row. */
  readonly look?: 'cards' | 'chips';
  /** In a dialog: what is chosen now has the focus when the dialog opens. */
  readonly focusFirst?: boolean;
}

/** One of a few answers, all of them in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const {
    legend,
    legendHidden = false,
    options,
    value,
    onChange,
    look = 'chips',
    focusFirst = false,
  } = props;
  const name = useId();
  const [shown, choose] = useAsked<T | null>(value, (next) => next !== null && onChange(next));
  return (
    <fieldset className={styles.choice}>
      <legend className={legendHidden ? undefined : styles.legend}>
        {legendHidden ? <Hidden>{legend}</Hidden> : legend}
      </legend>
      <div className={styles.options} data-look={look}>
        {options.map((option) => (
          <label key={option.value} className={`${one.option} ${styles.option}`} data-value={option.value}>
            <input
              type="radio"
              className={one.radio}
              name={name}
              value={option.value}
              checked={option.value === shown}
              data-focus-first={(focusFirst && option.value === value) || undefined}
              onChange={() => choose(option.value)}
            />
            <span className={one.words}>
              <span className={styles.label}>{option.label}</span>
              {option.hint === undefined ? null : <span className={one.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
