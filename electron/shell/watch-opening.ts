import type { Snapshot } from '../core/incident/snapshot';
import type { Result } from '../core/result';
import type { Log } from '../host/log/log';
import type { RunningMark } from '../host/log/running-mark';
import type { Handlers } from '../ipc/handle';

/**
 * Notes which incident is on the screen, whichever way it was opened: the log counts it, and the
 * running mark names it to the next start, should this one not end in order.
 */
export function watchOpening(
  handlers: Handlers,
  mark: Pick<RunningMark, 'open'>,
  log: Pick<Log, 'note'>,
): Handlers {
  let open: string | null = null;
  const shown = (snapshot: Snapshot | null): void => {
    if (snapshot === null || snapshot.id === open) return;
    open = snapshot.id;
    mark.open(open);
    log.note('incident-opened', { events: snapshot.revision, pieces: snapshot.evidence.length });
  };
  const watched =
    <A, T extends Snapshot | null>(handler: (argument: A) => Promise<Result<T>>) =>
    async (argument: A): Promise<Result<T>> => {
      const answer = await handler(argument);
      if (answer.ok) shown(answer.value);
      return answer;
    };
  const watchedPackage =
    <A, T extends { readonly snapshot: Snapshot } | null>(handler: (argument: A) => Promise<Result<T>>) =>
    async (argument: A): Promise<Result<T>> => {
      const answer = await handler(argument);
      if (answer.ok) shown(answer.value?.snapshot ?? null);
      return answer;
    };
  return {
    ...handlers,
    'incidents.create': watched(handlers['incidents.create']),
    'incidents.open': watched(handlers['incidents.open']),
    'incidents.choose': watched(handlers['incidents.choose']),
    'practice.start': watched(handlers['practice.start']),
    'package.choose': watchedPackage(handlers['package.choose']),
    'package.take': watchedPackage(handlers['package.take']),
    'package.arrived': watchedPackage(handlers['package.arrived']),
    'incidents.close': async (argument) => {
      const answer = await handlers['incidents.close'](argument);
      if (argument.id === open) {
        open = null;
        mark.open(null);
      }
      return answer;
    },
  };
}
