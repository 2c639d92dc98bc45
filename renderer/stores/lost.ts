import { say } from '../../electron/core/text';
import type { Lost } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { secondsWithDay } from '../app/time';
import { incidentStore } from './incident';
import { notify } from './notices';

const nothing: Lost = { run: null, page: false };

/** What did not end in order before this page was there. */
export async function askLost(): Promise<Lost> {
  const answer = await answerOf(() => bridge().app.lost(undefined));
  // Nobody waits for this: what was saved is opened all the same.
  return answer.ok ? answer.value : nothing;
}

/** Tells it, and up to when everything is here. Called once the incident that was open is open again. */
export function tellLost({ run, page }: Lost): void {
  if (run === null && !page) return;
  const { snapshot } = incidentStore.getState();
  notify(
    'look',
    run === null
      ? say('The window met a fault and was opened again.')
      : say('Rebind ended without notice the last time, as when the power fails.'),
    snapshot === null
      ? say('Everything that was shown as saved is in the list of incidents.')
      : say('Everything up to {time} is here. Look whether what you typed last is among it.', {
          time: secondsWithDay(snapshot.savedAt, new Date()),
        }),
  );
}
