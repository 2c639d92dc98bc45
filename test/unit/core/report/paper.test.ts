import { describe, expect, it } from 'vitest';
import { usualPaper } from '../../../../electron/core/report/paper';

describe('the usual paper', () => {
  it.each([
    ['en-US', 'Letter'],
    ['en', 'Letter'],
    ['fr-CA', 'Letter'],
    ['es-MX', 'Letter'],
    ['en-GB', 'A4'],
    ['de', 'A4'],
    ['pt-BR', 'A4'],
    ['ja', 'A4'],
    ['', 'A4'],
    ['no tag at all', 'A4'],
  ])('of %s is %s', (tag, paper) => {
    expect(usualPaper(tag)).toBe(paper);
  });
});
