import { statusGroup } from './status';

/** Never more requests than this to one server, whatever it answers. */
export const mostTries = 5;

/** The least time between two requests to a customer's server, in milliseconds: Cisco's guide for Contact Center Express wants 10 s or more. */
const pauseMilliseconds = 10_000;

/**
 * How long to wait before a customer's server is asked again, in milliseconds. A clock that went
 * backwards makes it no longer than the whole pause.
 * @param lastTryAt when the request before came to its end, ISO 8601; null: just now
 */
export function pauseLeft(lastTryAt: string | null, now: Date): number {
  const since = lastTryAt === null ? 0 : now.getTime() - Date.parse(lastTryAt);
  return Math.min(pauseMilliseconds, Math.max(0, pauseMilliseconds - since));
}

/** Does this status mean: not in this version? Then another version may be taken. */
export function isAboutVersion(status: number): boolean {
  return statusGroup(status) === 'version';
}

/**
 * The versions that are tried where the first one is rejected: one of each layout of messages
 * that the releases since ICM 4.0 have, the newer ones first, as they are more common today.
 * @param first the version that is asked for first
 */
export function versionsToTry(first: number): readonly number[] {
  const others = [13, 20, 24, 9, 5].filter((version) => version !== first);
  return [first, ...others].slice(0, mostTries);
}
