import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../electron/core/result';

/** How many rows are asked for at once. */
export const rowsAtOnce = 100;

/** Pages kept: more than is on any screen. */
const mostPages = 60;

/** A page of a list, with whatever else was told with it. */
interface Told<R> {
  readonly total: number;
  readonly rows: readonly R[];
}

interface Shown<P, R> {
  readonly key: string;
  /** What was told with the first page. */
  readonly told: P;
  readonly pages: ReadonlyMap<number, readonly R[]>;
}

export interface Paged<P, R> {
  /** What was told with the first page; null until it came for the first time. */
  readonly told: P | null;
  readonly total: number;
  readonly failure: Failure | null;
  /** False while what is shown is the answer to an older question. */
  readonly current: boolean;
  /** A row that was fetched already; undefined while it is on its way. */
  readonly at: (index: number) => R | undefined;
  /** Asks for the pages that cover these rows (from 0, both counted). */
  readonly need: (first: number, last: number) => void;
}

/**
 * Rows of a long list, fetched a page at a time as they are scrolled to. With another key all is
 * asked for anew; what was shown stays until the new first page is there, so that nothing flickers.
 * @param ask asks for the page that begins at this row (from 0)
 */
export function usePaged<P extends Told<R>, R>(
  key: string,
  ask: (offset: number, count: number) => Promise<Result<P>>,
): Paged<P, R> {
  const [shown, setShown] = useState<Shown<P, R> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef<{ readonly key: string; readonly pages: Set<number> }>({ key: '', pages: new Set() });
  const asking = useRef(ask);
  asking.current = ask;

  const fetch = useCallback(
    async (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      const mine = asked.current;
      if (mine.pages.has(page)) return;
      mine.pages.add(page);
      const answer = await asking.current(page * rowsAtOnce, rowsAtOnce);
      if (asked.current !== mine) return;
      if (!answer.ok) {
        mine.pages.delete(page);
        setFailure(answer);
        return;
      }
      setFailure(null);
      setShown((before) => {
        const kept = before?.key === key ? before : null;
        // A page behind the first one that came before it has nothing to stand behind yet.
        if (kept === null && page !== 0) {
          mine.pages.delete(page);
          return before;
        }
        const pages = new Map(kept?.pages).set(page, answer.value.rows);
        for (const oldest of pages.keys()) {
          if (pages.size <= mostPages) break;
          pages.delete(oldest);
          mine.pages.delete(oldest);
        }
        return { key, told: page === 0 || kept === null ? answer.value : kept.told, pages };
      });
    },
    [key],
  );

  useEffect(() => {
    void fetch(0);
  }, [fetch]);

  return {
    told: shown?.told ?? null,
    total: shown?.told.total ?? 0,
    failure,
    current: shown?.key === key,
    at: (index) => shown?.pages.get(Math.floor(index / rowsAtOnce))?.[index % rowsAtOnce],
    need: useCallback(
      (first, last) => {
        const from = Math.floor(Math.max(0, first) / rowsAtOnce);
        const to = Math.floor(Math.max(0, last) / rowsAtOnce);
        for (let page = from; page <= to; page += 1) void fetch(page);
      },
      [fetch],
    ),
  };
}
