import { IconSchool } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button';
import { PracticePanel } from '../../features/practice/PracticePanel';
import { useSnapshot } from '../../stores/hooks';
import { explainPractice, forgetPractice, loadPractice } from '../../stores/practice';
import { t } from '../text';
import styles from './Banners.module.css';

/** Says that this is practice; folds out to the practice site itself. */
export function PracticeBanner() {
  const { id, revision, incident } = useSnapshot();
  const { rehearsal, explained } = incident;
  const [open, setOpen] = useState(false);

  // A new incident may be another practice site.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    forgetPractice();
    if (rehearsal && explained) void explainPractice();
  }, [id]);
  // Whatever was done may have changed the site.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void loadPractice();
  }, [id, revision]);

  return (
    <div className={styles.banner} data-tone="practice">
      <IconSchool size={17} aria-hidden="true" />
      <div className={styles.text}>
        <p>
          <strong>{rehearsal ? t('Rehearsal.') : t('Practice.')}</strong>{' '}
          {t(
            'Nothing here is a customer’s. The addresses shown are the case’s; loopback addresses of this machine stand for them.',
          )}
        </p>
        {open ? <PracticePanel /> : null}
      </div>
      <Button size="small" kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('Hide the site') : t('Show the site')}
      </Button>
    </div>
  );
}
