import type { Owner } from '../../../electron/core/case/types';
import type { Cite } from '../../../electron/core/evidence/types';
import type { EvidenceView, PartView } from '../../../electron/core/incident/snapshot';
import type { DrawerOwner } from '../../stores/drawer';

/** A part together with the piece it stands in. */
export interface PlacedPart {
  readonly view: EvidenceView;
  readonly part: PartView;
}

/** The tab of whoever a part is of. */
export function ownerKey(owner: Owner | null): DrawerOwner {
  return owner ?? 'nobody';
}

/** Under which tab a part stands: a path test is of both sides, and nobody is asked whose it is. */
export function tabOf({ kind, owner }: Pick<PartView, 'kind' | 'owner'>): DrawerOwner {
  return kind === 'path-test' && owner === null ? 'laptop' : ownerKey(owner);
}

/** All parts of the incident, newest piece first, its parts in their order. */
export function placedParts(evidence: readonly EvidenceView[]): readonly PlacedPart[] {
  return evidence.toReversed().flatMap((view) => view.parts.map((part) => ({ view, part })));
}

/** The part that holds the first of these lines; of the whole piece's parts the first where none holds it. */
export function partAt(view: EvidenceView, cite: Cite): PartView | null {
  return (
    view.parts.find((part) => part.lines[0] <= cite.first && cite.first <= part.lines[1]) ??
    view.parts[0] ??
    null
  );
}

/** What the drawer shows, found in the snapshot. Nothing where the incident has no such evidence. */
export interface Shown {
  readonly view: EvidenceView;
  /** null for a piece in which no part was found, as where it could not be read. */
  readonly part: PartView | null;
  readonly owner: DrawerOwner;
}

/** Finds what to show: what was asked for by name, else the first part of the owner. */
export function shownPart(
  evidence: readonly EvidenceView[],
  asked: { readonly evidence: string | null; readonly part: number | null; readonly cited: Cite | null },
  owner: DrawerOwner,
): Shown | null {
  if (asked.evidence !== null) {
    const view = evidence.find((one) => one.item.sha256 === asked.evidence);
    if (view === undefined) return null;
    const part =
      asked.part !== null
        ? (view.parts.find(({ index }) => index === asked.part) ?? null)
        : asked.cited !== null
          ? partAt(view, asked.cited)
          : (view.parts[0] ?? null);
    return { view, part, owner: part === null ? ownerKey(view.item.owner) : tabOf(part) };
  }
  const first = placedParts(evidence).find(({ part }) => tabOf(part) === owner);
  if (first !== undefined) return { ...first, owner };
  const unreadable = evidence.find((view) => view.parts.length === 0 && ownerKey(view.item.owner) === owner);
  return unreadable === undefined ? null : { view: unreadable, part: null, owner };
}
