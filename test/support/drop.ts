import type { Locator } from '@playwright/test';

/**
 * Drops files from the disk on a place of the window, as the desktop does: the page gets files
 * that lie somewhere, and not only their bytes.
 */
export async function dropFiles(place: Locator, files: readonly string[]): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('The place to drop on is not shown.');
  const page = place.page();
  const input = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await input.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await input.detach();
}
