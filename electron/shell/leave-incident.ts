import type { PracticeSites } from './practice-sites';
import type { RunningTests } from './running-tests';
import type { Workspace } from './workspace';

/** What an incident that is open may have under way. */
export interface UnderWay {
  readonly work: Pick<Workspace, 'close'>;
  readonly practice: Pick<PracticeSites, 'stop'>;
  readonly tests: Pick<RunningTests, 'end'>;
}

/**
 * Closes an incident and ends all that runs for it. Its practice site is stopped first, so that nobody
 * waits for a dial that gets no answer; and once more in the end, as what still stood in the incident's
 * queue may have started it anew.
 */
export async function leaveIncident(id: string, { work, practice, tests }: UnderWay): Promise<void> {
  await tests.end(id);
  await practice.stop(id);
  await work.close(id);
  await practice.stop(id);
}
