import type { Result } from '../core/result';
import type { Verb } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { verbNames } from '../ipc/names';

/** The verbs of a group, as `practice` has `practice.list` and others. */
type VerbOf<G extends string> = Extract<Verb, `${G}.${string}`>;

/**
 * Handlers of a group of verbs, from a room that is loaded when the first of them is asked for: the
 * first screen needs none of it.
 * @param load makes them; it is called once, and again only where loading failed
 */
export function later<G extends string>(
  group: G,
  load: () => Promise<Pick<Handlers, VerbOf<G>>>,
): Pick<Handlers, VerbOf<G>> {
  type V = VerbOf<G>;
  let room: Promise<Pick<Handlers, V>> | null = null;
  const loaded = (): Promise<Pick<Handlers, V>> => {
    room ??= load().catch((error: unknown) => {
      room = null;
      throw error;
    });
    return room;
  };
  const verbs = verbNames.filter((verb): verb is V => verb.startsWith(`${group}.`));
  const entries = verbs.map((verb) => {
    // Verb, argument and answer belong together; that cannot be said of all of a group at once.
    const handler = async (argument: never): Promise<Result<unknown>> => {
      const answer = (await loaded())[verb] as (given: never) => Promise<Result<unknown>>;
      return answer(argument);
    };
    return [verb, handler] as const;
  });
  return Object.fromEntries(entries) as unknown as Pick<Handlers, V>;
}
