import { readEvidence } from '../evidence/read';
import type { IncidentEvent } from '../incident/events';
import type { ReadEvidence } from '../incident/readings';
import type { Message } from '../text';
import { withFields } from './fields';
import { type Gathering, gathering } from './identifiers';
import type { Keyed } from './keyed';
import type { RedactionLevel } from './levels';
import { type Redactor, redactorOf } from './redactor';

/** An incident with everything that its report is made from. */
export interface WholeIncident {
  readonly events: readonly IncidentEvent[];
  /** By `readingKey`. */
  readonly evidence: ReadonlyMap<string, EvidenceText>;
}

/** A piece of evidence: its text, and what was read of it. */
export interface EvidenceText {
  readonly sha256: string;
  readonly read: ReadEvidence;
  /** null where it is no text, or could not be read. */
  readonly text: string | null;
}

/** What the core cannot do by itself. */
export interface Secrets {
  readonly keyed: Keyed;
  /** SHA-256 of a text as UTF-8, in hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** The same incident with pseudonyms in it. */
export interface RedactedIncident extends WholeIncident {
  readonly redactor: Redactor;
  /** SHA-256 of each true piece, and what stands for it. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Pictures that were left out, as nothing finds a name in them. */
  readonly picturesLeftOut: number;
}

/**
 * Redacts an incident: in every statement and every line of evidence pseudonyms stand where
 * identifiers stood, so that the ordinary code reads, diagnoses and reports it. Lines keep their
 * numbers. Pictures are left out.
 *
 * The SHA-256 of a redacted text is that of the redacted text; of what is no text, it is a pseudonym.
 * @param people further persons and names of the report itself, as who makes it
 */
export function redactIncident(
  level: Exclude<RedactionLevel, 'none'>,
  { events, evidence }: WholeIncident,
  { keyed, sha256 }: Secrets,
  people: readonly string[] = [],
): RedactedIncident {
  const known = gathering();
  for (const event of events) gatherEvent(event, known);
  for (const one of people) known.person(one);
  for (const { sha256: hash, text, read } of evidence.values()) {
    known.hash(hash);
    if (text !== null) known.text(text);
    for (const part of read.reading?.parts ?? []) known.part(part);
  }
  const redactor = redactorOf(level, known.all, keyed);
  const texts = new Map<string, string>();
  for (const [key, { text, read }] of evidence) {
    if (text !== null) texts.set(key, redactor.evidence(text, read.reading));
  }
  const hashes = hashesOf(evidence, texts, redactor, sha256);
  const hash = (one: string): string => hashes.get(one) ?? redactor.pseudonyms.hash(one);
  const redacted = new Map<string, EvidenceText>();
  for (const [key, piece] of evidence) {
    const text = texts.get(key) ?? null;
    const other = hash(piece.sha256);
    redacted.set(key.replace(piece.sha256, other), {
      sha256: other,
      text,
      read: readAnew(piece, text, redactor),
    });
  }
  const isPicture = ({ say }: IncidentEvent) => say.type.startsWith('picture-');
  const sizes = new Map([...evidence].map(([key, piece]) => [piece.sha256, bytesOf(texts.get(key))]));
  return {
    events: events
      .filter((event) => !isPicture(event))
      .map((event) => redactEvent(event, redactor, hash, sizes)),
    evidence: redacted,
    redactor,
    hashes,
    picturesLeftOut: events.filter(({ say }) => say.type === 'picture-attached').length,
  };
}

/** An id as Rebind gives it: a moment, letters of chance, and a number where it came back beside another one. */
const ownId = /^\d{8}-\d{6}-[0-9a-z]{10}(?:-\d+)?$/;

/** What stands before the port of an endpoint. */
function hostIn(endpoint: string): string {
  return endpoint.replace(/:\d{1,5}$/, '');
}

function gatherEvent({ by, say }: IncidentEvent, known: Gathering): void {
  known.person(by);
  withFields(say, (text, kind) => {
    switch (kind) {
      case 'host':
        known.host(text);
        break;
      case 'endpoint':
        known.host(hostIn(text));
        break;
      case 'incident':
        if (!ownId.test(text)) known.title(text);
        break;
      case 'person':
        known.person(text);
        break;
      case 'title':
        known.title(text);
        break;
      case 'file':
        known.file(text);
        break;
      case 'hash':
        known.hash(text);
        break;
      case 'words':
      case 'text':
        known.text(text);
        break;
      case 'own':
        break;
    }
    return text;
  });
}

function redactEvent(
  event: IncidentEvent,
  redactor: Redactor,
  hash: (sha256: string) => string,
  sizes: ReadonlyMap<string, number | null>,
): IncidentEvent {
  const say = withFields(event.say, (text, kind) => {
    switch (kind) {
      case 'own':
        return text;
      case 'host':
        return redactor.host(text);
      case 'endpoint':
        return redactor.host(hostIn(text)) + text.slice(hostIn(text).length);
      case 'incident':
        return ownId.test(text) ? text : redactor.title(text);
      case 'person':
        return redactor.person(text);
      case 'title':
        return redactor.title(text);
      case 'file':
        return redactor.file(text);
      case 'hash':
        return hash(text);
      case 'words':
        return redactor.words(text);
      case 'text':
        return redactor.text(text);
    }
  });
  const size = event.say.type === 'evidence-added' ? sizes.get(event.say.sha256) : undefined;
  return {
    ...event,
    by: redactor.person(event.by),
    say: say.type === 'evidence-added' && typeof size === 'number' ? { ...say, size } : say,
  };
}

/** The pieces' new names: no two pieces get one, also where their redacted texts are the same. */
function hashesOf(
  evidence: WholeIncident['evidence'],
  texts: ReadonlyMap<string, string>,
  redactor: Redactor,
  sha256: (text: string) => string,
): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, { sha256: hash }] of evidence) {
    if (made.has(hash)) continue;
    const text = texts.get(key);
    const own = text === undefined ? null : sha256(text);
    const other = own === null || taken.has(own) ? redactor.pseudonyms.hash(hash) : own;
    taken.add(other);
    made.set(hash, other);
  }
  return made;
}

function readAnew({ read }: EvidenceText, text: string | null, redactor: Redactor): ReadEvidence {
  return {
    ...read,
    reading: text === null ? read.reading : readEvidence(text),
    encodingReason: messageRedacted(read.encodingReason, redactor),
    problem: read.problem === null ? null : messageRedacted(read.problem, redactor),
  };
}

/** The values of a sentence are from evidence; the sentence itself is Rebind's. */
export function messageRedacted(message: Message, redactor: Redactor): Message {
  if (message.values === undefined) return message;
  const values = Object.entries(message.values).map(([name, value]) => {
    if (typeof value === 'string') return [name, redactor.text(value)] as const;
    return [name, typeof value === 'object' ? messageRedacted(value, redactor) : value] as const;
  });
  return { ...message, values: Object.fromEntries(values) };
}

function bytesOf(text: string | undefined): number | null {
  return text === undefined ? null : new TextEncoder().encode(text).length;
}
