import type { ClockReading } from '../evidence/text/printed-clock';

/**
 * Was something captured after the fix came into effect, by its host's clock?
 *
 * `minute`: the clock tells whole minutes, and the two moments are closer than that. `late`: the
 * capture from before the fix was brought so long after it was taken that it tells no time. `two-ways`:
 * a date can be read in two ways that do not agree. `alone`: no other capture shows this clock.
 */
export type ByClock = 'after' | 'before' | 'minute' | 'late' | 'two-ways' | 'alone';

/** A capture of the same host from before the fix, and when it was brought, by the laptop's clock. */
export interface Witness {
  readonly readings: readonly ClockReading[];
  readonly entered: number;
}

/** A capture may be an hour on its way to the laptop, as on a USB stick. */
const onItsWay = 60 * 60_000;

/**
 * Compares the clock of a host with the same clock, since it may differ from the laptop's by a time
 * zone, or by anything.
 *
 * When a witness was brought at `entered`, its host's clock had passed what the witness shows. So the
 * new capture was taken at `entered` + (new clock − witness's clock) of the laptop's time, or before
 * that: not later than the tick means before it, for certain. Later than the tick means after it as
 * far as the witness was brought soon after it was taken, which is not believed where that time lies
 * in the future of the new capture's own arrival.
 * @param readings all ways to read the new capture's clock
 * @param entered when it was brought, in milliseconds of the laptop's clock
 * @param effect when the fix came into effect, in the same
 */
export function byTheClock(
  readings: readonly ClockReading[],
  entered: number,
  effect: number,
  witnesses: readonly Witness[],
): ByClock {
  const usable = witnesses.filter((one) => one.readings.length > 0);
  if (readings.length === 0 || usable.length === 0) return 'alone';
  const answers = new Set(
    readings.flatMap((reading) =>
      // Both ends of what the witnesses may mean: where these agree, all between them do.
      (['earliest', 'latest'] as const).map((end) =>
        judge(
          reading,
          entered,
          effect,
          usable.map((one) => pairOf(reading, one, end)),
        ),
      ),
    ),
  );
  const [only] = answers;
  return only !== undefined && answers.size === 1 ? only : 'two-ways';
}

interface Pair {
  readonly clock: ClockReading;
  readonly entered: number;
}

/** The same host prints its dates in one order, so a witness is read as the new capture is, where it can be. */
function pairOf(reading: ClockReading, witness: Witness, end: 'earliest' | 'latest'): Pair {
  const alike = witness.readings.filter(({ order }) => order === reading.order);
  const sorted = [...(alike.length > 0 ? alike : witness.readings)].sort(
    (one, other) => one.start - other.start,
  );
  return { clock: (end === 'earliest' ? sorted[0] : sorted.at(-1)) ?? reading, entered: witness.entered };
}

function judge(own: ClockReading, entered: number, effect: number, pairs: readonly Pair[]): ByClock {
  const latest = Math.min(...pairs.map((one) => one.entered + own.end - one.clock.start));
  const earliest = Math.min(...pairs.map((one) => one.entered + own.start - one.clock.end));
  if (latest <= effect) return 'before';
  if (earliest > entered + onItsWay) return 'late';
  return earliest < effect ? 'minute' : 'after';
}
