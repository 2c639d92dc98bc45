import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../electron/core/result';
import { say } from '../../../electron/core/text';
import { RunningSite } from '../../../electron/lab/running-site';
import { practiceSites } from '../../../electron/shell/practice-sites';
import { heldIn, slotOf, value } from '../lab/support';
import { type PracticeWork, practiceWork } from './practice-work';

const sites = practiceSites();
let practice: PracticeWork | null = null;

afterEach(async () => {
  await sites.stopAll();
  await practice?.end();
});

describe('a practice site that is started anew', () => {
  it('is asked for again where what was done on it before threw, and nothing of the first is held', async () => {
    practice = await practiceWork({ type: 'practice-restarted', side: 'A' });
    const restart = vi.spyOn(RunningSite.prototype, 'restart').mockRejectedValueOnce(new Error('no handle'));
    await expect(sites.of(practice.opened)).rejects.toThrow('no handle');
    const first = restart.mock.contexts[0];
    if (!(first instanceof RunningSite)) throw new Error('no site');
    expect(heldIn(slotOf(first))).toEqual([]);
    expect(value(await sites.of(practice.opened))).not.toBeNull();
  });

  it('is asked for again where what was done on it before failed', async () => {
    practice = await practiceWork({ type: 'practice-restarted', side: 'A' });
    const failed = failure('practice-port-taken', say('The port is in use.'));
    vi.spyOn(RunningSite.prototype, 'restart').mockResolvedValueOnce(failed);
    expect(await sites.of(practice.opened)).toEqual(failed);
    expect(value(await sites.of(practice.opened))).not.toBeNull();
  });

  it('can be left while it is being started, also where that throws', async () => {
    practice = await practiceWork({ type: 'practice-restarted', side: 'A' });
    vi.spyOn(RunningSite.prototype, 'restart').mockRejectedValueOnce(new Error('no handle'));
    const started = expect(sites.of(practice.opened)).rejects.toThrow('no handle');
    await sites.stop(practice.opened.file.id);
    await started;
  });
});
