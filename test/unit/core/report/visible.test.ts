import { describe, expect, it } from 'vitest';
import { visible, visibleLine } from '../../../../electron/core/report/visible';

/** Characters that XML 1.0 allows (production 2). */
const xml = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('a text in which everything is seen', () => {
  it('writes out what hides, turns or marks', () => {
    expect(visible('a\u202eb\u200bc\u{e0041}d\u2800e')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+E0041⟩d⟨U+2800⟩e');
  });

  it('keeps what is read: letters of any script, signs, pictures of characters', () => {
    const text = 'Zürich 東京 Ελλάδα 🙂 ñ é';
    expect(visible(text)).toBe(text);
  });

  it('holds nothing that XML forbids, for every unit of UTF-16 and some beyond', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      expect(xml.test(visibleLine(String.fromCharCode(unit)))).toBe(true);
    }
    expect(xml.test(visibleLine('\u{1f642}\u{10ffff}'))).toBe(true);
  });

  it('stays on one line', () => {
    expect(visibleLine('a\r\nb\tc')).toBe('a b c');
  });
});
