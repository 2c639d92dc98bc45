import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksNothing, fitOf } from '../../../../renderer/commands/fuzzy';

/** The titles that fit, the best first. */
function order(titles: readonly string[], typed: string): readonly string[] {
  return titles
    .flatMap((title) => {
      const fit = fitOf(title, typed);
      return fit === null ? [] : [{ title, score: fit.score }];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ title }) => title);
}

describe('what fits the words that were typed', () => {
  it('is found by the start of a word, inside of one, and by first letters', () => {
    expect(fitOf('Step 5: Diagnosis', 'diag')?.at).toEqual([8, 9, 10, 11]);
    expect(fitOf('Step 5: Diagnosis', 'nosis')?.at).toEqual([12, 13, 14, 15, 16]);
    expect(fitOf('Time line', 'tl')?.at).toEqual([0, 5]);
    expect(fitOf('Time line', 'xl')).toBeNull();
  });

  it('needs every word, in any order', () => {
    expect(fitOf('Save the report as PDF…', 'pdf save')).not.toBeNull();
    expect(fitOf('Save the report as PDF…', 'pdf send')).toBeNull();
  });

  it('takes accents and capitals as they come', () => {
    expect(fitOf('Chronologie des évènements', 'EVENEMENTS')).not.toBeNull();
    expect(fitOf('Größe', 'grosse')?.at).toEqual([0, 1, 2, 3, 4]);
    expect(fitOf('Größe', 'GRÖSSE')?.at).toEqual([0, 1, 2, 3, 4]);
    expect(fitOf('Größe ändern', 'andern')?.at).toEqual([6, 7, 8, 9, 10, 11]);
    expect(fitOf('Le cœur', 'coeur')?.at).toEqual([3, 4, 5, 6]);
    expect(fitOf('Größe', 'groze')).toBeNull();
    expect(fitOf('Größe', 'gro')?.at).toEqual([0, 1, 2]);
    expect(fitOf('診断へ進む', '診断')?.at).toEqual([0, 1]);
  });

  it('does not mind what stands between the words, typed or not', () => {
    for (const typed of [
      'language…',
      'LANGUAGE...',
      '“language”',
      'Language …',
      '- language',
      'lan gu age',
      '  language\u00a0',
    ]) {
      expect(fitOf('Language…', typed), typed).not.toBeNull();
    }
    expect(fitOf('Sprache…', 'sprache …')?.at).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(fitOf('Evidence: show or hide it', 'hide-evidence')).not.toBeNull();
    expect(fitOf('Evidence: show or hide it', 'evidence, show')).not.toBeNull();
    // A letter and its accent as two signs, as macOS hands them on, and letters of full width.
    expect(fitOf('Chronologie des évènements', 'e\u0301ve\u0300nements')).not.toBeNull();
    expect(fitOf('Export as PDF…', 'ＰＤＦ')).not.toBeNull();
    expect(fitOf('言語…', '言語…')?.at).toEqual([0, 1]);
    expect(fitOf('Language…', 'language x')).toBeNull();
  });

  it('asks for nothing with signs alone', () => {
    for (const typed of ['', ' ', '…', ' - ', '“”', '\u0301']) expect(asksNothing(typed), typed).toBe(true);
    for (const typed of ['a', '8', '語', '… a']) expect(asksNothing(typed), typed).toBe(false);
  });

  it('puts the start of a word before its inside, and whole words before parts', () => {
    expect(order(['Undo it', 'Redo', 'Do it'], 'do')[0]).toBe('Do it');
    expect(order(['Helper tools', 'Help'], 'help')).toEqual(['Help', 'Helper tools']);
  });

  it('marks signs of the title, in their order, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 12 }),
        (title, typed) => {
          const at = fitOf(title, typed)?.at ?? [];
          const signs = [...title].length;
          return at.every(
            (one, index) => one >= 0 && one < signs && (index === 0 || one > (at[index - 1] ?? -1)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
