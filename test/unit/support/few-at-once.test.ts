import { describe, expect, it } from 'vitest';
import { fewAtOnce } from '../../support/few-at-once';

/** A promise that is answered from outside. */
function later(): { readonly promise: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end };
}

describe('a few at once', () => {
  it('are never more than so many, and their answers stand in the order of the things', async () => {
    let now = 0;
    let most = 0;
    const doors = Array.from({ length: 7 }, later);
    const made = fewAtOnce(3, doors.entries(), async ([at, door]) => {
      now += 1;
      most = Math.max(most, now);
      // The third one of each three ends first.
      doors[at % 3 === 2 ? at : at + 1]?.end();
      if (at === 6) for (const one of doors) one.end();
      await (at % 3 === 2 ? Promise.resolve() : door.promise);
      now -= 1;
      return at;
    });
    for (const door of doors) door.end();
    expect(await made).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
  });

  it('are asked for only when there is room', async () => {
    const door = later();
    const asked: number[] = [];
    function* things(): Generator<number> {
      for (let at = 0; at < 4; at += 1) {
        asked.push(at);
        yield at;
      }
    }
    const made = fewAtOnce(2, things(), () => door.promise);
    expect(asked).toEqual([0, 1]);
    door.end();
    await made;
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it('end with the first failure, once what is under way has ended', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const door = later();
    const made = fewAtOnce(2, [0, 1, 2, 3], async (at) => {
      begun.push(at);
      if (at === 0) throw new Error('the first one');
      await door.promise;
      ended.push(at);
    });
    const failed = expect(made).rejects.toThrow('the first one');
    door.end();
    await failed;
    expect([begun, ended]).toEqual([[0, 1], [1]]);
  });
});
