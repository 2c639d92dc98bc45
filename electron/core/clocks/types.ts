import type { Owner } from '../case/types';
import type { Cite } from '../evidence/types';
import type { Message } from '../text';

/** The clocks of the hosts beside this laptop's, as the window and the report show them. */
export interface Clocks {
  readonly hosts: readonly HostClock[];
  /** Captures, logged events, listeners bound anew, and what was done here, in the laptop's time. */
  readonly timeline: readonly ClockEntry[];
  /** Events of event logs that are left out of the time line, as they tell nothing of this case. */
  readonly loggedLeft: number;
}

/** One host's clock. */
export interface HostClock {
  readonly owner: Owner | null;
  /** As the evidence or the form names it; null where nothing does. */
  readonly host: string | null;
  /** The name, or the words for whose host it is. */
  readonly label: Message;
  readonly captures: readonly ShownCapture[];
  readonly skew: Skew;
  /** How the clock stands to this laptop's, in a sentence. */
  readonly words: Message;
  /** Its time zone, where it printed one, and how the clock stands with the zones taken off; null elsewhere. */
  readonly zone: Message | null;
  /** Dates with two readings, a clock that was set, daylight saving, times that contradict each other. */
  readonly remarks: readonly ClockRemark[];
}

export interface ClockRemark {
  readonly message: Message;
  readonly cites: readonly Cite[];
}

/**
 * How far a host's clock is ahead of this laptop's, in milliseconds; below 0: behind. null: no bound on that
 * side. The laptop's clock is its wall clock, so a difference of time zones is in it.
 */
export interface Skew {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** What a host's clock showed when a text was captured there, and what the laptop's showed when it was brought. */
export interface ShownCapture {
  readonly evidence: string;
  readonly name: string;
  readonly cite: Cite;
  readonly source: 'manifest' | 'paste';
  /** As the host's clock printed it. */
  readonly text: string;
  /** All ways to read it, each a day and a time. Several: the date or the half of the day is ambiguous. */
  readonly readings: readonly Message[];
  /** As in `UTC+01:00`, where the text states it; null elsewhere. */
  readonly zone: string | null;
  /** ISO 8601, UTC, of the laptop's clock. */
  readonly broughtAt: string;
  /** Not earlier than this by the laptop's clock, where something shows it; null elsewhere. */
  readonly notBefore: string | null;
  /** What shows it. */
  readonly shownBy: 'rebind' | 'word' | 'test' | null;
}

/** A moment of the one time line. */
export interface ClockEntry {
  readonly id: string;
  readonly kind: 'act' | 'capture' | 'logged' | 'restart';
  readonly owner: Owner | null;
  /** Whose clock told it; null for what was done in Rebind. */
  readonly label: Message | null;
  /** What happened; null for an act: the incident's own time line has its words. */
  readonly text: Message | null;
  /** For an act: its event. */
  readonly eventId: string | null;
  /** As the host's clock printed it. */
  readonly clock: string | null;
  /**
   * `exact`: by the laptop's own clock. `between`: not before `earliest`, not after `latest`. `by`: not after
   * `latest`. `unknown`: how the host's clock stands to the laptop's is not known; only the order within this host is.
   */
  readonly place: 'exact' | 'between' | 'by' | 'unknown';
  /** ISO 8601, UTC, of the laptop's clock. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly cites: readonly Cite[];
}
