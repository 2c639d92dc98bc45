import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { explainPractice, practiceStore } from '../../stores/practice';
import styles from './Debrief.module.css';

/** What it was, and which evidence would have told earliest: once it is asked for. `hidden`: nobody has asked yet. */
export function Debrief({ hidden }: { readonly hidden: boolean }) {
  const explained = useStore(practiceStore, (practice) => practice.explained);
  const [working, setWorking] = useState(false);
  const ask = async () => {
    setWorking(true);
    await explainPractice();
    setWorking(false);
  };
  if (explained === null) {
    return (
      <div className={styles.ask}>
        <Button
          size="small"
          icon={<IconBulb size={16} aria-hidden="true" />}
          working={working}
          onClick={() => void ask()}
        >
          {hidden ? t('End the rehearsal: what was it?') : t('What would have told earliest?')}
        </Button>
        {hidden ? (
          <span className={styles.soft}>{t('Come to a verdict of your own first. Nothing is scored.')}</span>
        ) : null}
      </div>
    );
  }
  return (
    <section className={styles.debrief} aria-label={t('What it was')} data-debrief="">
      <h3 className={styles.title}>{explained.title}</h3>
      <p>{explained.what}</p>
      <p className={styles.heading}>{t('What would have told earliest:')}</p>
      <ol className={styles.list}>
        {explained.earliest.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
    </section>
  );
}
