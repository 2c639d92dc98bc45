import type { Failure, Result } from '../../electron/core/result';
import { say } from '../../electron/core/text';
import type { RebindApi } from '../../electron/ipc/contract';

declare global {
  interface Window {
    readonly rebind: RebindApi;
  }
}

/** The verbs of the main process. Read at each call, so that a test can stand in for it. */
export function bridge(): RebindApi {
  return window.rebind;
}

/** A failure made in the window itself. */
export function refusal(code: string, message: Failure['message'], hint?: Failure['message']): Failure {
  return hint === undefined ? { ok: false, code, message } : { ok: false, code, message, hint };
}

/**
 * Waits for an answer of the main process. Every answer is a value; should the
 * bridge itself break, that becomes a failure with words too, so that no screen hangs.
 */
export async function answerOf<T>(asked: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked();
  } catch (error) {
    return refusal(
      'no-answer',
      say('Rebind did not answer: {reason}', {
        reason: error instanceof Error ? error.message : String(error),
      }),
      say('What was saved is safe. Try again, or close the window and open it again.'),
    );
  }
}
