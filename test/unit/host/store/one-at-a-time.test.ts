import { expect, test } from 'vitest';
import { oneAtATime } from '../../../../electron/host/store/one-at-a-time';

test('work waits for the one before it, and one that fails holds up nobody', async () => {
  const inLine = oneAtATime();
  const seen: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = inLine(async () => {
    seen.push('first begins');
    await gate;
    seen.push('first ends');
    throw new Error('broken');
  });
  const second = inLine(() => {
    seen.push('second');
    return Promise.resolve(2);
  });
  expect(seen).toEqual([]);
  open();
  await expect(first).rejects.toThrow('broken');
  await expect(second).resolves.toBe(2);
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
});
