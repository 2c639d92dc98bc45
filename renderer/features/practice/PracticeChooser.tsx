import { IconArrowsShuffle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PracticeOffer } from '../../../electron/ipc/contract';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { startPractice } from '../../stores/incident';
import { listPractices } from '../../stores/practice';
import styles from './PracticeChooser.module.css';

/** The practice sites: any of them with its cause hidden, or one that is chosen. */
export function PracticeChooser({ onClose }: { readonly onClose: () => void }) {
  const [offers, setOffers] = useState<readonly PracticeOffer[] | null>(null);
  const [hidden, setHidden] = useState(false);
  const [starting, setStarting] = useState(false);

  useEffect(() => {
    void listPractices().then(setOffers);
  }, []);

  const begin = async (site: string | null, rehearsal: boolean) => {
    if (starting) return;
    setStarting(true);
    if (await startPractice({ site, rehearsal })) onClose();
    else setStarting(false);
  };
  return (
    <Dialog title={t('Practice')} onClose={onClose}>
      <div className={styles.chooser}>
        <p className={styles.lead}>
          {t(
            'A practice site is a Peripheral Gateway, a CTI Server and a dialer on loopback addresses of this machine. They really connect, and nothing outside of this machine is contacted.',
          )}
        </p>
        <div className={styles.rehearsal}>
          <div>
            <h2 className={styles.heading}>{t('Rehearsal')}</h2>
            <p className={styles.soft}>
              {t(
                'Any of these sites, its cause hidden. Nothing is scored. At the end it tells what it was, and which evidence would have told earliest.',
              )}
            </p>
          </div>
          <Button
            kind="main"
            icon={<IconArrowsShuffle size={17} aria-hidden="true" />}
            working={starting}
            onClick={() => void begin(null, true)}
          >
            {t('Begin a rehearsal')}
          </Button>
        </div>
        <div className={styles.head}>
          <h2 className={styles.heading}>{t('Or choose a site')}</h2>
          <label className={styles.hide}>
            <input
              type="checkbox"
              checked={hidden}
              onChange={(event) => setHidden(event.currentTarget.checked)}
            />
            {t('Hide its cause, for a colleague')}
          </label>
        </div>
        <ul className={styles.list} aria-label={t('Practice sites')}>
          {(offers ?? []).map(({ id, title, story }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.site}
                data-site={id}
                disabled={starting}
                onClick={() => void begin(id, hidden)}
              >
                <span className={styles.title}>{title}</span>
                <span className={styles.story}>{story}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
