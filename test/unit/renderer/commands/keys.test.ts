import { describe, expect, it } from 'vitest';
import { commandIds } from '../../../../electron/ipc/commands';
import { keysOf } from '../../../../electron/ipc/shortcuts';
import { translateBy } from '../../../../renderer/app/text';
import { commandOfPress, isMac, shownKeys } from '../../../../renderer/commands/keys';

const press = (keys: string, mac = false, more: { code?: string } = {}) => {
  const parts = keys.split(' ');
  return commandOfPress(
    {
      key: parts.at(-1) ?? '',
      code: more.code ?? '',
      ctrlKey: parts.includes('Ctrl'),
      metaKey: parts.includes('Meta'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    },
    mac,
  );
};

describe('the keys of commands', () => {
  it.each([
    ['Ctrl k', 'palette.open'],
    ['Ctrl Shift P', 'palette.open'],
    ['Ctrl z', 'edit.undo'],
    ['Ctrl Shift Z', 'edit.redo'],
    ['Ctrl y', 'edit.redo'],
    ['Ctrl 3', 'go.connection'],
    ['Alt ArrowLeft', 'go.back'],
    ['F1', 'help.show'],
    ['Ctrl +', 'zoom.in'],
    ['Ctrl =', 'zoom.in'],
    ['Ctrl Shift +', 'zoom.in'],
    ['Ctrl 0', 'zoom.reset'],
    ['k', null],
    ['Shift K', null],
    ['Ctrl Alt k', null],
    ['Meta k', null],
    ['Ctrl x', null],
    ['Ctrl Shift F1', null],
  ])('%s is %s', (keys, expected) => expect(press(keys)).toBe(expected));

  it.each([
    ['Meta k', 'palette.open'],
    ['Meta Shift z', 'edit.redo'],
    ['Meta [', 'go.back'],
    ['Meta y', null],
    ['Ctrl k', null],
    ['Alt ArrowLeft', null],
  ])('%s is %s on macOS', (keys, expected) => expect(press(keys, true)).toBe(expected));

  it('are found on keyboards that write no Latin letters', () => {
    expect(press('Ctrl л', false, { code: 'KeyK' })).toBe('palette.open');
    expect(press('Ctrl я', false, { code: 'KeyZ' })).toBe('edit.undo');
    // On a German keyboard Z and Y change places: what is written decides.
    expect(press('Ctrl z', false, { code: 'KeyY' })).toBe('edit.undo');
  });

  it('belong to one command each, and none is a letter alone', () => {
    for (const mac of [false, true]) {
      const all = commandIds.flatMap((id) => keysOf(id, mac));
      expect(new Set(all).size).toBe(all.length);
      for (const keys of all) expect(keys).toMatch(/^F\d+$|^(Ctrl|Cmd|Alt)\+/);
    }
  });

  it('are shown by the names that the keyboard of the language has', () => {
    const german: Readonly<Record<string, string>> = { Ctrl: 'Strg', Shift: 'Umschalt' };
    translateBy((text) => german[text] ?? text);
    try {
      expect(shownKeys('edit.redo', false)).toEqual(['Strg', 'Umschalt', 'Z']);
      expect(shownKeys('edit.redo', true)).toEqual(['⌘', '⇧', 'Z']);
      expect(keysOf('edit.redo', false)).toContain('Ctrl+Shift+Z');
    } finally {
      translateBy((text) => text);
    }
  });

  it('are shown as the system writes them', () => {
    expect(shownKeys('palette.open', false)).toEqual(['Ctrl', 'K']);
    expect(shownKeys('edit.redo', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(shownKeys('go.back', false)).toEqual(['Alt', '←']);
    expect(shownKeys('zoom.in', false)).toEqual(['Ctrl', '+']);
    expect(shownKeys('help.about', false)).toEqual([]);
    expect(isMac('MacIntel')).toBe(true);
    expect(isMac('Linux x86_64')).toBe(false);
  });
});
