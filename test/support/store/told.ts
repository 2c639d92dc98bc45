import type { Statement } from '../../../electron/core/incident/events';

/**
 * What a program that drives a store tells of each thing it does: first what it tries, then what came
 * of it. One line of JSON each, written before anything else happens, so that what was told stands
 * even where the program is killed the moment after.
 */
export type Told =
  | { readonly is: 'try'; readonly what: Tried }
  /** Acknowledged: from now on it must never be lost. `id` names an incident that was begun. */
  | { readonly is: 'ok'; readonly id?: string }
  /** Refused, in words: it may be there or not, and never in part. */
  | { readonly is: 'no'; readonly code: string };

export type Tried =
  | { readonly do: 'create'; readonly say: readonly Statement[] }
  | { readonly do: 'say'; readonly id: string; readonly say: readonly Statement[] }
  | { readonly do: 'name'; readonly name: string }
  /** What leaves nothing behind that was promised: closing, opening, the caches. */
  | { readonly do: 'other'; readonly name: string };

/** Reads what was told; a last line that was cut off was not told. */
export function readTold(text: string): readonly Told[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
}
