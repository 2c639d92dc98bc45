import { createStore } from 'zustand/vanilla';
import type { StepId } from '../../electron/core/incident/events';
import { largestPicture } from '../../electron/core/picture/limits';
import type { Failure, Result } from '../../electron/core/result';
import { say as message } from '../../electron/core/text';
import type { AddedPictures } from '../../electron/ipc/contract';
import { answerOf, bridge, refusal } from '../app/bridge';
import { shortened } from '../app/shortened';
import { drawerStore, setDrawerOpen } from './drawer';
import { incidentStore, say, takeSnapshot } from './incident';
import { notify, notifyFailure } from './notices';

interface Notes {
  /** Is the panel open? It stands where the evidence does, so one of the two is. */
  readonly open: boolean;
  /** Notes and pictures of this step, or of all. */
  readonly scope: 'step' | 'all';
  /** The picture that is shown in full, by the event that attached it; null: none. */
  readonly picture: string | null;
  /** Pictures are being taken. */
  readonly working: boolean;
}

export const notesStore = createStore<Notes>(() => ({
  open: false,
  scope: 'step',
  picture: null,
  working: false,
}));

const { setState } = notesStore;

/** Opens or closes the notes beside the step, in the place of the evidence. */
export function setNotesOpen(open: boolean): void {
  setState({ open });
  if (open) setDrawerOpen(false);
}

// Whatever opens the evidence takes the place of the notes.
drawerStore.subscribe((drawer, before) => {
  if (drawer.open && !before.open) setState({ open: false });
});

/** Shows the notes of this step alone, or of all. */
export function setScope(scope: Notes['scope']): void {
  setState({ scope });
}

/** Shows a picture large; null closes it. */
export function showPicture(picture: string | null): void {
  setState({ picture });
}

/** Adds a note to a step. @returns false where it could not be saved */
export async function addNote(step: StepId, text: string): Promise<boolean> {
  return (await say({ type: 'noted', step, text })) === null;
}

async function takePictures(asked: (id: string) => Promise<Result<AddedPictures | null>>): Promise<void> {
  const id = incidentStore.getState().snapshot?.id;
  if (id === undefined) return;
  setState({ working: true });
  const answer = await answerOf(() => asked(id));
  setState({ working: false });
  if (!answer.ok) {
    notifyFailure(answer);
    return;
  }
  if (answer.value === null) return;
  const { snapshot, received } = answer.value;
  if (incidentStore.getState().snapshot?.id === snapshot.id) takeSnapshot(snapshot);
  for (const { name, duplicate, failure } of received) {
    if (failure !== null) notifyFailure(failure);
    else if (duplicate)
      notify('plain', message('{name} stands on this step already.', { name: shortened(name) }));
  }
}

/** Puts pictures on a step: from the clipboard, or dropped. */
export async function addPictures(step: StepId, files: readonly File[]): Promise<void> {
  // One by one: a few photos at once are more than goes over at a time.
  for (const file of files) {
    const { name } = file;
    if (file.size > largestPicture) {
      notifyFailure(tooLarge(name));
      continue;
    }
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      notifyFailure(unreadable(name));
      continue;
    }
    await takePictures((id) =>
      bridge().pictures.add({ id, step, caption: '', items: [{ name: name.slice(-260), bytes }] }),
    );
  }
}

function tooLarge(name: string): Failure {
  return refusal(
    'too-large',
    message('{name} is too large for a picture: it may have {most} MB.', {
      name: shortened(name),
      most: largestPicture / (1024 * 1024),
    }),
    message('Cut out the part that matters, or save it smaller, and bring that.'),
  );
}

function unreadable(name: string): Failure {
  return refusal(
    'not-readable',
    message('{name} could not be read.', { name: shortened(name) }),
    message('A folder is no picture. Choose the pictures in it.'),
  );
}

/** Puts an attachment that is a picture on a step too. */
export function takeAttachment(step: StepId, sha256: string): Promise<void> {
  return takePictures((id) => bridge().pictures.take({ id, step, sha256 }));
}

/** Lets the technician choose pictures with the system's dialog. */
export function choosePictures(step: StepId): Promise<void> {
  return takePictures((id) => bridge().pictures.choose({ id, step }));
}

/** Takes a picture off its step, and offers to bring it back. Its bytes are kept. */
export async function removePicture(picture: string, name: string): Promise<void> {
  if ((await say({ type: 'picture-removed', picture })) !== null) return;
  setState({ picture: null });
  offerBack(message('Picture {name} was taken off.', { name: shortened(name) }));
}

/** Takes a note off its step, and offers to bring it back. */
export async function removeNote(note: string): Promise<void> {
  if ((await say({ type: 'note-removed', note })) !== null) return;
  offerBack(message('The note was taken off.'));
}

function offerBack(text: ReturnType<typeof message>): void {
  const event = incidentStore.getState().snapshot?.timeline.at(-1)?.eventId;
  notify(
    'plain',
    text,
    null,
    event === undefined
      ? null
      : { label: message('Bring it back'), act: () => void say({ type: 'undone', event }) },
  );
}
