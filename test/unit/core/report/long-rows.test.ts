import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../electron/core/report/document/blocks';
import { isLongRow } from '../../../../electron/core/report/document/long-rows';
import { renderHtml } from '../../../../electron/core/report/html';
import { fullReport } from './full';

const row = (letters: number) => [lineOf('ruled out'), lineOf('x '.repeat(letters / 2)), lineOf('why')];

describe('a row of a table of a report', () => {
  it('is long where it fills much of a page, and not before', () => {
    expect(isLongRow('causes', row(100))).toBe(false);
    expect(isLongRow('causes', row(300))).toBe(false);
    expect(isLongRow('causes', row(600))).toBe(true);
  });

  it('counts the lines that end early, and letters of double width', () => {
    const broken = Array.from({ length: 14 }, () => [
      { kind: 'text', text: 'short', look: 'plain' } as const,
      { kind: 'break' } as const,
    ]).flat();
    expect(isLongRow('causes', [lineOf('x'), broken, lineOf('why')])).toBe(true);
    expect(isLongRow('causes', [lineOf('x'), lineOf('あ'.repeat(250)), lineOf('why')])).toBe(true);
  });

  it('breaks across pages where it is long, and keeps no table together', () => {
    const page = (words: string) => renderHtml(fullReport(words), { sha256Base64: () => '' });
    // The row of the causes that share one reason is long in the sample itself.
    const longRows = (html: string) => html.match(/<tr class="long">/g)?.length ?? 0;
    expect(longRows(page('short'))).toBeLessThan(3);
    const long = page('A long remark. '.repeat(80));
    expect(longRows(long)).toBeGreaterThan(longRows(page('short')) + 3);
    expect(long).toMatch(/tr\.long \{\s*break-inside: auto;/);
    for (const [table] of long.matchAll(/<table class="[a-z]+ short">[\s\S]*?<\/table>/g)) {
      expect(table).not.toContain('class="long"');
    }
  });
});
