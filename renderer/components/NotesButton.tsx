import { IconNote } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { StepId } from '../../electron/core/incident/events';
import { t } from '../app/text';
import { useIncident } from '../stores/hooks';
import { notesStore, setNotesOpen } from '../stores/notes';
import { Button } from './Button';

/** Opens the notes and pictures of a step beside it, and tells how many there are. */
export function NotesButton({ step }: { readonly step: StepId }) {
  const { notes, pictures } = useIncident();
  const open = useStore(notesStore, (state) => state.open);
  const count = [...notes, ...pictures].filter((one) => one.step === step).length;
  return (
    <Button
      icon={<IconNote size={17} aria-hidden="true" />}
      expanded={open}
      title={t('Notes and pictures of this step')}
      onClick={() => setNotesOpen(!open)}
    >
      {count === 0 ? t('Notes') : t('Notes {count}', { count })}
    </Button>
  );
}
