/**
 * Says one line to the person at the terminal. Always on standard error: standard
 * output belongs to the result, which other programs may read.
 *
 * @param {string} text
 */
export function tell(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * A reason to stop that the person can act on. It is shown as it is, without the
 * trace that a bug would get.
 */
export class Stop extends Error {}

/**
 * Runs the body of a script: its number becomes the exit status, a {@link Stop}
 * is told in its own words.
 *
 * @param {() => Promise<number>} body
 */
export async function run(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    tell(
      error instanceof Stop
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error),
    );
    process.exitCode = 1;
  }
}

/**
 * How long something took, for a reader: `0.4 s`, `12.3 s`, `2 min 5 s`.
 *
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
