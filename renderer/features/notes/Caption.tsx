import type { Picture } from '../../../electron/core/incident/incident';
import { t } from '../../app/text';
import { useDraft } from '../../components/use-draft';
import { say } from '../../stores/incident';
import styles from './NoteList.module.css';

/** Longest caption, in characters, as the record takes it. */
const longest = 1_000;

/** What a picture shows, in words; saved when the field is left or with Enter. */
export function Caption({ picture }: { readonly picture: Picture }) {
  const draft = useDraft<string>(
    `picture.${picture.eventId}`,
    picture.caption,
    (text) => ({ ok: true, value: text.trim() }),
    async (caption) =>
      (await say({ type: 'picture-captioned', picture: picture.eventId, caption: caption ?? '' })) === null,
  );
  return (
    <input
      type="text"
      className={styles.caption}
      data-field={`picture.${picture.eventId}`}
      aria-label={t('What the picture {name} shows', { name: picture.name })}
      placeholder={t('What does it show?')}
      autoComplete="off"
      maxLength={longest}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.leave();
        if (event.key === 'Escape') draft.takeBack();
      }}
    />
  );
}
