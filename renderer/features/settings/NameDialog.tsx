import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { setName, setNaming, settingsStore } from '../../stores/settings';
import styles from './NameDialog.module.css';

/** Longest name, in characters, as the record takes it. */
const longest = 200;

/** Asks who is at the keyboard. */
export function NameDialog() {
  const naming = useStore(settingsStore, (state) => state.naming);
  return naming ? <Asked /> : null;
}

function Asked() {
  const settings = useStore(settingsStore, (state) => state.settings);
  const [typed, setTyped] = useState(settings?.name ?? '');
  const [working, setWorking] = useState(false);
  const id = useId();
  const save = async () => {
    setWorking(true);
    const saved = await setName(typed);
    setWorking(false);
    if (saved) setNaming(false);
  };
  return (
    <Dialog title={t('Who is at the keyboard?')} onClose={() => setNaming(false)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor={id} className={styles.label}>
          {t('Your name')}
        </label>
        <input
          id={id}
          type="text"
          className={styles.field}
          maxLength={longest}
          autoComplete="off"
          spellCheck={false}
          // The dialog asks for nothing else.
          data-focus-first
          placeholder={settings?.systemUser}
          value={typed}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p className={styles.hint}>
          {t(
            'Everything said from now on is recorded under this name, and stands so in the time line and in reports. What was recorded before stays as it is. Left empty, it is this computer’s user: {user}.',
            { user: settings?.systemUser === '' ? t('without a name') : (settings?.systemUser ?? '') },
          )}
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => setNaming(false)}>{t('Cancel')}</Button>
          <Button kind="main" working={working} onClick={() => void save()}>
            {t('Save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
