import { describe, expect, it } from 'vitest';
import { intakeWatches } from '../../../electron/shell/intake-watch';

describe('evidence that is being taken in', () => {
  it('can be looked at while it is, file by file', async () => {
    const watches = intakeWatches();
    expect(watches.progress('one')).toBeNull();
    await watches.run('one', async (watch) => {
      watch.files(2);
      watch.next('a.txt');
      watch.part(0.5);
      expect(watches.progress('one')).toEqual({ files: 2, file: 1, name: 'a.txt', part: 0.5 });
      watch.next('b.txt');
      expect(watches.progress('one')).toEqual({ files: 2, file: 2, name: 'b.txt', part: 0 });
      expect(watches.progress('other')).toBeNull();
    });
    expect(watches.progress('one')).toBeNull();
  });

  it('hears that it is to stop, and nobody else does', async () => {
    const watches = intakeWatches();
    expect(watches.stop('one')).toBe(false);
    await watches.run('one', async (one) => {
      await watches.run('two', async (two) => {
        expect(watches.stop('one')).toBe(true);
        expect([one.stopped, two.stopped]).toEqual([true, false]);
      });
    });
  });

  it('is over also where it failed', async () => {
    const watches = intakeWatches();
    const work = watches.run('one', () => Promise.reject(new Error('no disk')));
    await expect(work).rejects.toThrow('no disk');
    expect(watches.progress('one')).toBeNull();
  });
});
