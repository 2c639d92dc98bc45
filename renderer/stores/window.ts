import type { WindowAct } from '../../electron/ipc/contract';
import { answerOf, bridge } from '../app/bridge';
import { notifyFailure } from './notices';

/** Does something to the window itself: closes it, or makes all in it larger or smaller. */
export async function actOnWindow(act: WindowAct): Promise<void> {
  const answer = await answerOf(() => bridge().window.act({ act }));
  if (!answer.ok) notifyFailure(answer);
}
