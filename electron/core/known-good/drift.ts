import type { Cite } from '../evidence/types';
import type { Closing } from '../incident/events';
import { type Side, sides } from '../net/ports';
import type { Message } from '../text';
import type { FoundField, FoundFields } from './fields';
import { type Fingerprint, hostFields, siteFields, type Values } from './fingerprint';
import { hostFieldLabel, isOrdered, siteFieldLabel } from './words';

/** What differs from the last time that the site was known to be good. It is information, and never a cause. */
export interface Drift {
  readonly site: string;
  readonly name: string;
  /** Where and when the site was last known to be good. */
  readonly since: KnownVisit;
  readonly rows: readonly DriftRow[];
}

/** The incident that a fingerprint was kept from. */
export interface KnownVisit {
  readonly incident: string;
  readonly closedAt: string;
  readonly as: Closing;
}

export interface DriftRow {
  /** As in `B.listeners` or `active`. */
  readonly id: string;
  readonly side: Side | null;
  readonly label: Message;
  /** The order of its values is what it says. */
  readonly ordered: boolean;
  readonly was: Values;
  readonly now: Values;
  /** `not-known`: then or now nothing tells, so nothing is said of it. */
  readonly answer: 'same' | 'differs' | 'not-known';
  /** Lines of the new side. */
  readonly cites: readonly Cite[];
}

/** Compares field by field, what differs first. */
export function driftOf(
  known: {
    readonly site: string;
    readonly name: string;
    readonly since: KnownVisit;
    readonly fingerprint: Fingerprint;
  },
  now: FoundFields,
): Drift {
  const rows: DriftRow[] = [
    ...siteFields.map((field) =>
      rowOf(field, null, siteFieldLabel(field), known.fingerprint.site[field], now.site[field]),
    ),
    ...sides.flatMap((side) =>
      hostFields.map((field) =>
        rowOf(
          `${side}.${field}`,
          side,
          hostFieldLabel(field, side),
          known.fingerprint[side][field],
          now[side][field],
        ),
      ),
    ),
  ];
  const { site, name, since } = known;
  const order = ['differs', 'same', 'not-known'] as const;
  return { site, name, since, rows: order.flatMap((answer) => rows.filter((row) => row.answer === answer)) };
}

function rowOf(id: string, side: Side | null, label: Message, was: Values, now: FoundField): DriftRow {
  return {
    id,
    side,
    label,
    ordered: isOrdered(id),
    was,
    now: now.values,
    answer: compare(id, was, now.values),
    cites: now.cites,
  };
}

function compare(id: string, was: Values, now: Values): DriftRow['answer'] {
  if (was === null || now === null) return 'not-known';
  // Windows minds no capitals in names.
  const isName = id.endsWith('.host') || id.endsWith('.dialed') || id === 'dialer';
  const plain = (text: string) => (isName ? text.toLowerCase() : text);
  return was.length === now.length && was.every((one, index) => plain(one) === plain(now[index] ?? ''))
    ? 'same'
    : 'differs';
}
