import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, padColumns, wrapped } from '../../../electron/cli/columns';

describe('columns of a terminal', () => {
  it.each([
    ['', 0],
    ['confirmed', 9],
    ['bestätigt', 9],
    ['besta\u0308tigt', 9],
    ['確認済み', 8],
    ['サイド A（可視）', 16],
    ['ｶﾅ', 2],
    ['● → …', 5],
    ['𠮷', 2],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('are filled up with blanks, and never cut', () => {
    expect(padColumns('確認済み', 10)).toBe('確認済み  ');
    expect(padColumns('ruled out', 10)).toBe('ruled out ');
    expect(padColumns('確認済み', 3)).toBe('確認済み');
  });
});

describe('a wrapped text', () => {
  it('breaks at blanks', () => {
    expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrapped('a longwordthatdoesnotfit b', 5)).toEqual(['a', 'longwordthatdoesnotfit', 'b']);
    expect(wrapped('', 10)).toEqual(['']);
  });

  it('holds together what a no-break space joins, as before French signs', () => {
    expect(wrapped('la langue\u00a0: ceci', 10)).toEqual(['la', 'langue\u00a0:', 'ceci']);
  });

  it('breaks Japanese between letters, never before its signs, and keeps words of katakana whole', () => {
    expect(wrapped('証拠を収集する。次の行です', 14)).toEqual(['証拠を収集す', 'る。次の行です']);
    expect(wrapped('証拠のセッションです', 12)).toEqual(['証拠の', 'セッションで', 'す']);
    expect(wrapped('サーバーの「証拠」', 12)).toEqual(['サーバーの', '「証拠」']);
    expect(wrapped('証拠 HOST:PORT 証拠', 10)).toEqual(['証拠', 'HOST:PORT', '証拠']);
  });

  it('loses nothing but the blanks at its breaks', () => {
    const word = fc.constantFrom('a', 'word', 'longer-word', '証拠', '「セッション」', '。', 'x\u00a0:', ' ');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 4, max: 40 }), (words, columns) => {
        const text = words.join('');
        const lines = wrapped(text, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(line).toBe(line.trimEnd());
      }),
      { numRuns: 300 },
    );
  });
});
