import { type Message, say as message } from '../../electron/core/text';
import { incidentStore, say } from './incident';
import { type Notice, notifyNext } from './notices';

function tell(text: Message, action: Notice['action'] = null): void {
  notifyNext('history', 'plain', text, null, action);
}

/** Takes back the technician's own last statement, and offers to bring it back. */
export async function undo(): Promise<void> {
  const step = incidentStore.getState().snapshot?.history?.undo ?? null;
  if (step === null) {
    tell(message('There is nothing of yours to undo.'));
    return;
  }
  if ((await say({ type: 'undone', event: step.event })) !== null) return;
  tell(message('Undone: {what}', { what: step.text }), {
    label: message('Redo'),
    act: () => void redo(),
  });
}

/** Brings back what was undone last. */
export async function redo(): Promise<void> {
  const step = incidentStore.getState().snapshot?.history?.redo ?? null;
  if (step === null) {
    tell(message('There is nothing to redo.'));
    return;
  }
  if ((await say({ type: 'undone', event: step.event })) !== null) return;
  tell(message('Brought back: {what}', { what: step.text }));
}
