import type { CaseFacts } from '../diagnosis/types';
import type { Incident } from '../incident/incident';
import { zoneName } from '../moments';
import { sides } from '../net/ports';
import { type Message, say } from '../text';
import type { Piece } from '../verify/captured';
import { type Capture, type ClockHost, clockHosts, zoneOfHost } from './captures';
import { citeOf, remarksOn } from './remarks';
import { shownByTests } from './seen-tests';
import { together } from './skew';
import { clockTimeline } from './time-line';
import type { Clocks, HostClock, ShownCapture, Skew } from './types';
import { readingWords, skewWords } from './words';

/** Minutes that the laptop's wall clock is ahead of UTC at a moment, given in UTC milliseconds. */
export type ZoneOf = (at: number) => number;

/** A laptop whose clock shows UTC. */
export const inUtc: ZoneOf = () => 0;

/**
 * Each host's clock beside the laptop's, and all moments in one time line. Pure: the laptop's time zone is the
 * only thing that does not come from the incident, and it moves nothing but the words of the difference.
 */
export function clocksOfIncident(
  incident: Pick<Incident, 'outcomes' | 'paths' | 'timeline'>,
  pieces: readonly Piece[],
  facts: CaseFacts,
  zoneOf: ZoneOf = inUtc,
): Clocks {
  const hosts = clockHosts(pieces, facts, shownByTests(incident));
  const { entries, left } = clockTimeline(
    hosts,
    incident.timeline.filter(({ undone }) => !undone),
    portsOf(facts),
  );
  return {
    hosts: hosts
      .map((host) => hostClock(host, zoneOf))
      .filter(({ captures, remarks }) => captures.length > 0 || remarks.length > 0)
      .sort((one, other) => places.indexOf(one.owner) - places.indexOf(other.owner)),
    timeline: entries,
    loggedLeft: left,
  };
}

/** In which order the hosts are shown. */
const places: readonly HostClock['owner'][] = ['A', 'B', 'dialer', null];

function portsOf(facts: CaseFacts): ReadonlySet<number> {
  return new Set(
    sides.flatMap((side) => {
      const { dialed, expectedPort } = facts.sides[side];
      return [dialed?.value.port ?? null, expectedPort].filter((port) => port !== null);
    }),
  );
}

function hostClock(host: ClockHost, zoneOf: ZoneOf): HostClock {
  const skew = localSkew(host.captures, zoneOf);
  return {
    owner: host.owner,
    host: host.host,
    label: host.label,
    captures: host.captures.map(shown),
    skew,
    words: skewWords(host.label, skew),
    zone: zoneWords(host),
    remarks: remarksOn(host),
  };
}

/** Zones explain whole hours; what is left without them is the clock's own error. */
function zoneWords(host: ClockHost): Message | null {
  const zone = zoneOfHost(host);
  if (zone === null) return null;
  const { atLeast, atMost } = together(host.captures);
  const utc = (bound: number | null) => (bound === null ? null : bound - zone * 60_000);
  return say('Its time zone is {zone}, as it printed itself. With both clocks in UTC: {words}', {
    zone: zoneName(zone),
    words: skewWords(host.label, { atLeast: utc(atLeast), atMost: utc(atMost) }),
  });
}

/** Against the laptop's wall clock, as it stood when the newest of them was brought. */
function localSkew(captures: readonly Capture[], zoneOf: ZoneOf): Skew {
  const { atLeast, atMost } = together(captures);
  const zone = zoneOf(Math.max(...captures.map(({ latest }) => latest))) * 60_000;
  return {
    atLeast: atLeast === null ? null : atLeast - zone,
    atMost: atMost === null ? null : atMost - zone,
  };
}

function shown(capture: Capture): ShownCapture {
  const { item, source, text, readings, earliest, shownBy, zoneMinutes } = capture;
  return {
    evidence: item.sha256,
    name: item.name,
    cite: citeOf(capture),
    source,
    text,
    zone: zoneMinutes === null ? null : zoneName(zoneMinutes),
    readings: readings.map(readingWords),
    broughtAt: item.at,
    notBefore: earliest === null || Number.isNaN(earliest) ? null : new Date(earliest).toISOString(),
    shownBy,
  };
}
