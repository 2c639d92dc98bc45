import { createStore } from 'zustand/vanilla';

/** Is the time line open? */
export const timelineStore = createStore<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens or closes the time line. */
export function setTimelineOpen(open: boolean): void {
  timelineStore.setState({ open });
}
