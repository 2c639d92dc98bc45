import { describe, expect, it } from 'vitest';
import { askedFor } from '../../../../../renderer/app/frame/undo-keys';

const press = (keys: string) => {
  const parts = keys.split('+');
  return askedFor({
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
};

describe('the keys of undo and redo', () => {
  it.each([
    ['Ctrl+z', 'undo'],
    ['Meta+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Meta+Shift+z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['z', null],
    ['Shift+Z', null],
    ['Ctrl+Alt+z', null],
    ['Meta+y', null],
    ['Ctrl+x', null],
  ])('%s asks for %s', (keys, expected) => {
    expect(press(keys)).toBe(expected);
  });
});
