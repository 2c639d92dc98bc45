import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPlace, readPlace, shownPlace } from '../../../electron/shell/window-place';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: -200, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1100, height: 660, maximized: false };

describe('the place of the window', () => {
  it('is kept where a display shows it', () => {
    expect(shownPlace(place, [laptop])).toEqual(place);
    expect(shownPlace({ ...place, x: 1500, y: -100 }, [laptop, second])).toMatchObject({ x: 1500, y: -100 });
    // Half of it beside the display: it can be taken hold of.
    expect(shownPlace({ ...place, x: -800 }, [laptop])).toMatchObject({ x: -800 });
  });

  it.each([
    ['on a second display that is not there', { x: 1500, y: -100 }],
    ['beside the display but for some pixels', { x: 1300 }],
    ['with its upper edge above the display', { y: -30 }],
    ['below the display', { y: 720 }],
  ])('is forgotten %s', (_where, moved) => {
    expect(shownPlace({ ...place, ...moved }, [laptop])).toBeNull();
  });

  it('is no larger than its display', () => {
    expect(shownPlace({ ...place, x: 0, y: 0, width: 3000, height: 2000 }, [laptop])).toMatchObject({
      width: 1366,
      height: 728,
    });
  });

  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rebind-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is there again after a start anew', async () => {
    const file = path.join(folder, 'new', 'window.json');
    expect(readPlace(file)).toBeNull();
    await keepPlace(file, place);
    expect(readPlace(file)).toEqual(place);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"x":1e300,"y":0,"width":5,"height":5,"maximized":false}',
    '{"x":0,"y":0,"width":0}',
  ])('that holds %j is none', async (text) => {
    const file = path.join(folder, 'window.json');
    writeFileSync(file, text);
    expect(readPlace(file)).toBeNull();
  });

  it('that cannot be kept costs nothing', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(keepPlace(path.join(folder, 'file', 'window.json'), place)).resolves.toBeUndefined();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
