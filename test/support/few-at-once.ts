/**
 * Does the same with each of some things, so many beside each other at most. The next thing is only asked for
 * when there is room for it, and always in the order in which they are given, so a generator may build on what it
 * gave before. The first failure ends it: no other thing is begun.
 *
 * @param most how many at once
 * @returns what came of each, in the order of the things
 */
export async function fewAtOnce<T, R>(
  most: number,
  things: Iterable<T>,
  act: (thing: T) => Promise<R>,
): Promise<R[]> {
  const given = things[Symbol.iterator]();
  const made: R[] = [];
  let count = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (!failed) {
      const next = given.next();
      if (next.done === true) return;
      const at = count;
      count += 1;
      made[at] = await act(next.value);
    }
  };
  const workers = Array.from({ length: most }, () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  // What is under way ends before anybody clears up behind it.
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return made;
}
