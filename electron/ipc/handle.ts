import { type Failure, failure, type Result } from '../core/result';
import { say } from '../core/text';
import { type Answers, type Argument, type Verb, verbs } from './contract';
import { pageOrigin } from './origin';

/** What the main process does for each verb. */
export type Handlers = {
  readonly [V in Verb]: (argument: Argument<V>) => Promise<Result<Answers[V]>>;
};

/** Who asks: the frame that sent the message, as the main process sees it. */
export interface Caller {
  /** null where the frame is gone. */
  readonly url: string | null;
  readonly isTopFrame: boolean;
}

/**
 * The one gate of all messages: who asks, what is asked, and what is answered. Whatever a
 * handler does, the answer is a value with words in it.
 *
 * @param onBug is told what a handler threw: exceptions are for bugs
 */
export function answerer(
  handlers: Handlers,
  onBug: (verb: Verb, error: unknown) => void,
): (verb: Verb, caller: Caller, argument: unknown) => Promise<Result<unknown>> {
  return async (verb, caller, argument) => {
    if (!isOurPage(caller)) {
      return failure('not-allowed', say('Only Rebind’s own page may ask for this.'));
    }
    const read = verbs[verb].safeParse(argument);
    if (!read.success) {
      const [issue] = read.error.issues;
      return badArgument(issue?.path.map(String).join('.') ?? '', issue?.message ?? '');
    }
    try {
      // The table gives schema and handler of one verb the same type; that cannot be said of all at once.
      const handler = handlers[verb] as (argument: unknown) => Promise<Result<unknown>>;
      return await handler(read.data);
    } catch (error) {
      onBug(verb, error);
      return internal(error);
    }
  };
}

/** True for the top frame of a page that the app's own protocol served. */
export function isOurPage({ url, isTopFrame }: Caller): boolean {
  if (url === null || !isTopFrame) return false;
  try {
    const { protocol, host, username, port } = new URL(url);
    return protocol === pageOrigin.protocol && host === pageOrigin.host && username === '' && port === '';
  } catch {
    return false;
  }
}

function badArgument(field: string, reason: string): Failure {
  return failure(
    'bad-argument',
    field === ''
      ? say('This cannot be taken: {reason}', { reason })
      : say('This cannot be taken. {field}: {reason}', { field, reason }),
    say('Nothing was saved. Correct the value and say it again.'),
  );
}

function internal(error: unknown): Failure {
  return failure(
    'internal',
    say('Something went wrong inside Rebind: {reason}', {
      reason: error instanceof Error ? error.message : String(error),
    }),
    say('What was shown as saved is safe. Try again, or close the window and open it again.'),
  );
}
