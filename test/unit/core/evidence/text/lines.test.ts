import { describe, expect, it } from 'vitest';
import { Lines } from '../../../../../electron/core/evidence/text/lines';

describe('the lines of a text', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\r\r\nb\r\r\n', ['a', 'b']],
    ['\n\n', ['', '']],
    ['a\rb\r', ['a', 'b']],
    ['a\rb\nc', ['a\rb', 'c']],
    ['a\n\r\nb', ['a', '', 'b']],
  ])('%j', (text, expected) => {
    const lines = new Lines(text);
    expect(Array.from({ length: lines.count }, (_, index) => lines.at(index + 1))).toEqual(expected);
  });

  it('are as many as an editor counts, however many they are', () => {
    const lines = new Lines('x\n'.repeat(5000));
    expect(lines.count).toBe(5000);
    expect(lines.at(5000)).toBe('x');
    expect(lines.at(5001)).toBe('');
    expect(lines.at(0)).toBe('');
  });
});
