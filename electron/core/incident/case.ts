import type { Case, CaseEvidence, Outcome, Site } from '../case/types';
import { isDialersOwn } from '../diagnosis/causes/rejection';
import { dialedEndpoints } from '../diagnosis/facts/dialed';
import { followHosts, proposeOwners } from '../evidence/assign';
import type { EvidenceReading } from '../evidence/types';
import { sameEndpoint } from '../net/endpoint';
import { sides } from '../net/ports';
import type { Message } from '../text';
import { broughtOutcomes } from './brought-tests';
import { collectedHosts } from './collected';
import type { Phase } from './events';
import type { EvidenceItem, Incident, RecordedOutcome } from './incident';
import { withRecord } from './outcome-records';
import { standingOutcomes, triesOf } from './outcomes';
import { readingKey } from './readings';

/** A piece of evidence with its parts, each with its owner. */
export interface AssignedItem {
  readonly item: EvidenceItem;
  readonly parts: readonly AssignedPart[];
}

export interface AssignedPart extends CaseEvidence {
  /** Why this owner; null where nobody could tell. */
  readonly ownerReason: Message | null;
}

/**
 * Gives every part that was read its owner.
 * @param readings what was read of each piece, by {@link readingKey}; a piece without one has no parts
 */
export function assignParts(
  incident: Incident,
  readings: ReadonlyMap<string, EvidenceReading>,
): readonly AssignedItem[] {
  const hosts = collectedHosts(incident.evidence, readings);
  const pieces = incident.evidence.map((item) => {
    const host = hosts(item);
    const parts = readings.get(readingKey(item))?.parts ?? [];
    return { item, parts: parts.map((part) => (part.host === null ? { ...part, host } : part)) };
  });
  const proposals = pieces.map(({ item, parts }) =>
    proposeOwners(parts, {
      site: incident.site,
      itemOwner: item.owner,
      partOwners: item.partOwners,
      isOwnFolder: item.caseFolder === true,
    }),
  );
  const followed = followHosts(
    pieces.map(({ parts }) => parts),
    proposals,
  );
  return pieces.map(({ item, parts }, sequence) => ({
    item,
    parts: parts.map((part, index) => ({
      id: item.sha256,
      owner: followed[sequence]?.[index]?.owner ?? null,
      ownerReason: followed[sequence]?.[index]?.reason ?? null,
      part,
      sequence,
    })),
  }));
}

/**
 * The case that an incident makes, before its fix or after.
 *
 * `before` takes what was brought before the fix. `after` takes the fresh evidence and
 * outcomes; of the older evidence only the dialer's own key stays valid until a newer one
 * comes, since the fix of a server does not change what the dialer dials. So it is with what
 * was found before a fix that was set aside.
 */
export function caseOf(
  incident: Incident,
  readings: ReadonlyMap<string, EvidenceReading>,
  phase: Phase,
  assigned: readonly AssignedItem[] = assignParts(incident, readings),
): Case {
  const partsOf = (wanted: EvidenceItem['phase']): readonly CaseEvidence[] =>
    assigned.filter(({ item }) => item.phase === wanted).flatMap(({ parts }) => parts);
  const own = partsOf(phase);
  const site = phase === 'before' ? (incident.siteBefore ?? incident.site) : incident.site;
  const older = (incident.setAside ?? []).some(({ siteBefore }) => dialerDiffers(siteBefore, site))
    ? []
    : partsOf('earlier').filter(holdsDialerKey);
  const recent = phase === 'after' ? partsOf('before').filter(holdsDialerKey) : [];
  const changed =
    phase === 'after' && incident.siteBefore !== null && dialerDiffers(incident.siteBefore, site);
  const kept = changed || own.some(holdsDialerKey) ? [] : recent.length > 0 ? recent : older;
  const evidence = inTheirOrder([...kept, ...own], assigned);
  const { endpoints } = dialedEndpoints(site, evidence);
  const recorded = new Set(incident.outcomes.flatMap(({ transcript }) => transcript ?? []));
  return {
    site,
    symptom: incident.symptoms[phase],
    outcomes: [
      ...standingOutcomes(triesOf(incident, phase), phase)
        .map((one) => outcomeOf(withRecord(one, incident, readings), incident))
        .map((one) =>
          // The dialer itself asks where it dials, where nothing else was said.
          one.target === null && isDialersOwn(one)
            ? { ...one, target: endpoints[one.side]?.value ?? null }
            : one,
        ),
      ...broughtOutcomes(site, evidence, incident.practice !== null, recorded),
    ],
    evidence,
  };
}

/**
 * The parts with their places in time. The files of a case folder have none: their names are no order. Where
 * something of the same kind was brought for that host since, they are older than that, all alike.
 */
function inTheirOrder(
  parts: readonly CaseEvidence[],
  assigned: readonly AssignedItem[],
): readonly CaseEvidence[] {
  const first = assigned.findIndex(({ item }) => item.caseFolder === true);
  const isOfFolder = ({ sequence }: CaseEvidence) =>
    sequence !== null && assigned[sequence]?.item.caseFolder === true;
  const key = ({ owner, part }: CaseEvidence) => `${owner} ${part.kind}`;
  const since = new Set(parts.filter((one) => !isOfFolder(one)).map(key));
  return parts.map((one) => {
    const { id, owner, part, sequence } = one;
    const place = !isOfFolder(one) ? sequence : since.has(key(one)) ? first : null;
    return { id, owner, part, sequence: place };
  });
}

/** The dialer's entries were typed anew since a fix was begun: an older export of its key is history. */
function dialerDiffers(before: Site, now: Site): boolean {
  return sides.some((side) => {
    const was = before.dialer.endpoints[side];
    const is = now.dialer.endpoints[side];
    return was === null || is === null ? was !== is : !sameEndpoint(was, is);
  });
}

function holdsDialerKey({ part }: CaseEvidence): boolean {
  return part.kind === 'registry' && part.data.dialer !== null;
}

function outcomeOf(recorded: RecordedOutcome, incident: Incident): Outcome {
  const { side, method, kind, code, target, from, source, told, triedAt } = recorded;
  return {
    side,
    method,
    kind,
    code,
    target,
    from,
    source,
    told,
    ...(triedAt === undefined ? {} : { triedAt }),
    ...triedAfter(recorded, incident),
  };
}

/**
 * The evidence that was there when Rebind tried it itself: by the order of the events, and by the laptop's clock. Of
 * what was told by hand nobody knows when it was tried; a practice site is tried at the moment that is recorded.
 */
function triedAfter(
  { eventId, at, milliseconds, transcript, method }: RecordedOutcome,
  { evidence, practice, timeline }: Incident,
): Pick<Outcome, 'triedAfter'> {
  if (practice === null && (transcript === null || method === 'ctitest')) return {};
  const begun = Date.parse(at) - (milliseconds ?? 0);
  const event = timeline.findIndex((one) => one.eventId === eventId);
  const place = evidence.findLastIndex((item) => {
    const added = timeline.findLastIndex(
      ({ statement }) => statement.type === 'evidence-added' && statement.sha256 === item.sha256,
    );
    return added >= 0 && added < event && Date.parse(item.at) < begun;
  });
  return place < 0 ? {} : { triedAfter: place };
}
