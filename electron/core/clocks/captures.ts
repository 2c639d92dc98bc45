import type { Owner } from '../case/types';
import type { CaseFacts } from '../diagnosis/types';
import { type ClockReading, readPrintedClock } from '../evidence/text/printed-clock';
import type { EvidencePart } from '../evidence/types';
import type { EvidenceItem } from '../incident/incident';
import { ownerWords } from '../incident/phrases';
import { type Message, say } from '../text';
import { type Captured, captureTimes, type Piece } from '../verify/captured';
import { sameName } from '../verify/same-host';
import type { ShownCapture } from './types';

/** Milliseconds. A capture and what Rebind says of it may lie a minute apart: texts tell whole minutes. */
export const minute = 60_000;

/** No clock is longer; a damaged manifest may have a line of any length. */
export const longestClock = 120;

/** A text with a host's clock in it, and when it can have been taken by the laptop's clock. */
export interface Capture {
  readonly item: EvidenceItem;
  readonly parts: readonly EvidencePart[];
  readonly source: ShownCapture['source'];
  readonly text: string;
  /** Host's wall clock in milliseconds as if it were UTC; two ways and more where the text leaves them open. */
  readonly readings: readonly ClockReading[];
  /** Minutes that the host's wall clock is ahead of UTC, where the text states it; null elsewhere. */
  readonly zoneMinutes: number | null;
  /** False where the manifest and the text itself give different times. */
  readonly agrees: boolean;
  /** Laptop's clock, UTC milliseconds: it was brought then, so it was taken before. */
  readonly latest: number;
  /** null: nothing shows how long before it was taken. */
  readonly earliest: number | null;
  readonly shownBy: ShownCapture['shownBy'];
}

/** One host with the texts of it; captures in the order in which they were brought, and in the text. */
export interface ClockHost {
  readonly owner: Owner | null;
  readonly host: string | null;
  readonly label: Message;
  readonly captures: readonly Capture[];
  readonly pieces: readonly { readonly item: EvidenceItem; readonly part: EvidencePart }[];
}

/** Shows that a text was taken after a moment of the laptop's clock, in UTC milliseconds; null where nothing does. */
export type ShownAfter = (owner: Owner | null, part: EvidencePart) => number | null;

/**
 * The hosts that anything was brought of, each with its clocks.
 *
 * A host is told by the name that stands in its texts; a text without one belongs to the host that it was
 * placed on. What was placed nowhere and names no host is left out: nobody knows whose clock it shows.
 */
export function clockHosts(
  pieces: readonly Piece[],
  facts: CaseFacts,
  shownAfter: ShownAfter = () => null,
): readonly ClockHost[] {
  const captured = captureTimes(pieces);
  const found: { owner: Owner | null; host: string | null; pieces: ClockHost['pieces'][number][] }[] = [];
  for (const { item, parts } of pieces) {
    for (const { owner, part } of parts) {
      if (owner === null && part.host === null) continue;
      const known = found.find(
        (one) =>
          one.owner === owner && (one.host === null || part.host === null || sameName(one.host, part.host)),
      );
      if (known === undefined) found.push({ owner, host: part.host, pieces: [{ item, part }] });
      else {
        known.host ??= part.host;
        known.pieces.push({ item, part });
      }
    }
  }
  return found.map(({ owner, host, pieces: own }) => {
    const name = host ?? stated(owner, facts);
    return {
      owner,
      host: name,
      label: labelOf(owner, name),
      captures: inOneOrder(capturesOf(owner, own, captured, shownAfter)),
      pieces: own,
    };
  });
}

function stated(owner: Owner | null, facts: CaseFacts): string | null {
  if (owner === null) return null;
  return owner === 'dialer' ? facts.dialerHost : (facts.sides[owner].host?.value ?? null);
}

function labelOf(owner: Owner | null, host: string | null): Message {
  if (host !== null) return say('{host}', { host });
  return owner === null ? say('an unnamed host') : say('the host of {owner}', { owner: ownerWords[owner] });
}

/** One capture for each time that stands in a text, with the parts that it speaks for. */
function capturesOf(
  owner: Owner | null,
  pieces: ClockHost['pieces'],
  captured: ReturnType<typeof captureTimes>,
  shownAfter: ShownAfter,
): readonly Capture[] {
  const found = new Map<string, Capture>();
  for (const { item, part } of pieces) {
    const times: readonly PartTime[] = part.kind === 'host-clock' ? printedIn(part) : [captured(item, part)];
    for (const time of times) {
      if (time.source === null || time.text === null) continue;
      // A record of Rebind's own test tells the clock of the machine that tested, and nothing of this host's.
      if (time.clock === 'utc') continue;
      const key = [item.sha256, item.phase, item.at, time.source, time.text].join(' ');
      const known = found.get(key);
      const taken = takenAt(item, shownAfter(owner, part));
      found.set(key, {
        item,
        parts: [...(known?.parts ?? []), part],
        source: time.source,
        text: time.text.length > longestClock ? `${time.text.slice(0, longestClock)}…` : time.text,
        readings: time.readings,
        zoneMinutes: time.zoneMinutes ?? known?.zoneMinutes ?? null,
        agrees: time.agrees,
        latest: taken.latest,
        earliest: later(known?.earliest ?? null, taken.earliest),
        shownBy: taken.shownBy ?? known?.shownBy ?? null,
      });
    }
  }
  return [...found.values()];
}

/** The clocks that a host printed with its time zone, or its name. */
function printedIn(part: Extract<EvidencePart, { kind: 'host-clock' }>): readonly PartTime[] {
  return part.data.clocks.map(({ clock: text, zoneMinutes }) => ({
    source: 'paste',
    text,
    readings: readPrintedClock(text),
    clock: 'wall',
    agrees: true,
    zoneMinutes,
  }));
}

type PartTime = Captured & { readonly zoneMinutes?: number | null };

/** The time zone that a host last stated, in minutes ahead of UTC; null where it stated none. */
export function zoneOfHost({ captures }: ClockHost): number | null {
  return captures.findLast(({ zoneMinutes }) => zoneMinutes !== null)?.zoneMinutes ?? null;
}

/** Between which moments of the laptop's clock a piece was taken on its host. */
function takenAt(item: EvidenceItem, after: number | null): Pick<Capture, 'latest' | 'earliest' | 'shownBy'> {
  const brought = Date.parse(item.at);
  // Rebind printed or tried it itself, and then wrote it down.
  if (item.how === 'practice' || item.how === 'test') {
    return { latest: brought, earliest: brought - 2 * minute, shownBy: 'rebind' };
  }
  if (item.stated !== undefined) {
    const at = Date.parse(item.stated.at);
    return { latest: Math.min(brought, at + minute), earliest: at - minute, shownBy: 'word' };
  }
  return { latest: brought, earliest: after, shownBy: after === null ? null : 'test' };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** A host prints its dates in one order, so what one text leaves open another one of it may settle. */
function inOneOrder(captures: readonly Capture[]): readonly Capture[] {
  const walls = captures.filter(({ readings }) => readings.length > 0);
  const orders = walls.map(({ readings }) => new Set(readings.map(({ order }) => order)));
  const common = new Set([...(orders[0] ?? [])].filter((order) => orders.every((own) => own.has(order))));
  if (common.size === 0) return captures;
  return captures.map((capture) => ({
    ...capture,
    readings: capture.readings.filter(({ order }) => common.has(order)),
  }));
}
