import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import type { Message } from '../../../electron/core/text';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Said } from '../../components/Said';
import { Section } from '../../components/Section';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import { handOver, wholeContent } from '../../stores/packages';
import styles from './HandOver.module.css';

type Saved = { readonly path: string; readonly told: Message | null } | { readonly failure: Failure };

/** Saves the whole incident as one file, for a colleague who goes on with it. */
export function HandOver() {
  const { id } = useSnapshot();
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);

  const save = async () => {
    setWorking(true);
    const answer = await handOver(id);
    setWorking(false);
    if (!answer.ok) setSaved({ failure: answer });
    // A dialog that was cancelled leaves what stood there.
    else if (answer.value !== null) setSaved({ path: answer.value.place, told: answer.value.told });
  };

  return (
    <Section
      title={t('Hand the incident to a colleague')}
      lead={t(
        'One .rebind file with every entry and all evidence. It opens in another Rebind where you stand now, and can come back the same way.',
      )}
    >
      <div className={styles.row}>
        <Button
          icon={<IconPackageExport size={18} stroke={1.7} aria-hidden="true" />}
          working={working}
          onClick={() => void save()}
        >
          {t('Hand over…')}
        </Button>
        <p className={styles.soft}>{tell(wholeContent)}</p>
      </div>
      <div role="status" className={styles.saved}>
        {saved === null ? null : 'path' in saved ? (
          <div>
            <div className={styles.file} data-saved="rebind">
              <Status tone="good">{t('Saved:')}</Status>
              <code className={styles.path}>{saved.path}</code>
              <CopyButton text={saved.path} what={saved.path} bare />
            </div>
            {saved.told === null ? null : (
              <p className={styles.soft}>
                <Said message={saved.told} />
              </p>
            )}
          </div>
        ) : (
          <div>
            <Status tone="wrong">
              <Said message={saved.failure.message} />
            </Status>
            {saved.failure.hint === undefined ? null : (
              <p className={styles.soft}>
                <Said message={saved.failure.hint} />
              </p>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
