import { IconPhotoPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { StepId } from '../../../electron/core/incident/events';
import { t } from '../../app/text';
import { Button } from '../../components/Button';
import { choosePictures, notesStore } from '../../stores/notes';
import styles from './PictureIntake.module.css';

/** The ways to put a picture on a step. A paste is taken anywhere while the panel is open. */
export function PictureIntake({ step }: { readonly step: StepId }) {
  const working = useStore(notesStore, (state) => state.working);
  return (
    <div className={styles.intake}>
      <IconPhotoPlus size={20} stroke={1.6} aria-hidden="true" />
      <p className={styles.words}>{t('Paste a screenshot (Ctrl+V), drop a photo here, or choose one.')}</p>
      <Button size="small" working={working} onClick={() => void choosePictures(step)}>
        {t('Choose')}
      </Button>
    </div>
  );
}
