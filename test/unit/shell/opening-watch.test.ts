import { describe, expect, it } from 'vitest';
import type { PackageWatch } from '../../../electron/host/package/package-watch';
import { openingWatch } from '../../../electron/shell/opening-watch';

/** An opening that goes on until it is told to end. */
function begun(name: string) {
  const watches = openingWatch();
  let watch: PackageWatch | undefined;
  let end: () => void = () => undefined;
  const whole = watches.run(name, async (given) => {
    watch = given;
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return 'opened';
  });
  if (watch === undefined) throw new Error('It did not begin.');
  return { watches, watch, whole, end: () => end() };
}

describe('the package that is being opened', () => {
  it('is told as soon as something changed, once each', async () => {
    const { watches, watch, whole, end } = begun('a.rebind');
    const first = await watches.next(0);
    expect(first?.opening).toEqual({ name: 'a.rebind', stage: 'checking', pieces: 0, piece: 0, part: 0 });
    const second = watches.next(first?.number ?? 0);
    watch.begin('checking', 2, 1_000);
    expect((await second)?.opening).toMatchObject({ pieces: 2, piece: 0, part: 0 });
    watch.piece();
    // Less than a hundredth tells nothing new.
    watch.done(5);
    const seen = (await watches.next(-1))?.number ?? 0;
    const next = watches.next(seen);
    watch.done(245);
    expect((await next)?.opening).toMatchObject({ piece: 1, part: 0.25 });
    watch.begin('writing', 2, 1_000);
    expect((await watches.next(seen))?.opening).toMatchObject({ stage: 'writing', piece: 0, part: 0 });
    end();
    expect(await whole).toBe('opened');
    expect((await watches.next(seen))?.opening).toBeNull();
  });

  it('never tells of more than the whole', async () => {
    const { watches, watch, end, whole } = begun('a.rebind');
    watch.begin('checking', 1, 100);
    watch.piece();
    watch.piece();
    watch.done(250);
    expect((await watches.next(0))?.opening).toMatchObject({ piece: 1, part: 1 });
    end();
    await whole;
  });

  it('is stopped where that is asked for, and the next one is not', async () => {
    const { watches, watch, end, whole } = begun('a.rebind');
    expect(watch.stopped).toBe(false);
    watches.stop();
    expect(watch.stopped).toBe(true);
    end();
    await whole;
    watches.stop();
    await watches.run('b.rebind', async (next) => expect(next.stopped).toBe(false));
  });

  it('is told to the last page that asks only', async () => {
    const watches = openingWatch();
    const gone = watches.next(0);
    const here = watches.next(0);
    expect(await gone).toBeNull();
    await watches.run('a.rebind', async () => undefined);
    expect((await here)?.opening?.name).toBe('a.rebind');
  });

  it('is told as ended where the opening fails', async () => {
    const watches = openingWatch();
    await expect(watches.run('a.rebind', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await watches.next(0))?.opening).toBeNull();
  });
});
