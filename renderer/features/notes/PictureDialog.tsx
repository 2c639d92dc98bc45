import { useState } from 'react';
import { useStore } from 'zustand';
import type { Picture } from '../../../electron/core/incident/incident';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { Button } from '../../components/Button';
import { CopyButton } from '../../components/CopyButton';
import { Dialog } from '../../components/Dialog';
import { useIncident } from '../../stores/hooks';
import { notesStore, removePicture, showPicture } from '../../stores/notes';
import styles from './PictureDialog.module.css';
import { PictureImage } from './PictureImage';

/** The picture that is shown in full. */
export function PictureDialog() {
  const { pictures } = useIncident();
  const shown = useStore(notesStore, (state) => state.picture);
  const picture = pictures.find(({ eventId }) => eventId === shown);
  if (picture === undefined) return null;
  const words = picture.caption.trim() === '' ? picture.name : picture.caption;
  return (
    <Dialog key={picture.eventId} title={words} onClose={() => showPicture(null)}>
      <Full picture={picture} />
    </Dialog>
  );
}

function Full({ picture }: { readonly picture: Picture }) {
  const [whole, setWhole] = useState(false);
  const { eventId, name, sha256, size, width, height, step, at, by } = picture;
  return (
    <div className={styles.full}>
      <div className={styles.frame} data-whole={whole || undefined}>
        <PictureImage picture={picture} look="full" />
      </div>
      <div className={styles.foot}>
        <div className={styles.told}>
          <p>
            {t('{name}, {width} × {height} pixels, {size} KB. On “{step}” by {by}, {time}.', {
              name,
              width,
              height,
              size: Math.max(1, Math.round(size / 1024)),
              step: stepTitle(step),
              by: by === '' ? t('without a name') : by,
              time: dayAndTime(at, new Date()),
            })}
          </p>
          <p className={styles.hash}>
            SHA-256 {sha256} <CopyButton text={sha256} what="SHA-256" bare />
          </p>
        </div>
        <Button size="small" pressed={whole} onClick={() => setWhole(!whole)}>
          {t('True size')}
        </Button>
        <Button size="small" onClick={() => void removePicture(eventId, name)}>
          {t('Take it off')}
        </Button>
      </div>
    </div>
  );
}
