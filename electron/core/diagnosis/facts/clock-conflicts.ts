import type { CaseEvidence, Owner } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import { say } from '../../text';
import type { Conflict } from '../types';
import { cite, citeRange, partsOf } from './evidence';
import { minutesBetween } from './moments';

/** Captures that are compared with each other and lie further apart than this are told: much can change in between. */
const farApart = 30;

const compared: readonly EvidenceKind[] = ['netstat', 'ipconfig', 'tasklist'];

/** Windows' own events that it was started: the event log's start, and the version that is written with it. */
const startEvents: readonly (number | null)[] = [6005, 6009];

/** Captures of one host from moments that do not go together, by the clocks that stand in them. */
export function clockConflicts(evidence: readonly CaseEvidence[]): readonly Conflict[] {
  const owners: readonly Owner[] = ['A', 'B', 'dialer'];
  return owners.flatMap((owner) => [...apart(evidence, owner), ...beforeStart(evidence, owner)]);
}

function stamped(evidence: readonly CaseEvidence[], owner: Owner) {
  return evidence.flatMap((item) =>
    item.owner === owner && item.part.clock !== null && compared.includes(item.part.kind)
      ? [{ item, clock: item.part.clock }]
      : [],
  );
}

function sideOf(owner: Owner) {
  return owner === 'dialer' ? null : owner;
}

function hostOf(owner: Owner) {
  return owner === 'dialer' ? say('the dialer’s host') : say('side {side}', { side: owner });
}

/** The two captures of a host that lie furthest apart on one day. */
function apart(evidence: readonly CaseEvidence[], owner: Owner): readonly Conflict[] {
  const found = stamped(evidence, owner);
  let worst: { minutes: number; from: (typeof found)[number]; to: (typeof found)[number] } | null = null;
  for (const from of found) {
    for (const to of found) {
      if (from.item.part.kind === to.item.part.kind) continue;
      const minutes = minutesBetween(from.clock, to.clock);
      if (minutes !== null && minutes >= farApart && minutes > (worst?.minutes ?? 0))
        worst = { minutes, from, to };
    }
  }
  if (worst === null) return [];
  const { minutes, from, to } = worst;
  return [
    {
      side: sideOf(owner),
      message: say(
        'On {host} {first} was captured at {from} and {second} at {to}, {minutes} minutes apart. What changed in between was not seen.',
        {
          host: hostOf(owner),
          first: from.item.part.kind,
          from: from.clock,
          second: to.item.part.kind,
          to: to.clock,
          minutes,
        },
      ),
      cites: [from, to].map(({ item }) => citeRange(item, item.part.lines)),
    },
  ];
}

/** Captures from before the newest start of Windows that the event log tells. */
function beforeStart(evidence: readonly CaseEvidence[], owner: Owner): readonly Conflict[] {
  const starts = partsOf(evidence, owner, 'event-log').flatMap((located) =>
    located.part.data.events.flatMap(({ id, at, line }) =>
      startEvents.includes(id) && at !== null ? [{ at, cite: cite(located.evidence, line) }] : [],
    ),
  );
  return stamped(evidence, owner).flatMap(({ item, clock }): readonly Conflict[] => {
    const later = starts.flatMap((start) => {
      const minutes = minutesBetween(clock, start.at);
      return minutes !== null && minutes > 0 ? [{ ...start, minutes }] : [];
    });
    const [start] = later;
    if (start === undefined) return [];
    return [
      {
        side: sideOf(owner),
        message: say(
          '{kind} of {host} was captured {minutes} minutes before Windows was started there, at {at}. What holds since was not seen.',
          { kind: item.part.kind, host: hostOf(owner), minutes: start.minutes, at: start.at.slice(0, 40) },
        ),
        cites: [citeRange(item, item.part.lines), start.cite],
      },
    ];
  });
}
