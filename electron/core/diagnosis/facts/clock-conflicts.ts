import type { CaseEvidence, Owner } from '../../case/types';
import type { EvidenceKind } from '../../evidence/types';
import { type Message, say } from '../../text';
import type { Conflict } from '../types';
import { dayApart, hoursApart } from './apart';
import { citeRange } from './evidence';
import { compareMoments, minutesApart } from './moments';
import { aheadOfUtc, startsOf } from './starts';

/** Captures that are compared with each other and lie further apart than this are told: much can change in between. */
const farApart = 30;

const compared: readonly EvidenceKind[] = ['netstat', 'ipconfig', 'tasklist', 'arp'];

const owners: readonly Owner[] = ['A', 'B', 'dialer'];

/** Captures of moments that do not go together, by the clocks that stand in them: of one host, and of different ones. */
export function clockConflicts(evidence: readonly CaseEvidence[]): readonly Conflict[] {
  return [
    ...owners.flatMap((owner) => [...apart(evidence, owner), ...beforeStart(evidence, owner)]),
    ...betweenHosts(evidence),
  ];
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

/** Two captures of a host from moments that lie far apart, those that lie furthest. */
function apart(evidence: readonly CaseEvidence[], owner: Owner): readonly Conflict[] {
  const found = stamped(evidence, owner);
  const pair = furthest(found, found, ({ from, to, minutes }) => {
    const differ = from.item.part.kind !== to.item.part.kind;
    return differ && minutes >= farApart;
  });
  if (pair === null) return [];
  const { minutes, from, to } = pair;
  return [
    {
      side: sideOf(owner),
      message: say(
        'On {host} {first} was captured at {from} and {second} at {to}, {long} apart. What changed in between was not seen.',
        {
          host: hostOf(owner),
          first: from.item.part.kind,
          from: from.clock,
          second: to.item.part.kind,
          to: to.clock,
          long: lengthOf(minutes),
        },
      ),
      cites: [from, to].map(({ item }) => citeRange(item, item.part.lines)),
    },
  ];
}

/** The newest tables of two hosts from moments that lie hours apart. */
function betweenHosts(evidence: readonly CaseEvidence[]): readonly Conflict[] {
  const newest = owners.flatMap((owner) => {
    const tables = stamped(evidence, owner).filter(({ item }) => item.part.kind === 'netstat');
    const last = tables.reduce<(typeof tables)[number] | null>(
      (best, one) => (best === null || (compareMoments(best.clock, one.clock) ?? 0) < 0 ? one : best),
      null,
    );
    return last === null ? [] : [{ ...last, owner }];
  });
  const pair = furthest(newest, newest, ({ minutes }) => minutes >= hoursApart);
  if (pair === null) return [];
  const { minutes, from, to } = pair;
  return [
    {
      side: null,
      message: say(
        'netstat of {first} was captured at {from} and that of {second} at {to}, {long} apart by their own clocks. They do not show one moment.',
        {
          first: hostOf(from.owner),
          from: from.clock,
          second: hostOf(to.owner),
          to: to.clock,
          long: lengthOf(minutes),
        },
      ),
      cites: [from, to].map(({ item }) => citeRange(item, item.part.lines)),
    },
  ];
}

/** The pair that lies furthest apart among those that count, the earlier one first. */
function furthest<T extends { readonly clock: string }>(
  ones: readonly T[],
  others: readonly T[],
  counts: (pair: { readonly from: T; readonly to: T; readonly minutes: number }) => boolean,
): { readonly from: T; readonly to: T; readonly minutes: number } | null {
  let worst: { from: T; to: T; minutes: number } | null = null;
  for (const from of ones) {
    for (const to of others) {
      if ((compareMoments(from.clock, to.clock) ?? 0) >= 0) continue;
      const minutes = minutesApart(from.clock, to.clock);
      if (minutes === null || minutes <= (worst?.minutes ?? 0)) continue;
      if (counts({ from, to, minutes })) worst = { from, to, minutes };
    }
  }
  return worst;
}

function lengthOf(minutes: number): Message {
  if (minutes < 2 * 60) return say('{count} minutes', { count: minutes });
  if (minutes < 2 * dayApart) return say('{count} hours', { count: Math.floor(minutes / 60) });
  return say('{count} days', { count: Math.floor(minutes / dayApart) });
}

/** Captures from before the newest start of Windows that the event log tells. */
function beforeStart(evidence: readonly CaseEvidence[], owner: Owner): readonly Conflict[] {
  const starts = startsOf(evidence, owner);
  const ahead = aheadOfUtc(evidence, owner);
  return stamped(evidence, owner).flatMap(({ item, clock }): readonly Conflict[] => {
    const start = starts.find(({ at }) => (compareMoments(clock, at, ahead) ?? 0) < 0);
    if (start === undefined) return [];
    const minutes = minutesApart(clock, start.at, ahead) ?? 0;
    return [
      {
        side: sideOf(owner),
        message: say(
          '{kind} of {host} was captured {long} before Windows was started there, at {at}. What holds since was not seen.',
          { kind: item.part.kind, host: hostOf(owner), long: lengthOf(minutes), at: start.at.slice(0, 40) },
        ),
        cites: [citeRange(item, item.part.lines), start.cite],
      },
    ];
  });
}
