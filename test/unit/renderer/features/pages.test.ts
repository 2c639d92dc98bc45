import { describe, expect, it } from 'vitest';
import { pageSize, pagesFor } from '../../../../renderer/features/evidence/pages';

describe('rows that are scrolled to', () => {
  it('need one page while they stand in one', () => {
    expect(pagesFor(0, pageSize - 1)).toEqual([0]);
  });

  it('need both pages at an edge', () => {
    expect(pagesFor(pageSize - 1, pageSize)).toEqual([0, 1]);
  });

  it('need the page in the middle of a very long file, and none before it', () => {
    expect(pagesFor(500_000, 500_040)).toEqual([2500]);
  });

  it('need the first page where the list is still empty', () => {
    expect(pagesFor(0, 0)).toEqual([0]);
    expect(pagesFor(-1, -1)).toEqual([0]);
  });
});
