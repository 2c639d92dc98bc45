import * as z from 'zod';
import { mostPathEndpoints, pathKinds } from '../case/path';
import { activeSources, outcomeKinds, outcomeMethods, places, windowsGenerations } from '../case/types';
import { isRelease } from '../cti/versions';
import { fingerprintSchema } from '../known-good/fingerprint';
import { isHostName, parsePort } from '../net/endpoint';
import { parseIPv4 } from '../net/ipv4';
import { lastInstance } from '../net/ports';
import { redactionLevels } from '../redaction/levels';

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
/** An event of this incident, by its id. */
const eventName = z.string().max(60);
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
  /** Absent where nothing more was told, or the transcript tells it. */
  told: sessionTold.optional(),
  /** When it was tried, as it was told; absent where nothing tells. */
  triedAt: words(60).optional(),
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
  /** It lay in a case folder: that says whose it is, and nothing of when it was captured. Absent: it did not. */
  caseFolder: z.literal(true).optional(),
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
/** Whose word stands for the other side where the evidence does not prove it in service. */
const otherSideWord = z.strictObject({
  /** `outage-agreed`: it cannot serve, and the customer agreed that nobody does meanwhile. */
  state: z.enum(['in-service', 'outage-agreed']),
  /** Who says so. */
  name: words(200),
  /** How they know, or what was agreed. */
  reason: words(2_000),
});
export type OtherSideWord = z.infer<typeof otherSideWord>;
const fixBegun = z.strictObject({
  type: z.literal('fix-begun'),
  plan: words(60),
  side,
  windows: z.enum(windowsGenerations),
  /** Absent where the evidence proves the other side in service, or the plan does not lean on it. */
  otherSide: otherSideWord.optional(),
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
const knownSite = z.string().regex(/^site-[0-9a-z-]{1,60}$/);
/**
 * The technician says whether this is a site that Rebind knows. Where it is, what was known to be good there
 * comes along, so that what differs is told the same wherever the incident goes.
 */
const knownSiteAnswered = z.strictObject({
  type: z.literal('known-site-answered'),
  site: knownSite,
  name: words(200),
  same: z.boolean(),
  known: z
    .strictObject({
      /** The incident that it was kept from. */
      incident: words(80),
      closedAt: z.iso.datetime(),
      as: z.enum(closings),
      fingerprint: fingerprintSchema,
    })
    .nullable(),
});
/** It ended well, and how the site stands now is kept for the next visit. */
const knownGoodKept = z.strictObject({
  type: z.literal('known-good-kept'),
  site: knownSite,
  name: words(200),
  fingerprint: fingerprintSchema,
});
const noted = z.strictObject({ type: z.literal('noted'), step: z.enum(stepIds), text: words(20_000) });
/** A note that counts no more; `note` is the id of the event that it was said in. */
const noteRemoved = z.strictObject({ type: z.literal('note-removed'), note: eventName });
/** Pictures that can be shown: whose bytes are that, whatever the file was called. */
export const pictureTypes = ['png', 'jpeg', 'gif', 'webp', 'bmp'] as const;
export type PictureType = (typeof pictureTypes)[number];
/** Longest caption of a picture, in characters. */
export const longestCaption = 1_000;
/** A photo or a screenshot, kept as it came among the evidence under its SHA-256. It decides nothing. */
const pictureAttached = z.strictObject({
  type: z.literal('picture-attached'),
  sha256,
  name: words(260),
  size: z.int().min(0),
  picture: z.enum(pictureTypes),
  /** In pixels, as its own bytes tell. */
  width: z.int().min(1),
  height: z.int().min(1),
  step: z.enum(stepIds),
  caption: words(longestCaption),
});
/** What a picture shows, said anew; `picture` is the id of the event that attached it. */
const pictureCaptioned = z.strictObject({
  type: z.literal('picture-captioned'),
  picture: eventName,
  caption: words(longestCaption),
});
const pictureRemoved = z.strictObject({ type: z.literal('picture-removed'), picture: eventName });
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
