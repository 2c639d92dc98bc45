import { useState } from 'react';
import type { Picture } from '../../../electron/core/incident/incident';
import { t } from '../../app/text';
import { Status } from '../../components/Status';
import { useSnapshot } from '../../stores/hooks';
import styles from './PictureImage.module.css';
import { pictureSource } from './pictures';

interface PictureImageProps {
  readonly picture: Picture;
  readonly look: 'thumb' | 'full';
}

/** A picture's own bytes. Where they cannot be shown, that is said in its place. */
export function PictureImage({ picture, look }: PictureImageProps) {
  const { id } = useSnapshot();
  const [broken, setBroken] = useState(false);
  const { sha256, width, height, caption, name } = picture;
  if (broken) {
    return (
      <span className={styles.broken} data-look={look}>
        <Status tone="unread">{t('{name} cannot be shown. Its bytes are kept.', { name })}</Status>
      </span>
    );
  }
  return (
    <img
      className={styles.image}
      data-look={look}
      src={pictureSource(id, sha256)}
      width={width}
      height={height}
      alt={caption.trim() === '' ? name : caption}
      decoding="async"
      loading="lazy"
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
