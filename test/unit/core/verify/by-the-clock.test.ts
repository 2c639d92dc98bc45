import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedClock } from '../../../../electron/core/evidence/text/printed-clock';
import { byTheClock } from '../../../../electron/core/verify/by-the-clock';

const laptop = (time: string) => Date.parse(`2026-01-05T${time}:00.000Z`);
const witness = (clock: string, entered: string) => ({
  readings: readPrintedClock(clock),
  entered: laptop(entered),
});

/** By a witness that was brought at 14:00, with the step ticked at 14:30 and the capture brought at 14:50. */
function judged(clock: string, before = 'Thu 09/15/2005 09:00 AM'): string {
  return byTheClock(readPrintedClock(clock), laptop('14:50'), laptop('14:30'), [witness(before, '14:00')]);
}

describe('a host’s clock compared with itself', () => {
  it.each([
    ['Thu 09/15/2005 09:40 AM', 'after'],
    ['Thu 09/15/2005 09:20 AM', 'before'],
    ['Thu 09/15/2005 08:00 AM', 'before'],
    ['Thu 09/15/2005 09:00 AM', 'before'],
    ['Thu 09/15/2005 09:30 AM', 'minute'],
  ])('%s is %s', (clock, answer) => expect(judged(clock)).toBe(answer));

  it('does not tell where the witness must have been hours on its way', () => {
    expect(judged('Thu 09/15/2005 03:40 PM')).toBe('late');
  });

  it('tells nothing without a witness, however it compares with the laptop', () => {
    const own = readPrintedClock('Mon 01/05/2026 02:45 PM');
    expect(byTheClock(own, laptop('14:50'), laptop('14:30'), [])).toBe('alone');
  });

  it('takes a date with two readings where both say the same', () => {
    expect(judged('10/09/2005 09:40', '10/09/2005 09:00')).toBe('after');
    expect(judged('10/09/2005 09:20', '10/09/2005 09:00')).toBe('before');
  });

  it('does not guess where they differ', () => {
    expect(judged('10/09/2005 09:40', '09/10/2005 09:00')).toBe('two-ways');
  });

  it('is held to the witness that was brought soonest', () => {
    const stale = witness('Thu 09/15/2005 06:00 AM', '14:00');
    const prompt = witness('Thu 09/15/2005 09:00 AM', '14:00');
    const own = readPrintedClock('Thu 09/15/2005 09:20 AM');
    expect(byTheClock(own, laptop('14:50'), laptop('14:30'), [stale, prompt])).toBe('before');
  });

  it('says before only of what was captured before, whatever zone the host is in and however late things came', () => {
    const minutes = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        minutes,
        minutes,
        minutes,
        fc.integer({ min: -900, max: 900 }),
        (...given) => {
          const [first, wait, tick, gap, late, zone] = given;
          const at = (minute: number) => Date.UTC(2026, 0, 5) + minute * 60_000;
          const clock = (minute: number) =>
            readPrintedClock(new Date(at(minute + zone)).toISOString().slice(0, 16).replace('T', ' '));
          const captured = first + gap;
          const answer = byTheClock(clock(captured), at(captured + late), at(tick), [
            { readings: clock(first), entered: at(first + wait) },
          ]);
          if (answer === 'before') expect(captured).toBeLessThanOrEqual(tick);
          // With a witness that was brought at once, after is after too.
          if (answer === 'after' && wait === 0) expect(captured).toBeGreaterThanOrEqual(tick);
        },
      ),
    );
  });
});
