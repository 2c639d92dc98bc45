import { IconTrash } from '@tabler/icons-react';
import type { StepId } from '../../../electron/core/incident/events';
import type { Incident, Picture } from '../../../electron/core/incident/incident';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { dayAndTime } from '../../app/time';
import { useIncident } from '../../stores/hooks';
import { removeNote } from '../../stores/notes';
import styles from './NoteList.module.css';
import { PictureCard } from './PictureCard';

type Note = Incident['notes'][number];

type Item = { readonly note: Note } | { readonly picture: Picture };

/** Notes and pictures, the newest first. @param step only of this one; null: of all */
export function NoteList({ step }: { readonly step: StepId | null }) {
  const { notes, pictures } = useIncident();
  const items: readonly Item[] = [
    ...notes.map((note) => ({ note })),
    ...pictures.map((picture) => ({ picture })),
  ]
    .filter((item) => step === null || of(item).step === step)
    .sort((one, other) => (of(one).at < of(other).at ? 1 : -1));
  const now = new Date();
  if (items.length === 0) {
    return (
      <p className={styles.empty}>
        {step === null
          ? t('No note and no picture yet.')
          : t('Nothing on this step yet. What stands here goes into the time line and the report.')}
      </p>
    );
  }
  return (
    <ul className={styles.list} aria-label={t('Notes and pictures')}>
      {items.map((item) => {
        const { eventId, at, by, step: own } = of(item);
        const where = step === null ? `${stepTitle(own)} · ` : '';
        const told = `${where}${by === '' ? t('without a name') : by} · ${dayAndTime(at, now)}`;
        return (
          <li key={eventId} className={styles.item}>
            {'note' in item ? (
              <>
                <p className={styles.text}>{item.note.text}</p>
                <div className={styles.foot}>
                  <span className={styles.told}>{told}</span>
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={t('Take this note off')}
                    title={t('Take this note off')}
                    onClick={() => void removeNote(eventId)}
                  >
                    <IconTrash size={15} aria-hidden="true" />
                  </button>
                </div>
              </>
            ) : (
              <PictureCard picture={item.picture} told={told} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function of(item: Item): Pick<Note, 'eventId' | 'at' | 'by' | 'step'> {
  return 'note' in item ? item.note : item.picture;
}
