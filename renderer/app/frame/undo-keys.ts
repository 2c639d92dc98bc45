import { useEffect } from 'react';
import { draftKey, draftNow } from '../../stores/drafts';
import { redo, undo } from '../../stores/history';
import { incidentStore } from '../../stores/incident';

/** What a press of keys asks for; null: neither. */
export function askedFor(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? ('redo' as const) : ('undo' as const);
  return key === 'y' && event.ctrlKey && !event.shiftKey ? ('redo' as const) : null;
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type))
  );
}

/**
 * Ctrl+Z and Ctrl+Shift+Z in an incident. A text field in which something was typed keeps its own
 * undo until it is left; so does one that holds words that are not saved.
 */
export function useUndoKeys(): void {
  useEffect(() => {
    /** The field that was typed into since it got the focus. */
    let typedInto: EventTarget | null = null;
    const input = (event: Event) => {
      typedInto = event.target;
    };
    const leave = () => {
      typedInto = null;
    };
    const hasDraft = (field: HTMLInputElement | HTMLTextAreaElement): boolean => {
      const id = incidentStore.getState().snapshot?.id ?? '';
      const name = field.dataset.field;
      return name === undefined ? field.value !== '' : draftNow(draftKey(id, name)) !== undefined;
    };
    const press = (event: KeyboardEvent) => {
      const wanted = askedFor(event);
      if (wanted === null || document.querySelector('dialog[open]') !== null) return;
      const { target } = event;
      if (isTextField(target) && (typedInto === target || hasDraft(target))) return;
      event.preventDefault();
      if (event.repeat) return;
      void (wanted === 'undo' ? undo() : redo());
    };
    window.addEventListener('input', input, true);
    window.addEventListener('focusout', leave, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('input', input, true);
      window.removeEventListener('focusout', leave, true);
      window.removeEventListener('keydown', press);
    };
  }, []);
}
