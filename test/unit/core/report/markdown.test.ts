import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../electron/core/report/markdown';
import { block, plain } from '../../../../electron/core/report/markdown-text';
import { hostile, hostileTexts, unseenCharacters } from './hostile';
import { plainWords, sampleReport } from './sample';

const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
const attacked = renderMarkdown(sampleReport(everywhere));
const calm = renderMarkdown(sampleReport());

/** The lines outside of fenced blocks; fences are matched as CommonMark matches them. */
function outsideFences(markdown: string): readonly string[] {
  let fence: string | null = null;
  const kept: string[] = [];
  for (const line of markdown.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence === null) {
      if (marks === null) kept.push(line);
      else fence = marks;
    } else if (marks?.startsWith(fence) && marks[0] === fence[0] && line.trim() === marks) {
      fence = null;
    }
  }
  expect(fence).toBeNull();
  return kept;
}

/** A line without its escaped signs, and without the @ that stand as code: what is left is markup. */
function unescaped(line: string): string {
  return line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/`@+`/g, '');
}

describe('the report as Markdown', () => {
  it('says the verdict with its values, readable in the raw file too', () => {
    expect(calm).toContain('CTI Server B listens on 172.1.8.103:43027 (private NIC)');
    expect(calm).toContain('| ICM instance | 0 |');
    expect(calm).toContain('pgb-netstat.txt:6  line 6 of B/0');
  });

  it('marks the deciding line in its evidence', () => {
    expect(calm).toContain('     6 ▶ line 6 of B/0');
  });

  it('begins nothing that loads, links or runs, whatever the values are', () => {
    for (const line of outsideFences(attacked).map(unescaped)) {
      expect(line).not.toMatch(/<|!\[|\]\(|\]:|`|https?:|www\./);
    }
  });

  it('has the same headings and as many table cells whatever the values are', () => {
    // A host name other than the stated one adds a section of its own, hostile or not.
    const other = renderMarkdown(sampleReport({ hostName: 'PGX' }));
    const headings = (markdown: string) =>
      outsideFences(markdown).filter((line) => /^#{1,6} /.test(line)).length;
    expect(headings(attacked)).toBe(headings(other));
    const bars = (markdown: string) =>
      outsideFences(markdown)
        .filter((line) => line.startsWith('|'))
        .map((line) => unescaped(line).split('|').length);
    expect(bars(attacked)).toEqual(bars(other));
  });

  it('writes out what cannot be seen', () => {
    expect(attacked.replaceAll('\t', '')).not.toMatch(unseenCharacters);
    expect(attacked).toContain('⟨U+202E⟩');
  });
});

describe('a text in Markdown', () => {
  it('keeps addresses and sentences as they are', () => {
    expect(plain('10.1.8.103:43027 listens, as stated.')).toBe('10.1.8.103:43027 listens, as stated.');
    expect(plain('Start > Settings')).toBe('Start > Settings');
  });

  it('starts no block', () => {
    expect(['# a', '> a', '- a', '+ a', '=== a', '1. a', '12) a'].map(plain)).toEqual([
      '\\# a',
      '\\> a',
      '\\- a',
      '\\+ a',
      '\\=== a',
      '1\\. a',
      '12\\) a',
    ]);
  });

  it('gives the text back when its escapes are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const read = plain(text)
          // From left to right, as a reader of Markdown goes: an escaped backslash escapes nothing.
          .replace(/\\([!-/:-@[-`{-~])|`(@+)`/g, (_, escaped, code) => escaped ?? code)
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        expect(read).toBe(text);
      }),
      { examples: [['\\@']] },
    );
  });

  it.each(hostileTexts)('in a fence ends no fence: %s', (text) => {
    const lines = block([text, '```', '````` x', text]).split('\n');
    const [opening = ''] = lines;
    const fence = /^`+/.exec(opening)?.[0] ?? '';
    const closings = lines
      .slice(1)
      .filter((line) => /^`+\s*$/.test(line) && line.trim().length >= fence.length);
    expect(closings).toEqual([fence]);
    expect(lines.at(-1)).toBe(fence);
  });
});
