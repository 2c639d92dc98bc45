import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { Segments } from '../../components/Segments';
import { useSidePanel } from '../../components/use-side-panel';
import { useSnapshot } from '../../stores/hooks';
import { incidentStore } from '../../stores/incident';
import { addPictures, notesStore, setNotesOpen, setScope } from '../../stores/notes';
import { NoteForm } from './NoteForm';
import { NoteList } from './NoteList';
import styles from './NotesPanel.module.css';
import { PictureIntake } from './PictureIntake';
import { picturesOf } from './pictures';

const closeNotes = () => setNotesOpen(false);

/** Notes and pictures, beside whatever step is shown. */
export function NotesPanel() {
  const { incident, leftOut } = useSnapshot();
  const step = useStore(incidentStore, (state) => state.step);
  const scope = useStore(notesStore, (state) => state.scope);
  const panel = useRef<HTMLElement>(null);
  const role = useSidePanel(panel, closeNotes);
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const here = [...incident.notes, ...incident.pictures].filter((one) => one.step === step).length;
  const all = incident.notes.length + incident.pictures.length;
  const older = (leftOut?.notes ?? 0) + (leftOut?.pictures ?? 0);

  // A picture that is pasted while the notes are open belongs to them, wherever the focus is.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = picturesOf(event.clipboardData);
      // What office programs copy is words, with a picture of them beside.
      const words = event.clipboardData?.getData('text/plain') ?? '';
      const elsewhere =
        event.target instanceof HTMLElement && event.target.closest('[data-intake], dialog') !== null;
      if (files.length === 0 || words !== '' || elsewhere) return;
      event.preventDefault();
      event.stopPropagation();
      void addPictures(step, files);
    };
    window.addEventListener('paste', paste, true);
    return () => window.removeEventListener('paste', paste, true);
  }, [step]);

  return (
    // The button inside does the same by keyboard; the drop is one more way.
    <section
      ref={panel}
      {...role}
      className={styles.panel}
      aria-label={t('Notes and pictures')}
      data-over={over || undefined}
      onDragEnter={(event) => {
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files];
        depth.current = 0;
        setOver(false);
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void addPictures(step, files);
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{t('Notes and pictures')}</h2>
        <button type="button" className={styles.close} aria-label={t('Close the notes')} onClick={closeNotes}>
          <IconX size={17} aria-hidden="true" />
        </button>
      </div>
      <div className={styles.add}>
        <NoteForm key={step} step={step} />
        <PictureIntake step={step} />
      </div>
      <div className={styles.scope}>
        <Segments<'step' | 'all'>
          look="pills"
          label={t('Of which steps')}
          options={[
            { value: 'step', label: t('{step} {count}', { step: stepTitle(step), count: here }) },
            { value: 'all', label: t('All steps {count}', { count: all }) },
          ]}
          value={scope}
          onChange={setScope}
        />
      </div>
      <div className={styles.body}>
        <NoteList step={scope === 'step' ? step : null} />
        {older === 0 ? null : (
          <p className={styles.older}>
            {t('{count} older ones are not listed here. The time line and the report have them all.', {
              count: older,
            })}
          </p>
        )}
      </div>
    </section>
  );
}
