import { remarksOn } from '../case/remarks';
import { clocksOfIncident, inUtc, type ZoneOf } from '../clocks/clocks';
import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/types';
import type { EvidenceReading } from '../evidence/types';
import { siteView } from '../known-good/site-view';
import type { Side } from '../net/ports';
import { withWord } from '../remedy/partner';
import { planFix } from '../remedy/plan';
import type { FixPlan } from '../remedy/types';
import { say } from '../text';
import { effectOf } from '../verify/effect';
import { judgeFreshness } from '../verify/fresh';
import { freshOnly } from '../verify/fresh-only';
import { verify } from '../verify/verify';
import { type AssignedItem, type AssignedPart, assignParts, caseOf } from './case';
import type { IncidentEvent, Phase } from './events';
import { fold, hasPhase } from './fold';
import type { Incident } from './incident';
import { withRecord } from './outcome-records';
import { partAdvice } from './part-advice';
import { partSummary } from './part-summary';
import { pathEndpoints } from './path-endpoints';
import { peopleOf } from './people';
import { type ReadEvidence, readingKey } from './readings';
import { sessionPlan } from './session-plan';
import type { EvidenceView, PartView, Remark, Snapshot, Verification } from './snapshot';
import { stepsOf } from './steps';
import { timelineOf } from './timeline';
import { withinLimits } from './within-limits';

/** Everything that follows from an incident's events and the bytes they name. */
export interface Findings {
  readonly incident: Incident;
  readonly assigned: readonly AssignedItem[];
  readonly before: Diagnosis;
  readonly after: Diagnosis | null;
  readonly remarks: readonly Remark[];
  readonly plan: FixPlan | null;
  readonly verification: Verification;
}

/** Diagnoses an incident. Pure: the same events and readings give the same findings, also years later. */
export function findingsOf(
  events: readonly IncidentEvent[],
  read: ReadonlyMap<string, ReadEvidence>,
): Findings {
  const folded = fold(events);
  const readings = new Map<string, EvidenceReading>();
  for (const [key, one] of read) if (one.reading !== null) readings.set(key, one.reading);
  const outcomes = folded.outcomes.map((one) => withRecord(one, folded, readings));
  const incident = { ...folded, outcomes };
  const assigned = assignParts(incident, readings);
  const firstCase = caseOf(incident, readings, 'before', assigned);
  const before = diagnose(firstCase);
  const planned = planFix(before, firstCase.evidence);
  const plan = planned === null ? null : withWord(planned, incident.fix);
  const freshness = judgeFreshness(incident, assigned, before.facts, effectOf(incident, plan));
  const fresh = freshOnly(incident, assigned, freshness);
  const after = hasPhase(fresh.incident, 'after')
    ? diagnose(caseOf(fresh.incident, readings, 'after', fresh.assigned))
    : null;
  return {
    incident,
    assigned,
    before,
    after,
    remarks: remarksOn(incident.site, before.facts),
    plan,
    verification: verify(before, after, {
      fixedSide: incident.fix?.side ?? null,
      freshness,
      stale: fresh.stale,
    }),
  };
}

/**
 * What the window shows of an incident: short enough to be sent after each statement.
 * @param read what came of reading each piece, by {@link readingKey}
 * @param zoneOf minutes that this laptop's wall clock is ahead of UTC at a moment: the difference of clocks is worded by it
 */
export function buildSnapshot(
  id: string,
  events: readonly IncidentEvent[],
  read: ReadonlyMap<string, ReadEvidence>,
  zoneOf: ZoneOf = inUtc,
): Snapshot {
  return withinLimits(wholeSnapshot(id, events, read, zoneOf));
}

/** The same with every list whole, as a report needs it. */
export function wholeSnapshot(
  id: string,
  events: readonly IncidentEvent[],
  read: ReadonlyMap<string, ReadEvidence>,
  zoneOf: ZoneOf = inUtc,
): Snapshot {
  const findings = findingsOf(events, read);
  const { timeline, ...incident } = findings.incident;
  const { before, after, remarks, plan, verification, assigned } = findings;
  return {
    id,
    revision: events.length,
    incident,
    timeline: timelineOf(timeline),
    people: peopleOf(timeline),
    evidence: assigned.map((one) => evidenceView(one, read.get(readingKey(one.item)))),
    before,
    after,
    steps: stepsOf(findings),
    remarks,
    plan,
    sessions: {
      before: sessionPlans(incident, 'before', before),
      after: sessionPlans(incident, 'after', after ?? before),
    },
    path: pathEndpoints({ incident, before, after }),
    verification,
    clocks: clocksOfIncident(findings.incident, assigned, (after ?? before).facts, zoneOf),
    known: siteView({
      incident: findings.incident,
      before,
      after,
      evidence: { before: broughtIn(assigned, 'before'), after: broughtIn(assigned, 'after') },
    }),
    savedAt: findings.incident.updatedAt,
  };
}

function broughtIn(assigned: readonly AssignedItem[], phase: Phase): readonly AssignedPart[] {
  return assigned.filter(({ item }) => item.phase === phase).flatMap(({ parts }) => parts);
}

function sessionPlans(
  incident: Snapshot['incident'],
  phase: Phase,
  { facts }: Diagnosis,
): Snapshot['sessions'][Phase] {
  const plan = (side: Side) => sessionPlan(incident, side, phase, facts.sides[side].dialed?.value ?? null);
  return { A: plan('A'), B: plan('B') };
}

function evidenceView({ item, parts }: AssignedItem, read: ReadEvidence | undefined): EvidenceView {
  const recognised = parts.some(({ part }) => part.kind !== 'unknown');
  return {
    item,
    lineCount: read?.reading?.lineCount ?? 0,
    encoding: read?.encoding ?? '',
    encodingReason: read?.encodingReason ?? say('not read'),
    problem: read === undefined ? say('It was not read.') : read.problem,
    attachment: read?.attachment ?? false,
    parts: parts.map((part, index) => partView(part, index, recognised)),
  };
}

function partView({ part, owner, ownerReason }: AssignedPart, index: number, recognised: boolean): PartView {
  // Beside a table that was read, a few lines more ask for nothing.
  const advice = part.kind === 'unknown' && recognised ? null : partAdvice(part);
  return {
    index,
    kind: part.kind,
    lines: part.lines,
    host: part.host,
    clock: part.clock,
    owner,
    ownerReason,
    summary: partSummary(part),
    ...(advice === null ? {} : { advice }),
    unreadCount: part.unreadTotal ?? part.unread.length,
    unread: part.unread.slice(0, 50),
  };
}
