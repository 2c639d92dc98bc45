import { describe, expect, it } from 'vitest';
import { tagBytesOf } from '../../../../electron/core/cti/versions';
import {
  isAboutVersion,
  mostTries,
  pauseLeft,
  versionsToTry,
} from '../../../../electron/core/cti/versions-to-try';

describe('other protocol versions', () => {
  it.each([9, 13, 20, 24])('are five at most, beginning with %i, and none is asked for twice', (first) => {
    const versions = versionsToTry(first);
    expect(versions[0]).toBe(first);
    expect(versions.length).toBeLessThanOrEqual(mostTries);
    expect(new Set(versions).size).toBe(versions.length);
    expect(new Set(versions.map(tagBytesOf))).toEqual(new Set([1, 2]));
  });

  it('are tried for a status about the version, and for no other', () => {
    expect([1, 48, 49].every(isAboutVersion)).toBe(true);
    expect([0, 15, 36, 107, 110, 4711].some(isAboutVersion)).toBe(false);
  });

  it.each([
    [null, 10_000],
    ['2026-11-22T13:00:00.000Z', 10_000],
    ['2026-11-22T12:59:57.000Z', 7_000],
    ['2026-11-22T12:59:00.000Z', 0],
    // The clock was put back since.
    ['2026-11-22T14:00:00.000Z', 10_000],
  ])('wait ten seconds from the request before, which was at %s', (lastTryAt, milliseconds) => {
    expect(pauseLeft(lastTryAt, new Date('2026-11-22T13:00:00.000Z'))).toBe(milliseconds);
  });
});
