/** Things that wait until the window asks for them, so that none is lost while it is being loaded. */
export interface WaitingLine<T> {
  put(...things: readonly T[]): void;
  /**
   * The next one, as soon as there is one. Only the last who asks is answered with it: whoever asked
   * before, as a page that was loaded anew since, gets null.
   */
  next(): Promise<T | null>;
}

/** @param most how many may wait; what came first goes first where there are more */
export function waitingLine<T>(most = Number.POSITIVE_INFINITY): WaitingLine<T> {
  const waiting: T[] = [];
  let asked: ((thing: T | null) => void) | null = null;
  return {
    put(...things) {
      waiting.push(...things);
      while (waiting.length > most) waiting.shift();
      const thing = asked === null ? undefined : waiting.shift();
      if (thing === undefined) return;
      asked?.(thing);
      asked = null;
    },
    next() {
      asked?.(null);
      asked = null;
      const thing = waiting.shift();
      if (thing !== undefined) return Promise.resolve(thing);
      return new Promise((resolve) => {
        asked = resolve;
      });
    },
  };
}
