import type { OutcomeKind } from './types';

/** Never more endpoints than this in one path test: it is no sweep of a customer's network. */
export const mostPathEndpoints = 64;

/** What a bare TCP connection can end in. */
export const pathKinds = [
  'connected',
  'refused',
  'timed-out',
  'unreachable',
  'reset',
  'name-not-found',
] as const satisfies readonly OutcomeKind[];
export type PathKind = (typeof pathKinds)[number];
