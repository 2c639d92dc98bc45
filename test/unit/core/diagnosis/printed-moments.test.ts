import { describe, expect, it } from 'vitest';
import { withoutMapping } from '../../../../electron/core/diagnosis/facts/mapped';
import { compareMoments, isSameDay, minutesApart } from '../../../../electron/core/diagnosis/facts/moments';

describe('two printed moments', () => {
  it.each([
    ['Mon 11/23/2026 09:10', '23.11.2026 14:03', -1],
    ['23.11.2026 14:03', 'Mon 11/23/2026 02:03 PM', 0],
    ['03/04/2026 09:10', '04/03/2026 14:03', null],
    ['03/04/2026 09:10', '03/04/2026 08:00', 1],
    ['03/04/2026 09:10', '23.11.2026 08:00', -1],
    ['23.11.2026', '23.11.2026 08:00', null],
    ['2026-11-23T02:00:00Z', '2026-11-23 14:03', null],
    ['2026-11-21T02:00:00Z', '2026-11-23 14:03', -1],
    ['nothing', '2026-11-23 14:03', null],
  ])('%s and %s: %s', (one, other, order) => {
    const found = compareMoments(one, other);
    expect(found === null ? null : Math.sign(found)).toBe(order);
    const turned = compareMoments(other, one);
    expect(turned === null ? null : Math.sign(turned) + 0).toBe(order === null ? null : 0 - order + 0);
  });

  it('of UTC and of a wall clock are set in order by the distance, an hour more or less', () => {
    expect(compareMoments('2026-11-23T02:00:00Z', '2026-11-23 14:03', 60)).toBe(-1);
    expect(compareMoments('2026-11-23T13:00:00Z', '2026-11-23 14:03', 60)).toBeNull();
  });

  it('are so far apart at least', () => {
    expect(minutesApart('Mon 11/23/2026 09:00', '23.11.2026 15:00')).toBe(360);
    expect(minutesApart('22.11.2026', '23.11.2026 10:00')).toBe(600);
    expect(minutesApart('03/04/2026 09:10', '03/04/2026 09:40')).toBe(30);
    expect(minutesApart('23.11.2026', '23.11.2026 10:00')).toBeNull();
  });

  it('are of one day, of two, or nobody knows', () => {
    expect(isSameDay('11/23/2026', '23.11.2026 08:00')).toBe(true);
    expect(isSameDay('11/22/2026', '23.11.2026 08:00')).toBe(false);
    expect(isSameDay('2026-11-23T02:00:00Z', '23.11.2026 08:00')).toBeNull();
    expect(isSameDay('2026-11-20T02:00:00Z', '23.11.2026 08:00')).toBe(false);
  });
});

describe('an IPv6-mapped address', () => {
  it.each([
    ['::ffff:10.1.8.103', '10.1.8.103'],
    ['0:0:0:0:0:ffff:10.1.8.103', '10.1.8.103'],
    ['::FFFF:a01:867', '10.1.8.103'],
    ['::1', '::1'],
    ['fe80::ffff:10.1.8.103', 'fe80::ffff:10.1.8.103'],
    ['10.1.8.103', '10.1.8.103'],
  ])('%s is %s', (text, address) => expect(withoutMapping(text)).toBe(address));
});
