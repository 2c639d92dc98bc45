import type { Owner } from '../../electron/core/case/types';
import { t } from '../app/text';
import { say } from '../stores/incident';
import styles from './OwnerSelect.module.css';
import { useAsked } from './use-asked';

interface OwnerSelectProps {
  readonly sha256: string;
  /** null: the whole piece. */
  readonly part: number | null;
  readonly owner: Owner | null;
}

const nobody = '';

/** To whom a part belongs, and the way to correct it. */
export function OwnerSelect({ sha256, part, owner }: OwnerSelectProps) {
  const [shown, choose] = useAsked(owner, (next) =>
    say({ type: 'evidence-assigned', sha256, part, owner: next }),
  );
  return (
    <select
      className={styles.select}
      data-lacking={shown === null || undefined}
      aria-label={t('To whom this belongs')}
      value={shown ?? nobody}
      onChange={(event) => {
        const value = event.currentTarget.value;
        choose(value === 'A' || value === 'B' || value === 'dialer' ? value : null);
      }}
    >
      <option value="A">{t('Side A')}</option>
      <option value="B">{t('Side B')}</option>
      <option value="dialer">{t('Dialer')}</option>
      <option value={nobody}>{t('Whose is it?')}</option>
    </select>
  );
}
