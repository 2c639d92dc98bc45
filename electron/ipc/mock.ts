import { failure } from '../core/result';
import { say } from '../core/text';
import { clientOf } from './client';
import type { Answer, Argument, RebindApi, Verb } from './contract';
import { answerer, type Handlers } from './handle';
import { verbNames } from './names';
import { pageOrigin } from './origin';

/** A question that reached the stand-in. */
export interface Asked {
  readonly verb: Verb;
  readonly argument: unknown;
}

/**
 * Stands in for the main process in tests of the page: the same schemas, the same gate.
 * A verb without an answer of its own fails in words.
 */
export function mockRebind(handlers: Partial<Handlers>): {
  readonly api: RebindApi;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const whole = Object.fromEntries(
    verbNames.map((verb) => [
      verb,
      handlers[verb] ??
        (() => Promise.resolve(failure('not-mocked', say('This test answers nothing to {verb}.', { verb })))),
    ]),
  ) as unknown as Handlers;
  const answer = answerer(whole, (_verb, error) => {
    throw error;
  });
  const caller = { url: `${pageOrigin.protocol}//${pageOrigin.host}/index.html`, isTopFrame: true };
  const ask = <V extends Verb>(verb: V, argument: Argument<V>): Answer<V> => {
    asked.push({ verb, argument });
    return answer(verb, caller, argument) as Answer<V>;
  };
  const readFiles = async (files: readonly File[]) => ({
    items: await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    paths: [],
  });
  return { api: clientOf(ask, readFiles), asked };
}
