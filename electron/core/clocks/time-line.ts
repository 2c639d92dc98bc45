import type { TimelineEntry } from '../incident/incident';
import { say } from '../text';
import type { Capture, ClockHost } from './captures';
import { logEntries } from './log-entries';
import { entryOf, inOwnOrder, type Placed, timesOf } from './placed';
import { citeOf } from './remarks';
import { seenRestarts } from './restarts';
import type { ClockEntry } from './types';

/**
 * One time line of all that is known, in the laptop's time: what was done here, what was captured, what the
 * event logs tell, and listeners that were bound anew in between.
 *
 * What has a bound stands at the latest moment that it can have been; what has none stands behind, by host, in the
 * order of that host's own clock.
 */
export function clockTimeline(
  hosts: readonly ClockHost[],
  acts: readonly TimelineEntry[],
  ports: ReadonlySet<number>,
): { readonly entries: readonly ClockEntry[]; readonly left: number } {
  let left = 0;
  const placed: Placed[] = acts
    .filter(({ statement }) => statement.type !== 'step-opened')
    .map((act, place) => actOf(act, place));
  hosts.forEach((host, number) => {
    const told = [...capturesIn(host, number), ...restartsIn(host, number, ports)];
    const log = logEntries(host, number);
    left += log.left;
    placed.push(...told, ...log.placed);
  });
  const known = placed.filter(({ at }) => at !== null);
  const unknown = placed.filter(({ at }) => at === null);
  known.sort(
    (one, other) =>
      (one.at ?? 0) - (other.at ?? 0) ||
      // What a text shows was so before it was brought.
      (one.host < 0 ? 1 : 0) - (other.host < 0 ? 1 : 0) ||
      inOwnOrder(one, other),
  );
  unknown.sort((one, other) => one.host - other.host || inOwnOrder(one, other));
  return { entries: [...known, ...unknown].map(({ entry }) => entry), left };
}

function actOf({ eventId, at }: TimelineEntry, place: number): Placed {
  return {
    entry: {
      id: eventId,
      kind: 'act',
      owner: null,
      label: null,
      text: null,
      eventId,
      clock: null,
      place: 'exact',
      earliest: at,
      latest: at,
      cites: [],
    },
    at: Date.parse(at),
    host: -1,
    own: null,
    place,
  };
}

/** A capture was taken before it was brought, whatever its clock says. */
function capturesIn(host: ClockHost, number: number): readonly Placed[] {
  return host.captures.map((capture, place) => {
    const { earliest, latest } = takenAt(capture, host.captures);
    const cite = citeOf(capture);
    const what = say('{name} was captured', { name: capture.item.name });
    return {
      entry: entryOf(
        host,
        {
          id: `c ${number} ${place}`,
          kind: 'capture',
          text: what,
          clock: capture.text,
          cites: [cite],
        },
        earliest,
        latest,
      ),
      at: latest,
      host: number,
      own: capture.readings.length === 1 ? (capture.readings[0]?.start ?? null) : null,
      place: cite.first,
    };
  });
}

function takenAt(capture: Capture, all: readonly Capture[]) {
  const { earliest, latest } = timesOf(capture.readings, all);
  return {
    earliest: earliest === null ? capture.earliest : Math.max(earliest, capture.earliest ?? earliest),
    latest: Math.min(latest ?? capture.latest, capture.latest),
  };
}

/** It happened after the first of the two tables, and before the second. */
function restartsIn(host: ClockHost, number: number, ports: ReadonlySet<number>): readonly Placed[] {
  return seenRestarts(host, ports).map(({ from, to, text, cites }, place) => {
    const start = takenAt(from, host.captures).earliest;
    const end = takenAt(to, host.captures).latest;
    return {
      entry: entryOf(
        host,
        { id: `r ${number} ${place}`, kind: 'restart', text, clock: `${from.text} – ${to.text}`, cites },
        start,
        end,
      ),
      at: end,
      host: number,
      // Right before the table that shows it.
      own: (to.readings[0]?.start ?? 0) - 1,
      place,
    };
  });
}
