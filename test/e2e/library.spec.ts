import { chownSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sample, writeMany } from '../support/many-incidents';
import { pngOf } from '../support/picture-bytes';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The incidents there are, what is put on their steps, what is taken back, and by whom. */

function fill(rebind: RebindWindow, count: number): void {
  const { uid, gid } = statSync(rebind.incidents);
  writeMany(rebind.incidents, count, { give: (file) => chownSync(file, uid, gid) });
}

const rows = (page: Page) => page.locator('[data-incident]');

/** Looks at the folders again, as after a walk through an incident. */
async function lookAgain(rebind: RebindWindow, wizard: Wizard): Promise<void> {
  await rebind.page.reload();
  await wizard.at('home');
}

test('an incident is found among 300, duplicated, archived, deleted and brought back', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await expect(rebind.page.getByText('No incident yet')).toBeVisible();
  await wizard.shots('library-empty');
  fill(rebind, 300);
  await lookAgain(rebind, wizard);
  const { page } = rebind;
  const search = page.getByLabel('Search the incidents');
  await expect(page.getByLabel('Which incidents')).toContainText(`All (${300 - 27})`);

  await test.step('every word has to be found, with or without accents', async () => {
    await search.fill('zurich 80041');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Zürich contact centre, call 41');
    await search.fill('PG00123B');
    await expect(rows(page)).toHaveCount(1);
    await search.fill('drops its calls zoe');
    await expect(rows(page).first()).toContainText('drops its calls');
    await wizard.shots('library-found');
    await search.fill('no such thing');
    await expect(page.getByText('No incident holds “no such thing”')).toBeVisible();
    await wizard.shots('library-nothing');
    await page.getByRole('button', { name: 'Clear the search' }).last().click();
  });

  await test.step('filters and orders', async () => {
    await page.getByLabel('Which incidents').selectOption('not-fixed');
    await expect(rows(page).first()).toContainText('not fixed');
    await page.getByLabel('Which incidents').selectOption('archived');
    await expect(rows(page).first()).toContainText('archived');
    await page.getByLabel('Which incidents').selectOption('all');
    await page.getByLabel('Order').selectOption('title');
    await expect(rows(page).first()).toContainText('Bergen contact centre, call 8');
    await page.getByLabel('Order').selectOption('changed');
    await expect(rows(page).first()).toContainText('call 300');
    await wizard.shots('library-300');
  });

  await test.step('the keyboard is enough', async () => {
    await search.press('ArrowDown');
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.locator('[data-incident]:focus')).toContainText('call 1');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-incident]:focus')).toContainText('call 298');
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeFocused();
    await rebind.shot('library-menu');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    const dots = page.getByRole('button', { name: `What to do with ${titleOf(298)}` });
    await dots.click();
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeVisible();
    await dots.click();
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    await rows(page).nth(2).focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-incident]:focus')).toContainText('call 297');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(rows(page).nth(2)).toContainText('call 298');
  });

  await test.step('a copy names where it comes from', async () => {
    await search.fill('call 300');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: /^What to do with/ }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Open the copy' }).click();
    await expect(page.getByRole('banner')).toContainText(`Copy of ${titleOf(300)}`);
    await page.getByRole('button', { name: 'Time line', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText(`Copied from ${titleOf(300)}`);
    await page.keyboard.press('Escape');
    await wizard.home();
    await expect(rows(page)).toHaveCount(2);
  });

  await test.step('deleted, brought back, deleted for good', async () => {
    await search.fill('call 299');
    await expect(rows(page)).toHaveCount(1);
    await rows(page).first().focus();
    await page.keyboard.press('Delete');
    await expect(page.getByText('is deleted.')).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    expect(existsSync(path.join(rebind.incidents, 'deleted', sample(299).id, 'events.jsonl'))).toBe(true);
    await rebind.shot('library-deleted-notice');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(rows(page)).toHaveCount(1);
    expect(existsSync(path.join(rebind.incidents, sample(299).id, 'events.jsonl'))).toBe(true);
    await rows(page).first().focus();
    await page.keyboard.press('Delete');
    await page.getByLabel('Which incidents').selectOption('deleted');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('deleted');
    await wizard.shots('library-deleted');
    await page.getByRole('button', { name: 'Close this message' }).click();
    await page.getByRole('button', { name: /^What to do with/ }).click();
    await page.getByRole('menuitem', { name: 'Delete for good' }).click();
    await rebind.shot('library-erase');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect(rows(page)).toHaveCount(0);
    expect(readdirSync(path.join(rebind.incidents, 'deleted'))).toEqual([]);
  });

  await test.step('a damaged one says why, and a damaged index costs nothing', async () => {
    await page.getByLabel('Which incidents').selectOption('all');
    await search.fill('');
    writeFileSync(path.join(rebind.incidents, sample(298).id, 'events.jsonl'), 'garbage\n');
    await rebind.close();
    writeFileSync(path.join(rebind.incidents, 'library.jsonl'), '{"version":1,"sha256":"x"}\n[["no","no"]]');
    await rebind.start();
    await wizard.at('home');
    await rebind.page.getByLabel('Which incidents').selectOption('damaged');
    await expect(rows(rebind.page)).toHaveCount(1);
    await expect(rows(rebind.page)).toContainText('The beginning of this incident’s record cannot be read.');
    await rebind.shot('library-damaged');
  });
});

