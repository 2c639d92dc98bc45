import { IconFileImport, IconFolderOpen, IconPhoneOutgoing, IconSchool } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { newTitle } from '../../app/new-title';
import { t } from '../../app/text';
import { useLate } from '../../components/late';
import { chooseIncident, createIncident } from '../../stores/incident';
import { choosePackage } from '../../stores/packages';
import { openSurface } from '../../stores/surfaces';
import { DropOffer } from './DropOffer';
import styles from './Offers.module.css';

interface OfferProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  readonly onAct: () => Promise<unknown>;
}

function Offer({ icon, title, words, onAct }: OfferProps) {
  const [working, setWorking] = useState(false);
  const late = useLate(working);
  const act = async () => {
    if (working) return;
    setWorking(true);
    await onAct();
    setWorking(false);
  };
  return (
    <button
      type="button"
      className={styles.offer}
      aria-busy={working || undefined}
      onClick={() => void act()}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.words}>{late ? t('One moment …') : words}</span>
    </button>
  );
}

/** Four ways to begin. The first gives something before it asks anything. */
export function Offers() {
  const icon = { size: 22, stroke: 1.7, 'aria-hidden': true } as const;
  return (
    <section className={styles.offers} aria-label={t('Begin')}>
      <DropOffer icon={<IconFileImport {...icon} />} />
      <div className={styles.others}>
        <Offer
          icon={<IconPhoneOutgoing {...icon} />}
          title={t('Start with the dialer')}
          words={t('Type what the dialer calls, and be led from there.')}
          onAct={() => createIncident(newTitle(new Date()), 'dialer')}
        />
        <div className={styles.with}>
          <Offer
            icon={<IconFolderOpen {...icon} />}
            title={t('Open')}
            words={t('What a colleague handed over: a .rebind file.')}
            onAct={choosePackage}
          />
          <button type="button" className={styles.also} onClick={() => void chooseIncident()}>
            {t('or a folder: a case, an incident')}
          </button>
        </div>
        <Offer
          icon={<IconSchool {...icon} />}
          title={t('Practice')}
          words={t('Every cause on this machine, with real connections. For you, or to train a colleague.')}
          onAct={async () => openSurface('practice')}
        />
      </div>
    </section>
  );
}
