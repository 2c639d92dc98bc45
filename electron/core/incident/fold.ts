import { emptySite } from '../case/site';
import type { Site, SiteSide, Symptom } from '../case/types';
import { foldKnownSite, reopenedSite } from '../known-good/fold';
import { assertNever } from '../never';
import type { IncidentEvent, Phase, Statement } from './events';
import { foldEvidence } from './fold-evidence';
import { foldFix } from './fold-fix';
import { foldPictures } from './fold-pictures';
import { setFixAside } from './fold-set-aside';
import type { Incident, RecordedOutcome, RecordedPathTest, TimelineEntry } from './incident';
import { undoneEvents } from './undo';

const nothing: Incident = {
  title: '',
  practice: null,
  rehearsal: false,
  explained: false,
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  step: 'site',
  site: emptySite,
  siteBefore: null,
  symptoms: { before: null, after: null },
  outcomes: [],
  paths: { before: null, after: null },
  evidence: [],
  fix: null,
  closing: null,
  notes: [],
  pictures: [],
  archived: false,
  origin: null,
  timeline: [],
};

/**
 * The incident that these events tell of. Pure, and total: any list of events that follow
 * the schema folds, in any order, and events that were undone count for the time line only.
 */
export function fold(events: readonly IncidentEvent[]): Incident {
  const undone = undoneEvents(events);
  let incident = nothing;
  for (const event of events) {
    if (!undone.has(event.id)) incident = apply(incident, event);
  }
  return {
    ...incident,
    updatedAt: events.at(-1)?.at ?? '',
    timeline: events.map(
      (event): TimelineEntry => ({
        eventId: event.id,
        seq: event.seq,
        at: event.at,
        by: event.by,
        statement: event.say,
        undone: undone.has(event.id),
      }),
    ),
  };
}

function apply(incident: Incident, event: IncidentEvent): Incident {
  const { say, at, by } = event;
  switch (say.type) {
    case 'created':
      return {
        ...incident,
        title: say.title,
        practice: say.practice,
        rehearsal: say.rehearsal === true,
        createdAt: at,
        createdBy: by,
      };
    case 'titled':
      return { ...incident, title: say.title };
    case 'site-set':
      return { ...incident, site: withSite(incident.site, say) };
    case 'dialer-set':
      return { ...incident, site: withDialer(incident.site, say) };
    case 'symptom-set':
      return { ...incident, symptoms: { ...incident.symptoms, [say.phase]: symptomOf(say) } };
    case 'outcome-recorded':
      return { ...incident, outcomes: [...incident.outcomes, outcomeOf(event, say)] };
    case 'path-tested':
      return { ...incident, paths: { ...incident.paths, [say.phase]: pathOf(event, say) } };
    case 'evidence-added':
    case 'evidence-assigned':
    case 'evidence-encoding-set':
    case 'evidence-removed':
    case 'evidence-time-stated':
      return { ...incident, evidence: foldEvidence(incident.evidence, say, at, by) };
    case 'step-opened':
      return { ...incident, step: say.step };
    case 'fix-begun':
      return {
        ...incident,
        siteBefore: incident.siteBefore ?? incident.site,
        fix: foldFix(incident.fix, say, at, by),
      };
    case 'fix-approved':
    case 'fix-step-ticked':
      return { ...incident, fix: foldFix(incident.fix, say, at, by) };
    case 'fix-set-aside':
      return setFixAside(incident, say.reason, at, by);
    case 'closed': {
      const statedBy = say.statedBy === undefined ? {} : { statedBy: say.statedBy };
      return { ...incident, closing: { as: say.as, ...statedBy, reason: say.reason, at, by } };
    }
    case 'reopened':
      return { ...incident, closing: null, ...reopenedSite(incident.knownSite) };
    case 'known-site-answered':
    case 'known-good-kept':
      return { ...incident, knownSite: foldKnownSite(incident.knownSite, say, at, by) };
    case 'exported': {
      const { type: _, ...saved } = say;
      return { ...incident, exports: [...(incident.exports ?? []), { ...saved, at, by }] };
    }
    case 'noted':
      return {
        ...incident,
        notes: [...incident.notes, { eventId: event.id, step: say.step, text: say.text, at, by }],
      };
    case 'note-removed':
      return { ...incident, notes: incident.notes.filter(({ eventId }) => eventId !== say.note) };
    case 'picture-attached':
    case 'picture-captioned':
    case 'picture-removed':
      return { ...incident, pictures: foldPictures(incident.pictures, say, event) };
    case 'archived':
    case 'unarchived':
      return { ...incident, archived: say.type === 'archived' };
    case 'duplicated':
      return { ...incident, title: say.title, origin: { incident: say.from, title: say.fromTitle } };
    case 'linked':
      return { ...incident, linked: { incident: say.incident, why: say.why } };
    case 'practice-ordered':
    case 'practice-restarted':
    case 'practice-failed-over':
    case 'undone':
      return incident;
    case 'practice-explained':
      return { ...incident, explained: true };
    default:
      return assertNever(say);
  }
}

