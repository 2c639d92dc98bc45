import { draftStore } from '../stores/drafts';
import { incidentStore } from '../stores/incident';

/** True while something stands in the window only, because it could not be saved. */
export function standsHereOnly(): boolean {
  return incidentStore.getState().unsaved !== null && Object.keys(draftStore.getState().texts).length > 0;
}

/**
 * Before the window goes: the field in which somebody types is left, so that it saves; and where
 * something could not be saved, the window asks first (the shell puts the question).
 */
export function watchClosing(page: Window): void {
  page.addEventListener('beforeunload', (event) => {
    const { activeElement } = page.document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    if (standsHereOnly()) event.preventDefault();
  });
}
