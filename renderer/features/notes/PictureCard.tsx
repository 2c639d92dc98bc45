import { IconTrash } from '@tabler/icons-react';
import type { Picture } from '../../../electron/core/incident/incident';
import { t } from '../../app/text';
import { removePicture, showPicture } from '../../stores/notes';
import { Caption } from './Caption';
import styles from './NoteList.module.css';
import { PictureImage } from './PictureImage';

/** A picture as a thumbnail, with its words; a click shows it in full. */
export function PictureCard({ picture, told }: { readonly picture: Picture; readonly told: string }) {
  const { eventId, name, caption } = picture;
  const words = caption.trim() === '' ? name : caption;
  return (
    <>
      <button
        type="button"
        className={styles.thumb}
        aria-label={t('Show the picture in full: {words}', { words })}
        title={name}
        onClick={() => showPicture(eventId)}
      >
        <PictureImage picture={picture} look="thumb" />
      </button>
      <Caption picture={picture} />
      <div className={styles.foot}>
        <span className={styles.told}>{told}</span>
        <button
          type="button"
          className={styles.remove}
          aria-label={t('Take this picture off')}
          title={t('Take this picture off')}
          onClick={() => void removePicture(eventId, name)}
        >
          <IconTrash size={15} aria-hidden="true" />
        </button>
      </div>
    </>
  );
}
