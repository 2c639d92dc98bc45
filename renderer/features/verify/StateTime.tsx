import { useId, useState } from 'react';
import type { FreshPiece } from '../../../electron/core/incident/snapshot';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { say } from '../../stores/incident';
import styles from './FreshEvidence.module.css';
import { readLocalTime } from './local-time';

/** The technician's word on when a piece was captured. It is shown, and told in the end, as such. */
export function StateTime({ piece }: { readonly piece: FreshPiece }) {
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const id = useId();
  const at = readLocalTime(typed);
  const state = async () => {
    if (at === null) return;
    setWorking(true);
    const failure = await say({ type: 'evidence-time-stated', sha256: piece.sha256, phase: 'after', at });
    setWorking(false);
    if (failure === null) setTyped('');
  };
  return (
    <div className={styles.stating}>
      <label htmlFor={id}>{t('When was it captured, by the clock of this laptop?')}</label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.field}
          type="datetime-local"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="small" disabled={at === null} working={working} onClick={() => void state()}>
          {t('State this time by name')}
        </Button>
      </div>
      <span className={styles.soft}>{t('Your name stands with it, here and in how the incident ends.')}</span>
    </div>
  );
}
