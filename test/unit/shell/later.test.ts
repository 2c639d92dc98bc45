import { describe, expect, it } from 'vitest';
import { success } from '../../../electron/core/result';
import type { Handlers } from '../../../electron/ipc/handle';
import { verbNames } from '../../../electron/ipc/names';
import { later } from '../../../electron/shell/later';

type Timeline = Pick<Handlers, 'timeline.page'>;
const asked = {} as Parameters<Handlers['timeline.page']>[0];

describe('a room that is loaded later', () => {
  it('answers each verb of its group, and no other', () => {
    const handlers = later('practice', () => Promise.reject(new Error('not asked for')));
    expect(Object.keys(handlers)).toEqual(verbNames.filter((verb) => verb.startsWith('practice.')));
  });

  it('is loaded with the first verb, and once', async () => {
    let loads = 0;
    const answers = { 'timeline.page': async () => success({ loads }) } as unknown as Timeline;
    const handlers = later('timeline', async () => {
      loads += 1;
      return answers;
    });
    expect(loads).toBe(0);
    expect(await Promise.all([handlers['timeline.page'](asked), handlers['timeline.page'](asked)])).toEqual([
      success({ loads: 1 }),
      success({ loads: 1 }),
    ]);
  });

  it('that could not be loaded is loaded anew when it is asked again', async () => {
    let loads = 0;
    const handlers = later('timeline', async () => {
      loads += 1;
      if (loads === 1) throw new Error('no disk');
      return { 'timeline.page': async () => success(null) } as unknown as Timeline;
    });
    await expect(handlers['timeline.page'](asked)).rejects.toThrow('no disk');
    expect(await handlers['timeline.page'](asked)).toEqual(success(null));
  });
});
