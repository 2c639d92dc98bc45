import type { Result } from '../../core/result';
import type { Log } from './log';

/** From then on an answer is slow, in milliseconds. */
export const slow = 1_000;

/** These wait for a person, a package or a network: how long they take says nothing of Rebind. */
const waiting =
  /^(menu\.chosen|package\.|collectors\.save|support\.save|report\.export|connection\.|practice\.)|\.choose$/;

/** Notes of one answer what may be noted: that it was refused, by its code, or that it was slow. */
export function noteAnswer(
  log: Pick<Log, 'note'>,
  verb: string,
  result: Result<unknown>,
  milliseconds: number,
): void {
  if (!result.ok) log.note('verb-refused', { verb, code: result.code });
  if (milliseconds >= slow && !waiting.test(verb)) {
    log.note('verb-slow', { verb, milliseconds: Math.round(milliseconds) });
  }
}
