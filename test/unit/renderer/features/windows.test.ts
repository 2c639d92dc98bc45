import { describe, expect, it } from 'vitest';
import { windowsGenerations } from '../../../../electron/core/case/types';
import { windowsChoices } from '../../../../renderer/features/site/windows';

describe('the choice of Windows', () => {
  it('offers every generation once, oldest first', () => {
    expect(windowsChoices.map(({ value }) => value)).toEqual([...windowsGenerations]);
  });
});
