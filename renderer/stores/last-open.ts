/**
 * Which incident this window showed last, so that it opens there again. It is a
 * place in the window and no part of the incident, so it stays with the window.
 */
const key = 'rebind.open-incident';

/** The incident that was open when the window was closed; null where none was. */
export function lastOpen(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage may be switched off; then the window opens on the first screen.
    return null;
  }
}

/** Remembers which incident is open; null: none. */
export function rememberOpen(id: string | null): void {
  try {
    if (id === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, id);
  } catch {
    // As above: nothing of the incident is lost by it.
  }
}
