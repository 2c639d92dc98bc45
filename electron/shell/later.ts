import type { Result } from '../core/result';
import type { Answers, Argument, Verb } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';

/**
 * Handlers of a room that is loaded when the first of its verbs is asked for: the first screen needs
 * none of it.
 * @param load makes them; it is called once, and again only where loading failed
 */
export function later<V extends Verb>(
  verbs: readonly V[],
  load: () => Promise<Pick<Handlers, V>>,
): Pick<Handlers, V> {
  let room: Promise<Pick<Handlers, V>> | null = null;
  const loaded = (): Promise<Pick<Handlers, V>> => {
    room ??= load().catch((error: unknown) => {
      room = null;
      throw error;
    });
    return room;
  };
  const entries = verbs.map((verb) => {
    const handler = async (argument: Argument<V>): Promise<Result<Answers[V]>> =>
      (await loaded())[verb](argument);
    return [verb, handler] as const;
  });
  return Object.fromEntries(entries) as unknown as Pick<Handlers, V>;
}
