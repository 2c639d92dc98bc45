import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrivals, packagesIn } from '../../../electron/shell/arrivals';

describe('packages among the words of a start', () => {
  it('are those that end like one, whatever its letters, from the folder where they were typed', () => {
    const words = ['/opt/app', '--lang=en.rebind', 'a.rebind', '/tmp/B.REBIND', 'notes.txt', '-x.rebind'];
    expect(packagesIn(words, '/home/anna')).toEqual([
      path.resolve('/home/anna', 'a.rebind'),
      path.resolve('/tmp/B.REBIND'),
    ]);
  });
});

describe('packages that arrive', () => {
  it('wait until they are asked for, in their order', async () => {
    const here = arrivals();
    here.arrive(['/a', '/b']);
    expect(await here.next()).toBe('/a');
    expect(await here.next()).toBe('/b');
  });

  it('go to whoever waits, and each to one', async () => {
    const here = arrivals();
    const first = here.next();
    here.arrive(['/a', '/b']);
    expect(await first).toBe('/a');
    expect(await here.next()).toBe('/b');
  });

  it('go to the page that asked last; the one before it hears that', async () => {
    const here = arrivals();
    const gone = here.next();
    const now = here.next();
    expect(await gone).toBeNull();
    here.arrive([]);
    here.arrive(['/a']);
    expect(await now).toBe('/a');
  });
});
