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

  it('prints every step of the fix under its heading, and the way back under its own', () => {
    const report = sampleReport();
    const { fix } = report;
    if (fix === null) throw new Error('The sample has a fix');
    // Room for all: what else fills the summary is left out.
    const text = renderSummary({ ...report, evidence: [], causes: [] });
    const lines = text.split('\n');
    const under = (title: string) => {
      const from = lines.indexOf(title) + 1;
      return from === 0 ? [] : lines.slice(from, lines.indexOf('', from));
    };
    const steps = under('THE FIX').filter((line) => /^[☐☑] \d+\. /.test(line));
    expect(steps).toEqual(
      fix.steps.map(({ done, title }, index) =>
        done === null ? `☐ ${index + 1}. ${title} (not ticked)` : `☑ ${index + 1}. ${title}`,
      ),
    );
    expect(steps.filter((line) => line.startsWith('☑'))).toHaveLength(2);
    expect(under('THE WAY BACK')).toEqual(fix.rollback.map((line) => `- ${line}`));
    expect(under('THE FIX').filter((line) => fix.rollback.includes(line.slice(2)))).toEqual([]);
  });

  it('leaves out the way back as a whole before any step of the fix', () => {
    const report = sampleReport();
    const { fix } = report;
    if (fix === null) throw new Error('The sample has a fix');
    let gone = 0;
    for (let length = 0; length <= 3_400; length += 50) {
      const filled = report.customer.done.concat(
        Array.from({ length: Math.floor(length / 50) }, () => ({ text: 'x'.repeat(47), cites: [] })),
      );
      const text = renderSummary({ ...report, customer: { ...report.customer, done: filled } });
      const back = fix.rollback.filter((line) => text.includes(line)).length;
      const steps = fix.steps.filter(({ title }, index) => text.includes(` ${index + 1}. ${title}`)).length;
      expect([0, fix.rollback.length], `${length}`).toContain(back);
      if (steps < fix.steps.length) {
        gone += 1;
        expect(back, `${length}`).toBe(0);
      }
    }
    expect(gone).toBeGreaterThan(3);
  });

  it('says of a fix that nobody began that it was not, and of a locked one why', () => {
    const report = sampleReport();
    const { fix } = report;
    if (fix === null) throw new Error('The sample has a fix');
    const steps = fix.steps.map((step) => ({ ...step, done: null }));
    const idle = { ...fix, begunAt: null, approval: null, locked: 'No order was seen.', steps };
    const text = renderSummary({ ...report, evidence: [], causes: [], fix: idle });
    expect(text).toContain('\nNot to be begun yet: No order was seen.\nNot begun.\n☐ 1. ');
    expect(text).not.toContain('not ticked');
  });

  it('does not say the verdict twice', () => {
    const { verdict } = sampleReport();
    expect(renderSummary(sampleReport()).split(verdict.text)).toHaveLength(2);
  });
});
