import { IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import { answerOf, bridge } from '../../app/bridge';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Said } from '../../components/Said';
import { Status } from '../../components/Status';
import styles from './Collector.module.css';

type Saved = { readonly folder: string } | { readonly failure: Failure };

/** The scripts that gather everything on a host in one go: saved to a stick here, their folder dropped back later. */
export function Collector() {
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);

  const save = async () => {
    setWorking(true);
    const answer = await answerOf(() => bridge().collectors.save(undefined));
    setWorking(false);
    if (!answer.ok) setSaved({ failure: answer });
    // A dialog that was cancelled leaves what stood there.
    else if (answer.value !== null) setSaved({ folder: answer.value });
  };

  return (
    <div className={styles.collector}>
      <ol className={styles.steps}>
        <li>{t('Save the scripts on a USB stick.')}</li>
        <li>
          {t(
            'On the CTI Server’s host, start rebind-collect.cmd (Windows 2000 and later), or rebind-collect.ps1 (2012 R2 and later). It takes less than a minute.',
          )}
        </li>
        <li>{t('Bring the folder that it made, as a whole: drop it on the side below.')}</li>
      </ol>
      <p className={styles.promise}>
        {t(
          'Both are short, and anyone may read them first. They only look: no setting is changed, nothing is installed or sent, and no administrator’s rights are needed.',
        )}
      </p>
      <div className={styles.row}>
        <Button
          icon={<IconUsb size={17} stroke={1.7} aria-hidden="true" />}
          working={working}
          onClick={() => void save()}
        >
          {t('Save the scripts …')}
        </Button>
        <div role="status" className={styles.saved}>
          {saved === null ? null : 'folder' in saved ? (
            <>
              <Status tone="good">{t('Saved:')}</Status>
              <code className={styles.path}>{saved.folder}</code>
              <CopyButton text={saved.folder} what={saved.folder} bare />
            </>
          ) : (
            <Status tone="wrong">
              <Said message={saved.failure.message} />{' '}
              {saved.failure.hint === undefined ? null : <Said message={saved.failure.hint} />}
            </Status>
          )}
        </div>
      </div>
    </div>
  );
}
