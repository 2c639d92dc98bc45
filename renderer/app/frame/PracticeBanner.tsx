import { IconSchool } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/Button';
import { useSnapshot } from '../../stores/hooks';
import { loadPractice, practiceStore } from '../../stores/practice';
import { t } from '../text';
import styles from './Banners.module.css';

/** Says that this is practice, and which loopback address stands for which address of the case. */
export function PracticeBanner() {
  const { id } = useSnapshot();
  const state = useStore(practiceStore, (practice) => practice.state);
  const [open, setOpen] = useState(false);
  const mapId = useId();

  // A new incident may be another practice site.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void loadPractice();
  }, [id]);

  return (
    <div className={styles.banner} data-tone="practice">
      <IconSchool size={17} aria-hidden="true" />
      <div className={styles.text}>
        <p>
          <strong>{t('Practice.')}</strong>{' '}
          {t(
            'Nothing here is a customer’s. The addresses shown are the case’s; loopback addresses of this machine stand for them.',
          )}
        </p>
        {open && state !== null ? (
          <table id={mapId} className={styles.map}>
            <thead>
              <tr>
                <th scope="col">{t('Shown here')}</th>
                <th scope="col">{t('Really bound')}</th>
                <th scope="col">{t('What it is')}</th>
              </tr>
            </thead>
            <tbody>
              {state.map.map((row) => (
                <tr key={row.shown}>
                  <td>{row.shown}</td>
                  <td>{row.real}</td>
                  <td className={styles.what}>{row.what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
      <Button size="small" kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('Hide the map') : t('Show the map')}
      </Button>
    </div>
  );
}
