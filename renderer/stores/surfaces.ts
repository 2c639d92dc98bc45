import { createStore } from 'zustand/vanilla';

/** The dialogs that belong to the window as a whole, of which one at most is open. */
export type Surface = 'palette' | 'about' | 'support' | 'language' | 'practice';

export const surfaceStore = createStore<{ readonly open: Surface | null }>(() => ({ open: null }));

/** Opens a dialog of the whole window, in the place of another one. */
export function openSurface(open: Surface): void {
  surfaceStore.setState({ open });
}

/** Closes this one; another one that took its place stays. */
export function closeSurface(surface: Surface): void {
  surfaceStore.setState((state) => (state.open === surface ? { open: null } : state));
}
