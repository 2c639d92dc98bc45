import type { Diagnosis } from '../diagnosis/types';
import type { EvidenceView, Snapshot } from './snapshot';

/** Longest snapshot, in characters of its JSON. Counts stay true where lists are cut. */
export const longestSnapshot = 200_000;

/** How long lists may be. The first tier is ample for any real incident. */
interface Tier {
  readonly timeline: number;
  readonly notes: number;
  readonly pictures: number;
  readonly unreadLines: number;
  readonly parts: number;
  /** Listeners, adapters, sessions and the like, in a diagnosis. */
  readonly facts: number;
  /** Longest text that the technician wrote, in characters. */
  readonly words: number;
}

const tiers: readonly Tier[] = [
  { timeline: 300, notes: 50, pictures: 150, unreadLines: 200, parts: 200, facts: 100, words: 20_000 },
  { timeline: 120, notes: 20, pictures: 60, unreadLines: 60, parts: 100, facts: 40, words: 4_000 },
  { timeline: 40, notes: 8, pictures: 20, unreadLines: 20, parts: 60, facts: 12, words: 1_000 },
  { timeline: 10, notes: 2, pictures: 4, unreadLines: 0, parts: 30, facts: 4, words: 200 },
];

/**
 * Cuts the long lists of a snapshot where it would grow beyond its limit. What is left out
 * of view is not lost: lines and rows are asked for as they are scrolled to, and the events
 * and the evidence stay whole.
 */
export function withinLimits(snapshot: Snapshot): Snapshot {
  let cut = snapshot;
  for (const tier of tiers) {
    cut = cutTo(tier, snapshot);
    if (JSON.stringify(cut).length <= longestSnapshot) return cut;
  }
  return cut;
}

function cutTo(tier: Tier, snapshot: Snapshot): Snapshot {
  const { incident } = snapshot;
  const words = (text: string): string => (text.length > tier.words ? `${text.slice(0, tier.words)}…` : text);
  const symptom = <T extends { readonly words: string } | null>(one: T): T =>
    one === null ? one : { ...one, words: words(one.words) };
  const diagnosis = (one: Diagnosis): Diagnosis => {
    const facts = shortLists(one.facts, tier.facts);
    return { ...shortLists(one, tier.facts), facts: { ...facts, symptom: symptom(facts.symptom) } };
  };
  return {
    ...snapshot,
    incident: {
      ...incident,
      symptoms: { before: symptom(incident.symptoms.before), after: symptom(incident.symptoms.after) },
      outcomes: incident.outcomes.slice(-tier.facts),
      ...(incident.setAside === undefined
        ? {}
        : {
            setAside: incident.setAside
              .slice(-tier.notes)
              .map((one) => ({ ...one, reason: words(one.reason) })),
          }),
      notes: incident.notes.slice(-tier.notes).map((note) => ({ ...note, text: words(note.text) })),
      pictures: incident.pictures
        .slice(-tier.pictures)
        .map((picture) => ({ ...picture, caption: words(picture.caption) })),
      closing:
        incident.closing === null ? null : { ...incident.closing, reason: words(incident.closing.reason) },
    },
    leftOut: {
      notes: Math.max(0, incident.notes.length - tier.notes),
      pictures: Math.max(0, incident.pictures.length - tier.pictures),
    },
    people: snapshot.people.slice(0, tier.facts),
    timeline: snapshot.timeline.slice(-tier.timeline),
    evidence: cutEvidence(snapshot.evidence, tier),
    before: diagnosis(snapshot.before),
    after: snapshot.after === null ? null : diagnosis(snapshot.after),
    verification: shortLists(snapshot.verification, tier.facts),
    clocks: {
      ...snapshot.clocks,
      hosts: shortLists(snapshot.clocks.hosts, Math.min(tier.facts, 40)),
      timeline: snapshot.clocks.timeline.slice(-tier.timeline),
    },
  };
}

/** The unread lines and parts that fit, counted over all pieces: the first come first. */
function cutEvidence(views: readonly EvidenceView[], tier: Tier): readonly EvidenceView[] {
  let lines = tier.unreadLines;
  let parts = tier.parts;
  return views.map((view) => {
    const kept = view.parts.slice(0, Math.max(parts, 1));
    parts = Math.max(0, parts - kept.length);
    return {
      ...view,
      parts: kept.map((part) => {
        const unread = part.unread.slice(0, lines);
        lines -= unread.length;
        return { ...part, unread };
      }),
    };
  });
}

/** The same value with every list in it cut to this length. */
function shortLists<T>(value: T, most: number): T {
  if (Array.isArray(value)) return value.slice(0, most).map((one) => shortLists(one, most)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortLists(one, most)])) as T;
}
