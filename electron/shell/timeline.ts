import { timelinePage } from '../core/incident/timeline-page';
import { success } from '../core/result';
import type { Handlers } from '../ipc/handle';
import type { Workspace } from './workspace';

/** Gives pages of an incident’s time line. */
export function timelineHandlers(work: Workspace): Pick<Handlers, 'timeline.page'> {
  return {
    'timeline.page': async ({ id, ...wanted }) => {
      const opened = await work.open(id);
      return opened.ok ? success(timelinePage(opened.value.file.events, wanted)) : opened;
    },
  };
}
