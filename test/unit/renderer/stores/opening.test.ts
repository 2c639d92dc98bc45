import { beforeEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../../electron/core/result';
import type { OpeningProgress, RebindApi } from '../../../../electron/ipc/contract';
import { openingStore, stopOpening, watchOpenings } from '../../../../renderer/stores/opening';
import { mockRebind } from '../../../support/page/mock-rebind';

const progress: OpeningProgress = { name: 'a.rebind', stage: 'checking', pieces: 2, piece: 1, part: 0.5 };

beforeEach(() => openingStore.setState({ opening: null, stopping: false }));

describe('how far an opening is', () => {
  it('is heard as long as this page is the one that asks', async () => {
    const { api } = mockRebind();
    const opening = vi.fn<RebindApi['package']['opening']>();
    const stop = vi.fn<RebindApi['package']['stop']>(async () => success(null));
    vi.stubGlobal('window', { rebind: { ...api, package: { ...api.package, opening, stop } } });
    const seen: unknown[] = [];
    const end = openingStore.subscribe((state) => seen.push([state.opening?.part ?? null, state.stopping]));
    opening
      .mockResolvedValueOnce(success({ number: 3, opening: progress }))
      .mockImplementationOnce(async () => {
        await stopOpening();
        return success({ number: 4, opening: { ...progress, part: 0.6 } });
      })
      .mockResolvedValueOnce(success({ number: 5, opening: null }))
      .mockResolvedValueOnce(success(null));
    await watchOpenings();
    end();
    expect(opening.mock.calls.map(([argument]) => argument.seen)).toEqual([0, 3, 4, 5]);
    expect(stop).toHaveBeenCalledOnce();
    expect(seen).toEqual([
      [0.5, false],
      [0.5, true],
      [0.6, true],
      // The next one is not stopped.
      [null, false],
    ]);
  });
});
