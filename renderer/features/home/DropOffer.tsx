import { type ReactNode, useState } from 'react';
import { takeAnywhere } from '../../app/frame/take-anywhere';
import { newTitle } from '../../app/new-title';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import paste from '../../components/looks/paste-field.module.css';
import { chooseEvidence, createIncident } from '../../stores/incident';
import { notifyFailure } from '../../stores/notices';
import { showReceived } from '../../stores/received';
import styles from './Offers.module.css';

/** Begins with evidence: drop it, paste it, or choose files. Whose it is, Rebind proposes. */
export function DropOffer({ icon }: { readonly icon: ReactNode }) {
  const [typed, setTyped] = useState('');

  const choose = async () => {
    if (!(await createIncident(newTitle(new Date())))) return;
    const answer = await chooseEvidence('before', null);
    if (!answer.ok) notifyFailure(answer);
    else if (answer.value !== null) showReceived(answer.value.received);
  };

  return (
    <div className={styles.drop}>
      <span className={styles.icon}>{icon}</span>
      <div>
        <h2 className={styles.title}>{t('Drop or paste what you have')}</h2>
        <p className={styles.words}>
          {t(
            'netstat, ipconfig /all, .reg files, whole folders. Rebind finds out what it is and whose it is.',
          )}
        </p>
      </div>
      <div className={styles.paste}>
        <textarea
          aria-label={t('Paste what you have')}
          className={`${paste.field} ${styles.field}`}
          rows={typed === '' ? 1 : 5}
          data-empty={typed === '' || undefined}
          placeholder={t('Paste here (Ctrl+V), or drop files anywhere')}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onPaste={(event) => {
            if (typed !== '') return;
            event.preventDefault();
            void takeAnywhere(
              'paste',
              [...event.clipboardData.files],
              event.clipboardData.getData('text/plain'),
            );
          }}
        />
        {typed === '' ? (
          <Button onClick={() => void choose()}>{t('Choose files')}</Button>
        ) : (
          <Button kind="main" onClick={() => void takeAnywhere('paste', [], typed)}>
            {t('Take this text')}
          </Button>
        )}
      </div>
    </div>
  );
}
