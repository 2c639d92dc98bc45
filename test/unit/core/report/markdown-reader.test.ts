import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../electron/core/report/markdown';
import { fullReport } from './full';
import { hostile, hostileTexts } from './hostile';
import { plainWords, sampleReport } from './sample';

/** Kinds of nodes that a reader of CommonMark finds in a text. */
function kindsIn(markdown: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) kinds.add(step.node.type);
  return kinds;
}

const everywhere = Object.fromEntries(Object.keys(plainWords).map((key) => [key, hostile]));
const dangerous = ['html_block', 'html_inline', 'link', 'image'];

describe('what a reader of CommonMark makes of a report', () => {
  it.each([
    ['of the case', renderMarkdown(sampleReport())],
    ['with every part', renderMarkdown(fullReport())],
    ['full of hostile values', renderMarkdown(fullReport(hostile, everywhere))],
  ])('holds no markup of HTML, no link and no picture: %s', (_, markdown) => {
    expect(dangerous.filter((kind) => kindsIn(markdown).has(kind))).toEqual([]);
  });

  it.each(hostileTexts)('nor for a single value: %s', (text) => {
    expect(dangerous.filter((kind) => kindsIn(renderMarkdown(fullReport(text))).has(kind))).toEqual([]);
  });

  it('has the same headings whatever the values are', () => {
    const headings = (words: string): number => {
      let count = 0;
      const walker = new Parser().parse(renderMarkdown(fullReport(words))).walker();
      for (let step = walker.next(); step !== null; step = walker.next()) {
        if (step.entering && step.node.type === 'heading') count += 1;
      }
      return count;
    };
    expect(headings(hostile)).toBe(headings('calm'));
  });

  it('leaves no name a call to somebody and no mail address a link', () => {
    const markdown = renderMarkdown(fullReport('ask @admin or a.b@example.org'));
    const outside = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
    expect(outside).toContain('ask `@`admin');
    expect(outside).not.toMatch(/(?<!`)@/);
  });
});
