import { t } from '../../app/text';
import styles from './LimitSelect.module.css';

interface LimitSelectProps {
  /** Seconds. */
  readonly options: readonly number[];
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (seconds: number) => void;
}

/** How long an answer is waited for. */
export function LimitSelect({ options, value, disabled, onChange }: LimitSelectProps) {
  return (
    <label className={styles.limit}>
      {t('Time limit')}
      <select
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {options.map((seconds) => (
          <option key={seconds} value={seconds}>
            {t('{seconds} s', { seconds })}
          </option>
        ))}
      </select>
    </label>
  );
}
