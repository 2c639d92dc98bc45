import type { Answer, Argument, RebindApi, Verb } from './contract';
import { verbNames } from './names';

/** Asks the main process. */
export type Ask = <V extends Verb>(verb: V, argument: Argument<V>) => Answer<V>;

type Adding = Pick<Argument<'evidence.add'>, 'items' | 'paths'>;

/** Finds where dropped files lie, or reads those that lie nowhere. */
export type ReadFiles = (files: readonly File[]) => Promise<Adding>;

/**
 * The window's verbs, grouped by the part before the dot: functions and nothing else.
 * The page never names a path: those come from the dropped files themselves.
 */
export function clientOf(ask: Ask, readFiles: ReadFiles): RebindApi {
  const groups: Record<string, Record<string, (argument: never) => Promise<unknown>>> = {};
  for (const verb of verbNames) {
    const [group = '', name = ''] = verb.split('.');
    groups[group] = { ...groups[group], [name]: (argument) => ask(verb, argument) };
  }
  const api = groups as unknown as RebindApi;
  return {
    ...api,
    evidence: { ...api.evidence, add: (argument) => ask('evidence.add', { ...argument, paths: [] }) },
    package: { ...api.package, take: (argument) => ask('package.take', { ...argument, paths: [] }) },
    files: {
      open: async (file) => ask('package.take', await readFiles([file])),
      add: async (argument, files) => ask('evidence.add', { ...argument, ...(await readFiles(files)) }),
    },
  };
}

/** The same object, frozen through and through. */
export function frozen<T extends object>(value: T): T {
  for (const one of Object.values(value)) if (typeof one === 'object' && one !== null) frozen(one);
  return Object.freeze(value);
}
