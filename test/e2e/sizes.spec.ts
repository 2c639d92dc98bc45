import type { Page } from '@playwright/test';
import { type StepId, stepIds } from '../../electron/core/incident/events';
import { cutOff, misnamed, moving, outOfReach, tooSmall, tooWide } from '../support/access';
import { fixFullCase, makeFullCase } from '../support/full-case';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The window for people who see, move or read otherwise, and on small screens: one case, walked through in each way. */

/** Goes to a step as the window itself would: the rail may show only its signs. */
async function open(wizard: Wizard, step: StepId): Promise<void> {
  await wizard.go(step);
  await expect(wizard.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

async function zoom(rebind: RebindWindow, factor: number): Promise<void> {
  const before = await rebind.page.evaluate(() => window.innerWidth);
  const changes = await rebind.app.evaluate(({ BrowserWindow }, by) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const differs = contents?.getZoomFactor() !== by;
    contents?.setZoomFactor(by);
    return differs;
  }, factor);
  if (changes) await rebind.page.waitForFunction((was) => window.innerWidth !== was, before);
}

/** The button that leads on from a step. */
const mainAction = (page: Page) => page.getByRole('contentinfo').locator('button[data-kind="main"]');

test('one case at every size, zoom, spacing, contrast and motion that a person may need', async ({
  rebind,
}) => {
  test.setTimeout(400_000);
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await rebind.size(1280, 800);
  await makeFullCase(rebind, wizard);
  await fixFullCase(rebind, wizard);

  await test.step('targets, names, and the help in its place', async () => {
    const places = new Set<string>();
    for (const [width, height] of [
      [1280, 800],
      [1024, 700],
    ] as const) {
      await rebind.size(width, height);
      places.clear();
      for (const step of stepIds) {
        await open(wizard, step);
        expect.soft(await tooSmall(page), `${step}: targets at ${width}×${height}`).toEqual([]);
        expect.soft(await misnamed(page), `${step}: names`).toEqual([]);
        expect
          .soft(await tooWide(page), `${step}: scrolls in two directions at ${width}×${height}`)
          .toEqual([]);
        expect.soft(await cutOff(page), `${step}: cut off at ${width}×${height}`).toEqual([]);
        const help = await page.getByRole('contentinfo').getByRole('button', { name: 'Help' }).boundingBox();
        places.add(help === null ? 'nowhere' : `${Math.round(help.y)} ${Math.round(help.height)}`);
        if (step !== 'report')
          await expect.soft(mainAction(page), `${step}: main action`).toBeInViewport({ ratio: 1 });
      }
      expect.soft([...places], `the help stands in one place at ${width}×${height}`).toHaveLength(1);
    }
  });

  await test.step('nothing moves for who wants no motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const step of stepIds) {
      await open(wizard, step);
      expect.soft(await moving(page), step).toEqual([]);
    }
    await page.emulateMedia({ reducedMotion: null });
  });

  await test.step('what is chosen, current or wrong shows without the window’s own colours', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const step of stepIds) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        await open(wizard, step);
        await rebind.shot(`forced-colours-${step}`);
        const current = page.locator('nav [aria-current="step"]');
        const other = page.locator('nav button:not([aria-current])').first();
        const ground = (node: Element) => getComputedStyle(node).backgroundColor;
        expect.soft(await current.evaluate(ground)).not.toBe(await other.evaluate(ground));
        // A state is never told by its colour alone: each mark has a sign, and each sign a word for who hears.
        const alone = await page.locator('nav button[data-mark]').evaluateAll((all) =>
          all
            .filter((node) => node.getAttribute('data-mark') !== 'open')
            .filter(
              (node) =>
                node.querySelector('svg') === null ||
                !/: (good|wrong|needs a look)\./.test(node.getAttribute('aria-label') ?? ''),
            )
            .map((node) => node.getAttribute('aria-label')),
        );
        expect.soft(alone, `${step}: marks of the rail`).toEqual([]);
        const statuses = await page.locator('[data-tone]:not(dt)').evaluateAll((all) =>
          all
            .filter((node) => node.getClientRects().length > 0)
            .filter((node) => node.querySelector('svg') === null || (node.textContent ?? '').trim() === '')
            .map((node) => node.outerHTML.slice(0, 160)),
        );
        expect.soft(statuses, `${step}: states without a sign or a word`).toEqual([]);
      }
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  });

  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await test.step(`twice as large at ${width}×${height}`, async () => {
      await rebind.size(width, height);
      await zoom(rebind, 2);
      for (const step of stepIds) {
        await open(wizard, step);
        expect.soft(await tooWide(page), `${step}: scrolls in two directions`).toEqual([]);
        expect.soft(await cutOff(page), `${step}: cut off`).toEqual([]);
        await rebind.zoomedShot(step);
        expect.soft(await outOfReach(page), `${step}: out of reach`).toEqual([]);
        if (step !== 'report')
          await expect.soft(mainAction(page), `${step}: main action`).toBeInViewport({ ratio: 1 });
      }
      await zoom(rebind, 1);
    });
  }

  await test.step('with the spacing of WCAG 1.4.12', async () => {
    await rebind.size(1024, 700);
    const key = await rebind.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.insertCSS(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
      ),
    );
    for (const step of stepIds) {
      await open(wizard, step);
      expect.soft(await tooWide(page), `${step}: scrolls in two directions`).toEqual([]);
      expect.soft(await cutOff(page), `${step}: cut off`).toEqual([]);
      await rebind.shot(`spaced-${step}`);
      expect.soft(await outOfReach(page), `${step}: out of reach`).toEqual([]);
    }
    await rebind.app.evaluate(
      ({ BrowserWindow }, inserted) =>
        BrowserWindow.getAllWindows()[0]?.webContents.removeInsertedCSS(inserted ?? ''),
      key,
    );
  });

  await test.step('what was typed once is not asked for again', async () => {
    await rebind.size(1280, 800);
    await open(wizard, 'connection');
    // What the dialer calls is offered as the target of a test and of an outcome.
    await expect(page.getByRole('main')).toContainText('10.1.8.103:43027');
    await open(wizard, 'site');
    await expect(
      page.getByLabel('Visible address of side B', { exact: true }).or(page.getByText('10.1.8.103')).first(),
    ).toBeVisible();
    await open(wizard, 'report');
    await expect(page.getByRole('main').getByRole('textbox', { name: /address|side|host/i })).toHaveCount(0);
  });

  await test.step('the first screen', async () => {
    await wizard.home();
    for (const factor of [1, 2]) {
      await zoom(rebind, factor);
      expect.soft(await tooWide(page), `the first screen ×${factor}`).toEqual([]);
      expect.soft(await tooSmall(page), `the first screen ×${factor}`).toEqual([]);
      expect.soft(await cutOff(page), `the first screen ×${factor}`).toEqual([]);
      await rebind.zoomedShot('home');
      expect.soft(await outOfReach(page), `the first screen ×${factor}`).toEqual([]);
    }
    await zoom(rebind, 1);
  });
});
