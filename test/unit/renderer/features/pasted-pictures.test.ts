import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../../../renderer/features/notes/pictures';

const data = (...files: readonly File[]) => ({ files }) as unknown as DataTransfer;
const noon = new Date(2026, 0, 5, 14, 3, 9);

describe('pictures in a clipboard', () => {
  it('get the time for a name where they have none of their own', () => {
    const files = picturesOf(
      data(
        new File(['x'], 'image.png', { type: 'image/png' }),
        new File(['y'], 'order.jpg', { type: 'image/jpeg' }),
      ),
      noon,
    );
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['pasted-14-03-09.png', 'image/png'],
      ['order.jpg', 'image/jpeg'],
    ]);
  });

  it('are taken, and other files are left to the evidence', () => {
    expect(picturesOf(data(new File(['x'], 'netstat.txt', { type: 'text/plain' })), noon)).toEqual([]);
    expect(picturesOf(null, noon)).toEqual([]);
  });
});
