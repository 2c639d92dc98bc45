import { success } from '../core/result';
import type { LostRun } from '../host/log/running-mark';
import type { Handlers } from '../ipc/handle';

/** What did not end in order, until the page was told of it. */
export interface LostThings extends Pick<Handlers, 'app.lost'> {
  /** The page died, and is loaded anew. */
  pageGone(): void;
}

/** Keeps what did not end in order until the page asked for it. */
export function lostThings(lost: LostRun | null): LostThings {
  let run = lost;
  let page = false;
  return {
    pageGone() {
      page = true;
    },
    'app.lost': async () => {
      const told = { run, page };
      run = null;
      page = false;
      return success(told);
    },
  };
}
