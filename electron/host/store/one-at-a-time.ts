/**
 * A line in which work waits for its turn: each begins when the one before it has ended, well or not.
 * @returns puts work into the line; its promise is that of the work
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
