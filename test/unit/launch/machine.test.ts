import { describe, expect, it } from 'vitest';
import { authorityFile, hasDisplay } from '../../../electron/launch/display.mjs';
import { currentNames, fontsSuffice, missingLibraries, some } from '../../../electron/launch/system.mjs';
import { duration } from '../../../electron/launch/tell.mjs';
import { readWords } from '../../../electron/launch/test-words.mjs';

describe('a display', () => {
  it.each([
    ['Linux with an X server', { DISPLAY: ':0' }, 'linux', true],
    ['Linux with Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    ['Linux with neither', {}, 'linux', false],
    ['Linux with empty names', { DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux', false],
    ['Windows', {}, 'win32', true],
    ['macOS', {}, 'darwin', true],
  ])('on %s', (_, env, platform, there) => {
    expect(hasDisplay(env, platform)).toBe(there);
  });

  it('of our own is open to whoever holds its cookie, whatever its number', () => {
    const bytes = authorityFile(Uint8Array.from({ length: 16 }, (_, at) => at));
    expect(bytes.subarray(0, 6).toString('hex')).toBe('ffff00000000');
    expect(bytes.subarray(6, 26).toString('latin1')).toBe('\0\x12MIT-MAGIC-COOKIE-1');
    expect(bytes.subarray(26).toString('hex')).toBe('0010000102030405060708090a0b0c0d0e0f');
  });
});

describe('what the machine lacks', () => {
  it('is read from ldd, each library once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('is asked for under the name that this Debian has', () => {
    const packages = ['libgtk-3-0', 'libnss3', 'libasound2'];
    expect(currentNames(packages, () => true)).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64']);
    expect(currentNames(packages, () => false)).toEqual(packages);
  });

  it('is named in a sentence that can be read', () => {
    expect(some(['a', 'b'])).toBe('a, b');
    expect(some(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 more');
  });

  it('is a font where only one kind is there', () => {
    expect(fontsSuffice(['truetype/dejavu/DejaVuSans.ttf', 'truetype/dejavu/DejaVuSansMono.ttf'])).toBe(true);
    expect(fontsSuffice(['truetype/dejavu/DejaVuSansMono.ttf'])).toBe(false);
    expect(fontsSuffice(['truetype/noto/NotoColorEmoji.ttf'])).toBe(false);
    expect(fontsSuffice([])).toBe(false);
  });
});

describe('the words after npm test', () => {
  const read = (...words: string[]) => readWords(words, ['types', 'unit', 'e2e'], ['types', 'unit']);

  it('are none: the usual checks run', () => {
    expect(read()).toEqual({ names: ['types', 'unit'], words: [] });
  });

  it('choose checks, and pass the rest to the runner', () => {
    expect(read('--only', 'e2e', '--', '-g', 'PDF')).toEqual({ names: ['e2e'], words: ['-g', 'PDF'] });
    expect(read('--only=unit,types')).toEqual({ names: ['unit', 'types'], words: [] });
  });

  it.each([[['--only', 'all']], [['--only']], [['--fast']], [['--', '-g', 'PDF']]])(
    '%j is refused',
    (words) => {
      expect(() => read(...words)).toThrow();
    },
  );
});

describe('a time', () => {
  it('is told as a person says it', () => {
    expect(duration(432)).toBe('0.4 s');
    expect(duration(125_000)).toBe('2 min 5 s');
  });
});
