/**
 * `<html data-ready>` is "true" while a screen stands and can be used, "false"
 * while one is on its way. Tests wait for it instead of for a time.
 */
export function markReady(ready: boolean): void {
  document.documentElement.dataset.ready = String(ready);
}

/** `<html data-screen>`: the step that is shown, or "home". */
export function markScreen(screen: string): void {
  document.documentElement.dataset.screen = screen;
}
