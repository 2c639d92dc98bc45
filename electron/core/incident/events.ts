import * as z from 'zod';
import { redactionLevels } from '../redaction/levels';
import {
  evidenceAdded,
  evidenceAssigned,
  evidenceEncoding,
  evidenceRemoved,
  evidenceTimeStated,
} from './statements/evidence';
import { eventName, stepIds, words } from './statements/fields';
import { closed, fixApproved, fixBegun, fixSetAside, fixStepTicked, reopened } from './statements/fix';
import { noted, noteRemoved, pictureAttached, pictureCaptioned, pictureRemoved } from './statements/notes';
import {
  practiceExplained,
  practiceFailedOver,
  practiceOrdered,
  practiceRestarted,
} from './statements/practice';
import { dialerSet, knownGoodKept, knownSiteAnswered, siteSet, symptomSet } from './statements/site';
import { outcomeRecorded, pathTested } from './statements/tests';

/**
 * Everything that a technician does or brings, one event each. An incident is
 * the fold of its events; nothing is stored beside them but the bytes of evidence.
 */

const created = z.strictObject({
  type: z.literal('created'),
  title: words(200),
  /** Id of the practice site where this incident is a rehearsal; null at a customer's. */
  practice: words(60).nullable(),
  /** True where the cause is hidden until it is asked for; absent: it is not. */
  rehearsal: z.boolean().optional(),
});
const titled = z.strictObject({ type: z.literal('titled'), title: words(200) });
const stepOpened = z.strictObject({ type: z.literal('step-opened'), step: z.enum(stepIds) });
/** Put away: it is found under "archived" only. Nothing in it changes. */
const archived = z.strictObject({ type: z.literal('archived') });
const unarchived = z.strictObject({ type: z.literal('unarchived') });
/** This incident is a copy, made of another one as it was then. */
const duplicated = z.strictObject({
  type: z.literal('duplicated'),
  /** Id of the incident that it was copied from, and the title that one had. */
  from: words(80),
  fromTitle: words(200),
  title: words(200),
});
const exported = z.strictObject({
  type: z.literal('exported'),
  format: z.enum(['pdf', 'docx', 'html', 'markdown', 'text', 'json', 'rebind']),
  file: words(260),
  /** Of a report: `customer` where the customer's page alone was saved; absent: the whole. */
  parts: z.enum(['whole', 'customer']).optional(),
  /** Of a report: what was replaced in it; absent: nothing. */
  redaction: z.enum(redactionLevels).optional(),
  /** Tells one key of pseudonyms from another, and nothing of either. */
  redactionKey: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
});
/** Why an incident stands beside another one of the same beginning. */
export const linkReasons = ['both-went-on', 'other-damaged'] as const;
/**
 * This incident came in a package and began with the same event as one that was here: both went on
 * since, or the record of the other one is damaged, so they stand beside each other and nothing of
 * either was mixed into the other.
 */
const linked = z.strictObject({
  type: z.literal('linked'),
  /** Name of the other incident's folder, which is its id in this store. */
  incident: words(80),
  why: z.enum(linkReasons),
});
const undone = z.strictObject({ type: z.literal('undone'), event: eventName });
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
  knownSiteAnswered,
  knownGoodKept,
  noted,
  noteRemoved,
  pictureAttached,
  pictureCaptioned,
  pictureRemoved,
  archived,
  unarchived,
  duplicated,
  linked,
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
  noteRemoved,
  pictureCaptioned,
  pictureRemoved,
  undone,
]);
export type WindowStatement = z.infer<typeof windowStatementSchema>;
/** Version of all that stands above; `migrations/README.md` says when it rises, and how. */
export const schemaVersion = 2;
/** One line of an incident's `events.jsonl`. */
export const eventSchema = z.strictObject({
  /** Older ones are lifted to this one before (`migrations/`); a newer one is refused, unharmed. */
  v: z.literal(schemaVersion),
  id: z.string().min(1).max(60),
  /** From 1, without gaps. */
  seq: z.int().min(1),
  /** ISO 8601, UTC, of the laptop's clock. */
  at: z.iso.datetime(),
  /** Who was at the keyboard. */
  by: z.string().max(200),
  say: statementSchema,
  /** How many more events were said in one with this one and stand behind it; absent: none. All of them count, or none. */
  more: z.int().min(1).optional(),
});
export type IncidentEvent = z.infer<typeof eventSchema>;

// What the rest of the program takes of the statements.
export type { Phase, StepId } from './statements/fields';
export { stepIds } from './statements/fields';
export type { Closing, OtherSideWord } from './statements/fix';
export { closings } from './statements/fix';
export type { PictureType } from './statements/notes';
export { longestCaption, pictureTypes } from './statements/notes';
