import { describe, expect, it, vi } from 'vitest';
import { PracticeHost } from '../../../electron/lab/host';
import { startPractice } from '../../../electron/lab/site';
import { heldIn, slotOf, value } from './support';

describe('a practice site on which a CTI Server’s start throws', () => {
  it('goes on with what is asked next, and lets go of all it holds in the end', async () => {
    const site = value(await startPractice({ tryMilliseconds: 400 }));
    const slot = slotOf(site);
    try {
      vi.spyOn(PracticeHost.prototype, 'startCti').mockRejectedValueOnce(new Error('no handle'));
      await expect(site.restart('A')).rejects.toThrow('no handle');
      expect(await site.restart('A')).toMatchObject({ ok: true });
      expect((await site.dial()).session).toBeDefined();
      vi.spyOn(PracticeHost.prototype, 'startCti').mockRejectedValueOnce(new Error('no handle'));
      await expect(site.failOver()).rejects.toThrow('no handle');
    } finally {
      await site.stop();
    }
    expect(heldIn(slot)).toEqual([]);
  });
});
