import * as z from 'zod';
import { mostPathEndpoints, pathKinds } from '../../case/path';
import { outcomeKinds, outcomeMethods, places } from '../../case/types';
import { endpoint, ipv4, phase, sha256, side, words } from './fields';

/* What was tried, and what came of it. */

const heartbeats = ['answered', 'offline', 'silent', 'ended', 'cancelled'] as const;
/** What a session test told beside its outcome, where no transcript that could be read holds it. */
const sessionTold = z.strictObject({
  found: z.array(ipv4).max(16),
  version: z.int().min(0).max(0xffff).nullable(),
  pgStatus: z.int().min(0).max(0xffffffff).nullable(),
  peripheralOnline: z.boolean().nullable(),
  sessionType: z.int().min(0).max(0xffff).nullable(),
  heartbeat: z.enum(heartbeats).nullable(),
  closed: z.boolean().nullable(),
});
export const outcomeRecorded = z.strictObject({
  type: z.literal('outcome-recorded'),
  phase,
  side,
  method: z.enum(outcomeMethods),
  kind: z.enum(outcomeKinds),
  code: z.int().min(0).max(0xffffffff).nullable(),
  target: endpoint.nullable(),
  from: z.enum(places).nullable(),
  /** Own address that the connection was made from, where it is known. */
  fromAddress: ipv4.nullable(),
  milliseconds: z.number().min(0).nullable(),
  limitMilliseconds: z.number().min(0).nullable(),
  /** Evidence id of the transcript. */
  transcript: sha256.nullable(),
  /** Absent where nothing more was told, or the transcript tells it. */
  told: sessionTold.optional(),
  /** When it was tried, as it was told; absent where nothing tells. */
  triedAt: words(60).optional(),
});
/** Which address answers on which port, from this laptop: a TCP connection each, and no more. */
export const pathTested = z.strictObject({
  type: z.literal('path-tested'),
  phase,
  /** Own address that the tries were made from, where it is known. */
  fromAddress: ipv4.nullable(),
  /** For each try. */
  limitMilliseconds: z.number().min(0),
  results: z
    .array(
      z.strictObject({
        side,
        endpoint,
        network: z.enum(['visible', 'private']).nullable(),
        /** Is it what the dialer calls? */
        configured: z.boolean(),
        kind: z.enum(pathKinds),
        milliseconds: z.number().min(0),
      }),
    )
    .max(mostPathEndpoints),
  /** Evidence id of the record. */
  record: sha256,
});
