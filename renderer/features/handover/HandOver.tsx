import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '../../../electron/core/result';
import type { Message } from '../../../electron/core/text';
import { t, tell } from '../../app/text';
import { Button } from '../../components/Button';
import { Failed } from '../../components/Failed';
import came from '../../components/looks/came-of-it.module.css';
import { SavedFile } from '../../components/SavedFile';
import { Section } from '../../components/Section';
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
      <div role="status" className={came.answer}>
        {saved === null ? null : 'path' in saved ? (
          <SavedFile label={t('Saved:')} path={saved.path} told={saved.told} format="rebind" />
        ) : (
          <Failed failure={saved.failure} />
        )}
      </div>
    </Section>
  );
}
