import { draftKey, draftNow } from '../stores/drafts';
import { incidentStore } from '../stores/incident';

/** The field that was typed into since it got the focus. */
let typedInto: EventTarget | null = null;

/** Notes what is typed into which field. @returns ends that */
export function watchTyping(page: Window): () => void {
  const input = (event: Event) => {
    typedInto = event.target;
  };
  const leave = () => {
    typedInto = null;
  };
  page.addEventListener('input', input, true);
  page.addEventListener('focusout', leave, true);
  return () => {
    page.removeEventListener('input', input, true);
    page.removeEventListener('focusout', leave, true);
  };
}

/** True for a field that has an undo of its own. */
export function isTextField(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type))
  );
}

/**
 * True where undo and redo belong to a text field: one in which something was typed keeps its own
 * until it is left; so does one that holds words that are not saved.
 */
export function hasOwnUndo(target: unknown): boolean {
  return isTextField(target) && (typedInto === target || hasDraft(target));
}

function hasDraft(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const id = incidentStore.getState().snapshot?.id ?? '';
  const name = field.dataset.field;
  return name === undefined ? field.value !== '' : draftNow(draftKey(id, name)) !== undefined;
}
