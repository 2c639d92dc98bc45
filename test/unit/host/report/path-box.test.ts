import { describe, expect, it } from 'vitest';
import { boxOf } from '../../../../electron/host/report/docx/path-box';

describe('the box around a path', () => {
  it.each([
    ['M10 20h30v-5', { x: 10, y: 15, width: 30, height: 5 }],
    ['M1 2V12Q1 20 9 20H30', { x: 1, y: 2, width: 29, height: 18 }],
    ['M5 5l-9 -4.6v9.2z', { x: -4, y: 0.4, width: 9, height: 9.2 }],
    ['M2 2m3 0l8 8', { x: 2, y: 2, width: 11, height: 8 }],
  ])('%s', (path, box) => {
    const found = boxOf(path);
    for (const [name, value] of Object.entries(box)) {
      expect(found?.[name as keyof typeof box]).toBeCloseTo(value, 6);
    }
  });

  it('of nothing is none', () => {
    expect(boxOf('')).toBeNull();
  });
});
