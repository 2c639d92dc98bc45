import { momentWords } from '../moments';
import { say } from '../text';
import type { Page } from './page';

/** As the records of Rebind's own tests give their time, to the millisecond; .NET's own (`o`) has seven digits there. */
const ownRecord = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * What a clock showed, for a reader: the time of a record of Rebind's own as all moments of the
 * report, with `UTC` behind it. What a host printed stays as it was printed.
 */
export function clockText(page: Page, clock: string): string {
  return ownRecord.test(clock)
    ? page.words(say('{words} {zone}', { words: momentWords(clock, 0), zone: 'UTC' }))
    : clock;
}
