import * as z from 'zod';
import { mostPathEndpoints, pathKinds } from '../case/path';
import { activeSources, outcomeKinds, outcomeMethods, places, windowsGenerations } from '../case/types';
import { isRelease } from '../cti/versions';
import { isHostName, parsePort } from '../net/endpoint';
import { parseIPv4 } from '../net/ipv4';
import { lastInstance } from '../net/ports';

/**
 * Everything that a technician does or brings, one event each. An incident is
 * the fold of its events; nothing is stored beside them but the bytes of evidence.
 */

export const stepIds = [
  'site',
  'dialer',
  'connection',
  'netstat',
  'diagnosis',
  'fix',
  'verify',
  'report',
] as const;
export type StepId = (typeof stepIds)[number];

const side = z.enum(['A', 'B']);
const owner = z.enum(['A', 'B', 'dialer']);
/** Before the fix was begun, or after. */
const phase = z.enum(['before', 'after']);
export type Phase = z.infer<typeof phase>;

const words = (most: number) => z.string().max(most);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ipv4 = z.string().refine((text) => parseIPv4(text) === text);
const host = z.string().refine((text) => isHostName(text));
const port = z.int().refine((value) => parsePort(String(value)) !== null);
/** As in 5.0, 8.5(1) or 12.6. */
const release = z.string().refine(isRelease);
const endpoint = z.strictObject({ address: z.union([ipv4, host]), port });

const siteSidePatch = z.strictObject({
  host: host.nullable().optional(),
  visible: ipv4.nullable().optional(),
  private: ipv4.nullable().optional(),
  windows: z.enum(windowsGenerations).nullable().optional(),
  ctiPort: port.nullable().optional(),
});

