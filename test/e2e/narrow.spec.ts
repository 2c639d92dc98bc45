import { stepIds } from '../../electron/core/incident/events';
import { axeFindsNothing, cutOff, outOfReach, tooWide } from '../support/access';
import { fixFullCase, makeFullCase } from '../support/full-case';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/**
 * The window where it is narrow: what stands beside the step elsewhere covers it, as a sheet, and the
 * steps are read down to 320 CSS pixels (WCAG 1.4.10).
 */

/** Zooms until the page is as wide and high as told, in CSS pixels. */
async function zoomTo(rebind: RebindWindow, factor: number): Promise<void> {
  const wide = await rebind.app.evaluate(({ BrowserWindow }, by) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.webContents.setZoomFactor(by);
    return (window?.getContentSize()[0] ?? 0) / by;
  }, factor);
  await rebind.page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) <= 1, wide);
}

test('the evidence and the notes cover the step where there is no room beside it', async ({ rebind }) => {
  test.setTimeout(300_000);
  rebind.expectProblem(/postMessage/);
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await rebind.size(1280, 800);
  await makeFullCase(rebind, wizard);
  await fixFullCase(rebind, wizard);
  const panels = [
    [/^Evidence \d/, 'Evidence', 'Close the evidence'],
    [/^Notes/, 'Notes and pictures', 'Close the notes'],
  ] as const;

  for (const [width, height, factor] of [
    [1280, 800, 2],
    [1024, 700, 2],
    [1280, 1024, 4],
  ] as const) {
    await test.step(`${width}×${height}, ${factor} times as large`, async () => {
      await rebind.size(width, height);
      await wizard.go('diagnosis');
      await zoomTo(rebind, factor);
      for (const [opener, name, closer] of panels) {
        await page.getByRole('button', { name: opener }).press('Enter');
        const panel = page.getByRole('dialog', { name });
        await expect(panel).toBeFocused();
        const box = await panel.boundingBox();
        expect(Math.round(box?.width ?? 0), `${name}: as wide as the window`).toBe(
          await page.evaluate(() => window.innerWidth),
        );
        await expect(page.getByRole('main')).toHaveCount(0);
        expect.soft(await tooWide(page), `${name}: scrolls in two directions`).toEqual([]);
        expect.soft(await cutOff(page), `${name}: cut off`).toEqual([]);
        await rebind.zoomedShot(name);
        expect.soft(await outOfReach(page), `${name}: out of reach`).toEqual([]);
        // Nothing under the panel takes the focus, all the way round.
        for (let press = 0; press < 40; press += 1) {
          await page.keyboard.press('Tab');
          const hidden = await page.evaluate(
            () => document.activeElement?.closest('main, nav, footer')?.outerHTML.slice(0, 80) ?? null,
          );
          expect(hidden, `${name}: the focus is under it`).toBeNull();
        }
        await page.getByRole('button', { name: closer }).press('Enter');
        await expect(page.getByRole('button', { name: opener })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(panel).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(panel).toHaveCount(0);
        await expect(page.getByRole('button', { name: opener })).toBeFocused();
      }
      const line = page
        .getByRole('main')
        .getByRole('button', { name: /^(?!Copy).*line 1\d/ })
        .first();
      await line.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeFocused();
      await expect(page.locator('[data-cited]').first()).toBeInViewport({ ratio: 0.3 });
      await rebind.zoomedShot('a-line');
      await page.keyboard.press('Escape');
      await expect(line).toBeFocused();
      // Another step is seen at once, and has the focus.
      await line.press('Enter');
      await page.keyboard.press('Control+6');
      await wizard.at('fix');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await zoomTo(rebind, 1);
    });
  }

  await test.step('axe finds nothing on the panels', async () => {
    await rebind.size(1024, 700);
    await zoomTo(rebind, 2);
    for (const [opener, name] of panels) {
      await page.getByRole('button', { name: opener }).press('Enter');
      await expect(page.getByRole('dialog', { name })).toBeFocused();
      await axeFindsNothing(rebind, `${name}, over the step`);
      await rebind.zoomedShot(name);
      await page.keyboard.press('Escape');
    }
    await zoomTo(rebind, 1);
  });

  await test.step('beside the step the focus stays where it was, and Escape inside closes', async () => {
    const opener = page.getByRole('button', { name: /^Evidence \d/ });
    await opener.press('Enter');
    await expect(opener).toBeFocused();
    await page.keyboard.press('Escape');
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    const sheet = page.getByRole('dialog', { name: 'Evidence' });
    await expect(panel).toBeVisible();
    // Zoomed in while it is open, it covers the step and takes the focus from what it hides.
    await page.getByRole('heading', { level: 1 }).focus();
    await zoomTo(rebind, 2);
    await expect(sheet).toBeFocused();
    await zoomTo(rebind, 1);
    await panel.getByRole('button', { name: 'Close the evidence' }).focus();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('every step at 320 CSS pixels', async () => {
    await rebind.size(1280, 1024);
    await zoomTo(rebind, 4);
    for (const step of stepIds) {
      await wizard.go(step);
      expect.soft(await tooWide(page), `${step}: scrolls in two directions`).toEqual([]);
      expect.soft(await cutOff(page), `${step}: cut off`).toEqual([]);
      await rebind.zoomedShot(step);
      expect.soft(await outOfReach(page), `${step}: out of reach`).toEqual([]);
    }
    await wizard.home();
    expect.soft(await tooWide(page), 'the first screen: scrolls in two directions').toEqual([]);
    await rebind.zoomedShot('home');
    expect.soft(await outOfReach(page), 'the first screen: out of reach').toEqual([]);
    await zoomTo(rebind, 1);
  });
});
