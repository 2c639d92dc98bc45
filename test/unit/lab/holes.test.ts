import { afterEach, describe, expect, it } from 'vitest';
import { type Holes, startHoles } from '../../../electron/lab/holes';
import { value } from './support';

let holes: Holes | null = null;

afterEach(async () => {
  await holes?.stop();
  holes = null;
});

// Windows answers where a queue is full, so no hole is made there.
describe.runIf(process.platform === 'linux')('ports that swallow what is sent to them', () => {
  it('are filled each for itself, however many there are', async () => {
    // Far more than the queue of one takes together: on Linux two each.
    const places = Array.from({ length: 24 }, (_, index) => ({
      address: `127.250.201.${index + 1}`,
      port: 43_027,
    }));
    const made = await startHoles(places);
    expect(made).toMatchObject({ ok: true });
    holes = value(made);
  });
});
