import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../../electron/core/result';

/** How many rows are asked for at once. */
export const pageSize = 200;

/** Pages kept: more than is on any screen, and far less than a large file holds. */
const mostPages = 40;

export interface Pages<T> {
  /** How many rows there are in all; null until the first page came. */
  readonly total: number | null;
  readonly failure: Failure | null;
  /** A row that was fetched already; undefined while it is on its way. */
  readonly at: (index: number) => T | undefined;
  /** Asks for the pages that cover these rows (from 0, both counted). */
  readonly need: (first: number, last: number) => void;
}

export interface Page<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** The numbers of the pages that cover these rows. */
export function pagesFor(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/**
 * Rows of something large, fetched a page at a time as they are scrolled to.
 * @param key names what is shown; with another key everything is fetched anew
 * @param fetch asks for the rows from `offset` (from 0)
 */
export function usePages<T>(key: string, fetch: (offset: number) => Promise<Result<Page<T>>>): Pages<T> {
  const [state, setState] = useState<{
    readonly key: string;
    readonly total: number | null;
    readonly failure: Failure | null;
    readonly pages: ReadonlyMap<number, readonly T[]>;
  }>({ key, total: null, failure: null, pages: new Map() });
  const asked = useRef<{ key: string; pages: Set<number> }>({ key, pages: new Set() });
  const fetcher = useRef(fetch);
  fetcher.current = fetch;
  const current = state.key === key ? state : null;

  const ask = useCallback(
    async (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      const mine = asked.current;
      if (mine.pages.has(page)) return;
      mine.pages.add(page);
      const answer = await fetcher.current(page * pageSize);
      if (asked.current !== mine) return;
      if (!answer.ok) mine.pages.delete(page);
      setState((before) => {
        const kept = before.key === key ? before : { key, total: null, failure: null, pages: new Map() };
        if (!answer.ok) return { ...kept, failure: answer };
        const pages = new Map(kept.pages).set(page, answer.value.rows);
        for (const oldest of pages.keys()) {
          if (pages.size <= mostPages) break;
          pages.delete(oldest);
          mine.pages.delete(oldest);
        }
        return { key, total: answer.value.total, failure: null, pages };
      });
    },
    [key],
  );

  useEffect(() => {
    void ask(0);
  }, [ask]);

  return {
    total: current?.total ?? null,
    failure: current?.failure ?? null,
    at: (index) => current?.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    need: useCallback(
      (first, last) => {
        for (const page of pagesFor(first, last)) void ask(page);
      },
      [ask],
    ),
  };
}