type Said<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** A patch names what it sets; what it leaves out stays as it was, and null clears. */
function patched<T>(old: T, patch: T | undefined): T {
  return patch === undefined ? old : patch;
}

function withSite(site: Site, say: Said<'site-set'>): Site {
  return {
    ...site,
    instance: patched(site.instance, say.instance),
    release: patched(site.release, say.release),
    active: patched(site.active, say.active),
    activeKnownBy: patched(site.activeKnownBy, say.activeKnownBy),
    sides: { A: withSide(site.sides.A, say.A), B: withSide(site.sides.B, say.B) },
  };
}

function withSide(side: SiteSide, patch: Said<'site-set'>['A']): SiteSide {
  if (patch === undefined) return side;
  return {
    host: patched(side.host, patch.host),
    visible: patched(side.visible, patch.visible),
    private: patched(side.private, patch.private),
    windows: patched(side.windows, patch.windows),
    ctiPort: patched(side.ctiPort, patch.ctiPort),
  };
}

function withDialer(site: Site, say: Said<'dialer-set'>): Site {
  const { dialer } = site;
  return {
    ...site,
    dialer: {
      host: patched(dialer.host, say.host),
      address: patched(dialer.address, say.address),
      endpoints: { A: patched(dialer.endpoints.A, say.A), B: patched(dialer.endpoints.B, say.B) },
      secure: patched(dialer.secure, say.secure),
    },
  };
}

function symptomOf(say: Said<'symptom-set'>): Symptom | null {
  // Taken back: nothing is said of the session, in no words.
  if (say.session === 'unknown' && say.side === null && say.words.trim() === '') return null;
  return { session: say.session, side: say.side, words: say.words };
}

function outcomeOf(event: IncidentEvent, say: Said<'outcome-recorded'>): RecordedOutcome {
  return {
    eventId: event.id,
    at: event.at,
    by: event.by,
    phase: say.phase,
    side: say.side,
    method: say.method,
    kind: say.kind,
    code: say.code,
    target: say.target,
    from: say.from,
    fromAddress: say.fromAddress,
    milliseconds: say.milliseconds,
    limitMilliseconds: say.limitMilliseconds,
    transcript: say.transcript,
    // Which lines of the transcript tell it, and what more, is known once the transcript is read.
    source: null,
    told: say.told ?? null,
    ...(say.triedAt === undefined ? {} : { triedAt: say.triedAt }),
  };
}

function pathOf({ id: eventId, at, by }: IncidentEvent, say: Said<'path-tested'>): RecordedPathTest {
  const { fromAddress, limitMilliseconds, results, record } = say;
  return { eventId, at, by, fromAddress, limitMilliseconds, results, record };
}

/** True where anything was brought or said for this phase. */
export function hasPhase(incident: Incident, phase: Phase): boolean {
  return (
    incident.evidence.some((item) => item.phase === phase) ||
    incident.outcomes.some((outcome) => outcome.phase === phase) ||
    incident.paths[phase] !== null ||
    incident.symptoms[phase] !== null
  );
}
