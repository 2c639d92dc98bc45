import * as z from 'zod';
import { mostPathEndpoints } from '../../core/case/path';
import type { Snapshot } from '../../core/incident/snapshot';
import { endpoint, incidentId, phase, side } from './fields';

/** What may be asked about what is tried from this laptop. */
export const connectionVerbs = {
  /** Tries one TCP connection from this laptop to this endpoint and records the outcome. */
  'connection.test': z.strictObject({
    id: incidentId,
    phase,
    side,
    endpoint,
    limitMilliseconds: z.int().min(500).max(60_000),
  }),
  /**
   * Opens one CTI session from this laptop with this endpoint, sends one heartbeat and closes it;
   * records the outcome, and keeps the trace as evidence. `others`: asks for other protocol versions
   * instead, one after the other, where the last answer was about the version.
   */
  'connection.session': z.strictObject({
    id: incidentId,
    phase,
    side,
    endpoint,
    limitMilliseconds: z.int().min(1_000).max(300_000),
    others: z.boolean(),
  }),
  /** Tries one TCP connection with each of these endpoints, which stood on the screen, and records which took it. */
  'connection.path': z.strictObject({
    id: incidentId,
    phase,
    endpoints: z.array(endpoint).min(1).max(mostPathEndpoints),
    limitMilliseconds: z.int().min(500).max(60_000),
  }),
  /** How far the test is that runs just now. */
  'connection.progress': z.strictObject({ id: incidentId }),
  'connection.cancel': z.strictObject({ id: incidentId }),
} as const satisfies Record<string, z.ZodType>;

/** How far a test of several requests or endpoints has come. */
export interface ConnectionProgress {
  readonly done: number;
  readonly total: number;
  /** It waits until the server may be asked again. */
  readonly pausing: boolean;
}

/** What is answered. */
export interface ConnectionAnswers {
  'connection.test': Snapshot;
  'connection.session': Snapshot;
  'connection.path': Snapshot;
  /** null where no test runs. */
  'connection.progress': ConnectionProgress | null;
  'connection.cancel': null;
}