function titleOf(number: number): string {
  const [first] = sample(number).events;
  return first?.say.type === 'created' ? first.say.title : '';
}

test('the first screen holds one, twenty and two thousand incidents', async ({ rebind }) => {
  test.slow();
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  const { page } = rebind;
  const first = sample(1);
  const title = 'A very long title, as it comes from a ticket system: '.repeat(4).slice(0, 200);
  const [begun, ...others] = first.events;
  const renamed = { ...begun, say: { type: 'created', title, practice: null } };
  rebind.makeFolder(`incidents/${first.id}`);
  rebind.makeFile(
    `incidents/${first.id}/events.jsonl`,
    [renamed, ...others].map((event) => `${JSON.stringify(event)}\n`).join(''),
  );
  await lookAgain(rebind, wizard);
  await expect(rows(page)).toContainText('Not diagnosed as it stands');
  await wizard.shots('library-1');
  rmSync(path.join(rebind.incidents, first.id), { recursive: true });

  fill(rebind, 20);
  await lookAgain(rebind, wizard);
  await expect(page.getByLabel('Which incidents')).toContainText('All (18)');
  await wizard.shots('library-20');
  for (const { id } of Array.from({ length: 20 }, (_, at) => sample(at + 1))) {
    rmSync(path.join(rebind.incidents, id), { recursive: true });
  }

  fill(rebind, 2_000);
  await lookAgain(rebind, wizard);
  await expect(page.getByText('1818 of 2000')).toBeVisible({ timeout: 60_000 });
  await wizard.shots('library-2000');
  await rows(page).first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-incident]:focus')).toContainText('call 1');
  await page.getByLabel('Search the incidents').fill('call 1777');
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel('Search the incidents').fill('');
  await rows(page).first().focus();
  for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press('PageDown');
  await expect(page.locator('[data-incident]:focus')).toBeInViewport();
  await expect(page.locator('[data-incident]:focus')).toContainText(/call 19\d\d/);
  await wizard.shots('library-2000-scrolled');
  // Only what is in sight is drawn.
  expect(await rows(page).count()).toBeLessThan(60);
});

