import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSummary, renderSummary } from '../../../../electron/core/report/summary';
import { fullReport } from './full';
import { hostile, unseenCharacters } from './hostile';
import { plainWords, sampleReport } from './sample';

describe('the summary for a support case', () => {
  it('says the verdict, the deciding line and how it ended before all else', () => {
    const lines = renderSummary(sampleReport()).split('\n');
    expect(lines[1]).toContain('CTI Server B listens on the private network card only');
    expect(lines.slice(0, 9).join('\n')).toContain('172.1.8.103:43027');
    expect(lines.slice(0, 9).join('\n')).toContain('Closed as fixed');
    expect(lines.indexOf('THE DECIDING LINES')).toBeLessThan(lines.indexOf('THE SITE'));
  });

  it('leaves out whole lines of what matters least, and says how many', () => {
    const text = renderSummary(sampleReport());
    expect(text.length).toBeLessThanOrEqual(longestSummary);
    expect(text).toMatch(/\[\d+ lines left out: they are in the report\]\n$/);
    // What matters most is whole.
    const site = text.slice(text.indexOf('THE SITE'), text.indexOf('WHAT WAS DONE'));
    expect(site).not.toContain('left out');
  });

  it('is never too long, whatever stands in the report', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme', minLength: 0, maxLength: 60 }),
      fc.integer({ min: 1, max: 400 }),
      (piece, times) => {
        const words = piece.repeat(times);
        const text = renderSummary(fullReport(words, { title: words, note: words, reason: words }));
        expect(text.length).toBeLessThanOrEqual(longestSummary);
        expect(text).toContain('THE DECIDING LINES');
      },
    );
    // A failing run prints its seed.
    fc.assert(property, { numRuns: 40 });
  });

  it('holds nothing unseen', () => {
    const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
    expect(renderSummary(fullReport(hostile, everywhere))).not.toMatch(unseenCharacters);
  });

  it('ends each line of a value where it says so, never within', () => {
    const text = renderSummary(sampleReport({ reason: 'r'.repeat(3_000) }));
    expect(text).toMatch(/r… \(\+\d+\)\n/);
  });
});
