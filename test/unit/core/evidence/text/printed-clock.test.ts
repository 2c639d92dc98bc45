import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtcClock, readPrintedClock } from '../../../../../electron/core/evidence/text/printed-clock';
import { printDate, printTime } from '../../../../../electron/lab/windows-text/clock';
import { languages } from '../../../../../electron/lab/windows-text/languages';

const read = (text: string) =>
  readPrintedClock(text).map(({ order, start }) => `${order} ${new Date(start).toISOString().slice(0, 19)}`);

describe('a date and a time as a console printed them', () => {
  it.each([
    ['Thu 09/15/2005 10:32 AM', ['month-first 2005-09-15T10:32:00']],
    ['Thu 09/15/2005  2:03p', ['month-first 2005-09-15T14:03:00']],
    ['Thu 09/15/2005 12:03 AM', ['month-first 2005-09-15T00:03:00']],
    ['Thu 09/15/2005 12:03 PM', ['month-first 2005-09-15T12:03:00']],
    ['Thu 09/15/2005 10:32:01.40', ['month-first 2005-09-15T10:32:01']],
    ['15.09.2005 14:03', ['day-first 2005-09-15T14:03:00']],
    ['10.09.2005 14:03', ['day-first 2005-09-10T14:03:00']],
    ['2005-09-15 10:32:01', ['year-first 2005-09-15T10:32:01']],
    ['2005-09-15 오후 02:03', ['year-first 2005-09-15T14:03:00']],
    ['2005/09/15 周四 10:03', ['year-first 2005-09-15T10:03:00']],
    ['24:10 15.09.2005', []],
    ['31.02.2005 10:00', []],
    ['10:32 AM', []],
    ['', []],
  ])('%s', (text, found) => expect(read(text)).toEqual(found));

  it('has two readings where the text does not tell day from month', () => {
    expect(read('09/10/2005 14:03')).toEqual([
      'month-first 2005-09-10T14:03:00',
      'day-first 2005-10-09T14:03:00',
    ]);
  });

  it('has one where the name of the day tells them apart', () => {
    expect(read('Sat 09/10/2005 14:03')).toEqual(['month-first 2005-09-10T14:03:00']);
    expect(read('Sun 09/10/2005 14:03')).toEqual(['day-first 2005-10-09T14:03:00']);
  });

  it('has two where a word that is not known stands for the half of the day', () => {
    expect(read('15.09.2005 02:03 μμ')).toEqual([
      'day-first 2005-09-15T02:03:00',
      'day-first 2005-09-15T14:03:00',
    ]);
  });

  it('names the whole day where no time stands with it', () => {
    const [reading] = readPrintedClock('15.09.2005');
    expect((reading?.end ?? 0) - (reading?.start ?? 0)).toBe(86_400_000);
  });

  it('is read in every language that the practice hosts print', () => {
    for (const language of languages) {
      const now = new Date(2026, 10, 23, 14, 3);
      const text = `${printDate(now, language).trim()} ${printTime(now, '2003', language).trim()}`;
      expect(read(text), language).toContainEqual(expect.stringContaining('2026-11-23T14:03:00'));
    }
  });

  it('never throws, and gives times of a day that there is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const { start, end } of readPrintedClock(text)) {
          expect(Number.isFinite(start) && end > start).toBe(true);
        }
      }),
    );
  });
});

describe('the time of an event or a record', () => {
  it.each([
    ['2026-11-23T13:41:07.1234567Z', ['year-first 2026-11-23T13:41:07'], true],
    ['2026-11-23T13:41:07.000', ['year-first 2026-11-23T13:41:07'], false],
    ['2026-11-23T13:41+01:00', ['year-first 2026-11-23T12:41:00'], true],
    ['2026-11-23T25:41:07Z', [], true],
    ['11/23/2026 1:41:07 PM', ['month-first 2026-11-23T13:41:07'], false],
    ['2026. 11. 23. 13:41', ['year-first 2026-11-23T13:41:00'], false],
    ['23.11.2026 01:41 p. m.', ['day-first 2026-11-23T13:41:00'], false],
  ])('%s', (text, found, utc) => {
    expect(read(text)).toEqual(found);
    expect(isUtcClock(text)).toBe(utc);
  });
});