const created = z.strictObject({
  type: z.literal('created'),
  title: words(200),
  /** Id of the practice site where this incident is a rehearsal; null at a customer's. */
  practice: words(60).nullable(),
  /** True where the cause is hidden until it is asked for; absent: it is not. */
  rehearsal: z.boolean().optional(),
});
const titled = z.strictObject({ type: z.literal('titled'), title: words(200) });
const siteSet = z.strictObject({
  type: z.literal('site-set'),
  instance: z.int().min(0).max(lastInstance).nullable().optional(),
  release: release.nullable().optional(),
  active: side.nullable().optional(),
  activeKnownBy: z.enum(activeSources).nullable().optional(),
  A: siteSidePatch.optional(),
  B: siteSidePatch.optional(),
});
const dialerSet = z.strictObject({
  type: z.literal('dialer-set'),
  host: host.nullable().optional(),
  address: ipv4.nullable().optional(),
  A: endpoint.nullable().optional(),
  B: endpoint.nullable().optional(),
  /** Enable Secured Connection of the Dialer Properties. */
  secure: z.boolean().nullable().optional(),
});
const symptomSet = z.strictObject({
  type: z.literal('symptom-set'),
  phase,
  session: z.enum(['none', 'open', 'unknown']),
  side: side.nullable(),
  words: words(10_000),
});
const outcomeRecorded = z.strictObject({
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
});
/** Which address answers on which port, from this laptop: a TCP connection each, and no more. */
const pathTested = z.strictObject({
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
const evidenceAdded = z.strictObject({
  type: z.literal('evidence-added'),
  phase,
  sha256,
  name: words(260),
  size: z.int().min(0),
  how: z.enum(['paste', 'drop', 'open', 'practice', 'test']),
  /** The side whose card or folder it was put on; null where it was dropped anywhere. */
  owner: owner.nullable(),
});
const evidenceAssigned = z.strictObject({
  type: z.literal('evidence-assigned'),
  sha256,
  /** Only the piece of this phase; absent: of both. */
  phase: phase.optional(),
  /** Index of the part; null for the whole piece. */
  part: z.int().min(0).nullable(),
  owner: owner.nullable(),
});
const evidenceEncoding = z.strictObject({
  type: z.literal('evidence-encoding-set'),
  sha256,
  encoding: words(40).nullable(),
});
const evidenceRemoved = z.strictObject({
  type: z.literal('evidence-removed'),
  sha256,
  /** Only the piece of this phase; absent: of both, where the same bytes were brought before and after. */
  phase: phase.optional(),
});
/** The technician's word on when a piece was captured, by the laptop's clock; who said it stands with the event. */
const evidenceTimeStated = z.strictObject({
  type: z.literal('evidence-time-stated'),
  sha256,
  phase,
  at: z.iso.datetime(),
});
const stepOpened = z.strictObject({ type: z.literal('step-opened'), step: z.enum(stepIds) });
const fixBegun = z.strictObject({
  type: z.literal('fix-begun'),
  plan: words(60),
  side,
  windows: z.enum(windowsGenerations),
});
const fixApproved = z.strictObject({
  type: z.literal('fix-approved'),
  approver: words(200),
  note: words(2_000),
});
const fixStepTicked = z.strictObject({
  type: z.literal('fix-step-ticked'),
  step: words(80),
  done: z.boolean(),
});
/**
 * The fix did not help, or not enough: it stays in the time line, and what was found after it is
 * from now on what is known. Another fix can be begun.
 */
const fixSetAside = z.strictObject({ type: z.literal('fix-set-aside'), reason: words(4_000) });
/** `fixed-time-stated`: fixed, where only the technician's word tells that the evidence is fresh. */
export const closings = [
  'fixed',
  'fixed-time-stated',
  'listener-corrected',
  'worked-around',
  'not-fixed',
  'handed-over',
] as const;
export type Closing = (typeof closings)[number];
const closed = z.strictObject({
  type: z.literal('closed'),
  as: z.enum(closings),
  reason: words(4_000),
  /** With `fixed-time-stated`: by whose word. */
  statedBy: words(400).optional(),
});
const reopened = z.strictObject({ type: z.literal('reopened') });
const noted = z.strictObject({ type: z.literal('noted'), step: z.enum(stepIds), text: words(20_000) });
const exported = z.strictObject({
  type: z.literal('exported'),
  format: z.enum(['pdf', 'html', 'markdown', 'json']),
  file: words(260),
});
/** On the practice site: this card was put first in the binding order. Nothing binds anew by it. */
const practiceOrdered = z.strictObject({
  type: z.literal('practice-ordered'),
  side,
  first: z.enum(['visible', 'private']),
});
/** On the practice site: the CTI Server of this side was started anew. */
const practiceRestarted = z.strictObject({ type: z.literal('practice-restarted'), side });
/** On the practice site: the other side took over; sessions of this one ended. */
const practiceFailedOver = z.strictObject({ type: z.literal('practice-failed-over'), active: side });
/** In a rehearsal: the cause was asked for. */
const practiceExplained = z.strictObject({ type: z.literal('practice-explained') });
const undone = z.strictObject({ type: z.literal('undone'), event: z.string().max(60) });

/** What is said in an event; the store adds who, when, and its place in the incident. */
export const statementSchema = z.discriminatedUnion('type', [
  created,
  titled,
  siteSet,
  dialerSet,
  symptomSet,
  outcomeRecorded,
  pathTested,
  evidenceAdded,
  evidenceAssigned,
  evidenceEncoding,
  evidenceRemoved,
  evidenceTimeStated,
  stepOpened,
  fixBegun,
  fixApproved,
  fixStepTicked,
  fixSetAside,
  closed,
  reopened,
  noted,
  exported,
  practiceOrdered,
  practiceRestarted,
  practiceFailedOver,
  practiceExplained,
  undone,
]);
export type Statement = z.infer<typeof statementSchema>;

/** Statements that the window may send as they are; the others are made by main when it did the work. */
export const windowStatementSchema = z.discriminatedUnion('type', [
  titled,
  siteSet,
  dialerSet,
  symptomSet,
  outcomeRecorded,
  evidenceAssigned,
  evidenceEncoding,
  evidenceRemoved,
  evidenceTimeStated,
  stepOpened,
  fixBegun,
  fixApproved,
  fixStepTicked,
  fixSetAside,
  closed,
  reopened,
  noted,
  undone,
]);
export type WindowStatement = z.infer<typeof windowStatementSchema>;

export const schemaVersion = 1;

/** One line of an incident's `events.jsonl`. */
export const eventSchema = z.strictObject({
  /** Version of this schema; a newer one is refused, unharmed. */
  v: z.literal(schemaVersion),
  id: z.string().min(1).max(60),
  /** From 1, without gaps. */
  seq: z.int().min(1),
  /** ISO 8601, UTC, of the laptop's clock. */
  at: z.iso.datetime(),
  /** Who was at the keyboard. */
  by: z.string().max(200),
  say: statementSchema,
});
export type IncidentEvent = z.infer<typeof eventSchema>;
