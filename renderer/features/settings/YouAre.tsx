import { IconUser } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import quiet from '../../components/looks/quiet-button.module.css';
import { setNaming, settingsStore } from '../../stores/settings';
import styles from './YouAre.module.css';

/** The name at the keyboard. A click changes it. */
export function YouAre({ short = false }: { readonly short?: boolean }) {
  const name = useStore(settingsStore, (state) => state.settings?.name ?? null);
  if (name === null) return null;
  const shown = name === '' ? t('without a name') : name;
  return (
    <button
      type="button"
      className={`${quiet.button} ${styles.you}`}
      aria-label={t('You are {name}. Change the name', { name: shown })}
      title={t('What you say here is recorded under this name: {name}', { name: shown })}
      onClick={() => setNaming(true)}
    >
      <IconUser size={15} aria-hidden="true" />
      <span className={quiet.word}>{short ? shown : t('You are {name}', { name: shown })}</span>
    </button>
  );
}