test('notes and pictures stand on a step, and what was said is undone and redone', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.type('CTI server B: address or host name', '10.1.8.103');
  await wizard.type('CTI server port B', '43027');
  await expect(wizard.railAnswer('dialer')).toContainText('10.1.8.103');
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Notes and pictures' });

  await test.step('a note', async () => {
    await panel.getByLabel('Note on “Dialer”').fill('The customer changed the Dialer Properties last week.');
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByRole('list')).toContainText('changed the Dialer Properties');
    await expect(panel.getByLabel('Note on “Dialer”')).toHaveValue('');
  });

  await test.step('a picture from the clipboard, and one that is none', async () => {
    await paste(page, [
      { name: 'image.png', type: 'image/png', bytes: pngOf(640, 400, [210, 226, 244]) },
      { name: 'image.jpg', type: 'image/jpeg', bytes: Buffer.from('<svg onload="alert(1)"></svg>') },
    ]);
    await expect(page.getByText(/is no picture that can be shown/)).toBeVisible();
    await page.getByRole('button', { name: 'Close this message' }).click();
    const image = panel.locator('img');
    await expect(image).toHaveCount(1);
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(640);
    const caption = panel.getByLabel(/^What the picture .* shows$/);
    await caption.fill('Dialer Properties, as they were');
    await caption.press('Enter');
    await wizard.shots('notes');
    await panel.getByRole('button', { name: /^Show the picture in full/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Dialer Properties, as they were' });
    await expect(dialog.locator('img')).toBeVisible();
    await wizard.shots('picture');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Take this picture off' }).click();
    await expect(image).toHaveCount(0);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect(image).toHaveCount(1);
  });

  await test.step('only pictures of this incident are served', async () => {
    const statuses = await page.evaluate(async () => {
      const source =
        document.querySelector('[aria-label="Notes and pictures"] img')?.getAttribute('src') ?? '';
      const shown = async (address: string): Promise<boolean> => {
        const image = new Image();
        image.src = address;
        return image.decode().then(
          () => true,
          () => false,
        );
      };
      const other = source.replace(/[0-9a-f]{64}$/, '0'.repeat(64));
      return [
        await shown(source),
        await shown(other),
        await shown(source.replace(/\/picture\/[^/]+/, '/picture/x')),
      ];
    });
    expect(statuses).toEqual([true, false, false]);
    rebind.expectProblem(/404/);
  });

  await test.step('Ctrl+Z takes back what was said last, step by step, and Ctrl+Shift+Z brings it back', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    // The bringing back of the picture is an undo of its own; what was said before that comes first.
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Undone: Picture')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(panel.locator('img')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(panel.getByRole('list')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByLabel('CTI server port B')).toHaveValue('');
    await rebind.shot('undone');
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByLabel('CTI server port B')).toHaveValue('43027');
    await page.keyboard.press('Control+Shift+z');
    await expect(panel.getByRole('list')).toContainText('changed the Dialer Properties');
  });

  await test.step('a field in which something is typed keeps its own undo', async () => {
    const port = page.getByLabel('CTI server port A');
    await port.click();
    await page.keyboard.type('42027');
    await page.keyboard.press('Control+z');
    await expect(panel.getByRole('list')).toContainText('changed the Dialer Properties');
    await port.fill('');
    await port.press('Tab');
  });

  await test.step('somebody else goes on, and the time line tells who did what', async () => {
    await page.getByRole('button', { name: /^You are/ }).click();
    await page.getByLabel('Your name').fill('Zoë Brandt');
    await rebind.shot('name');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: /^You are Zoë Brandt/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nothing of yours to undo' })).toBeDisabled();
    await panel.getByLabel('Note on “Dialer”').fill('Seen again at night.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Undo: Note on Dialer: Seen again/ })).toBeEnabled();
    await expect(page.getByRole('button', { name: /^Also worked on it/ })).toBeVisible();
    await wizard.shots('header-two-people');
    await page.getByRole('button', { name: 'Time line', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Time line' });
    await expect(dialog.locator('[data-undone]').first()).toBeVisible();
    await wizard.shots('timeline');
    await dialog.getByLabel('By').selectOption({ label: 'Zoë Brandt (1)' });
    // Messages stand in a list of their own.
    const entries = dialog.getByRole('region', { name: /^Entries/ }).getByRole('listitem');
    await expect(entries).toHaveCount(1);
    await dialog.getByRole('button', { name: /^Undo: Note/ }).click();
    await expect(dialog.locator('[data-kind="notes"][data-undone]')).toHaveCount(1);
    await dialog.getByRole('button', { name: /^Redo: Note/ }).click();
    await expect(dialog.locator('[data-kind="notes"][data-undone]')).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('all of it is there after a start anew, the name too', async () => {
    await rebind.restart();
    await wizard.at('dialer');
    await expect(rebind.page.getByRole('button', { name: /^You are Zoë Brandt/ })).toBeVisible();
    await rebind.page.getByRole('button', { name: /^Notes/ }).click();
    await expect(rebind.page.getByRole('complementary', { name: 'Notes and pictures' })).toContainText(
      'Seen again',
    );
  });
});

async function paste(
  page: Page,
  files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[],
): Promise<void> {
  await page.evaluate(
    (given) => {
      const clipboardData = new DataTransfer();
      for (const { name, type, bytes } of given) {
        clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }));
      }
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    files.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] })),
  );
}

test('a picture that came as evidence is put on a step too', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await paste(page, [{ name: 'image.png', type: 'image/png', bytes: pngOf(300, 200, [230, 214, 200]) }]);
  await page.getByRole('button', { name: 'Evidence 1' }).click();
  const drawer = page.getByRole('complementary', { name: 'Evidence' });
  await drawer.getByRole('button', { name: /Whose/ }).click();
  await rebind.shot('attachment');
  await drawer.getByRole('button', { name: 'Show it as a picture on “Dialer”' }).click();
  const panel = page.getByRole('complementary', { name: 'Notes and pictures' });
  await expect(panel.locator('img')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Evidence 1' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close the notes' }).click();

  // What was copied in an office program is words, and goes where words go.
  await page.getByRole('button', { name: /^Notes/ }).click();
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Proto  Local Address');
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...pngOf(9, 9, [1, 2, 3])],
  );
  await expect(page.getByRole('button', { name: 'Evidence 2' })).toBeVisible();
  await expect(panel.locator('img')).toHaveCount(1);
});

test('settings that cannot be read are told, and the computer’s user holds', async ({ rebind }) => {
  await rebind.close();
  writeFileSync(path.join(rebind.folder, 'user-data', 'rebind-settings.json'), '{ "name": ');
  await rebind.start();
  const wizard = new Wizard(rebind);
  await wizard.at('home');
  await expect(rebind.page.getByText('The settings cannot be read')).toBeVisible();
  await expect(rebind.page.getByRole('button', { name: /^You are/ })).toBeVisible();
});
