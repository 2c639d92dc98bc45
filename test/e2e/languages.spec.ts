import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stepIds } from '../../electron/core/incident/events';
import { type Language, languages, type Sentences } from '../../electron/core/languages';
import { cutOff, tooWide } from '../support/access';
import { fixFullCase, makeFullCase } from '../support/full-case';
import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** The window in each language: no sentence is left in English, and the report speaks what is chosen. */

function tableOf(language: Language): Sentences {
  return JSON.parse(readFileSync(path.join('resources', 'locales', `${language}.json`), 'utf8')) as Sentences;
}

/** English sentences without values that this language says in its own words, long enough to be no name. */
function tellTales(language: Language): readonly string[] {
  return Object.entries(tableOf(language))
    .filter(([english, own]) => own !== english && !/[{}]/.test(english))
    .filter(([english]) => english.split(' ').length >= 3 && english.length >= 16)
    .map(([english]) => english);
}

/** Brings a window to the state in which every step has something to say. */
async function theCase(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.choose('How do you know?', 'procmon');
  await page.getByLabel('Windows on both sides').selectOption('2000');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await wizard.bring('A', capture('A', 'visible'));
}

test('every step speaks each language, switched without a restart', async ({ rebind }) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await theCase(wizard);
  const { page } = wizard;
  for (const language of languages) {
    if (language === 'en') continue;
    await test.step(language, async () => {
      // By the command that every technician has, whatever the language on the screen is.
      await page.keyboard.press('Control+K');
      await page
        .getByRole('dialog')
        .getByRole('combobox')
        .fill(command(before(language)));
      await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(
        command(before(language)),
      );
      await page.keyboard.press('Enter');
      const own = { de: 'Deutsch', fr: 'Français', es: 'Español', ja: '日本語' }[language];
      await page.getByRole('dialog').getByRole('radio', { name: own }).click({ force: true });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await page.keyboard.press('Escape');
      const english = tellTales(language);
      for (const [index, step] of stepIds.entries()) {
        await page.locator('nav button[data-mark]').nth(index).click();
        await wizard.at(step);
        const shown = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
        expect(
          english.filter((sentence) => shown.includes(sentence)),
          `${language}, ${step}: left in English`,
        ).toEqual([]);
        await rebind.shot(`language-${language}-${index + 1}-${step}`);
      }
      // The last step shows the report, which follows.
      const report = page.frameLocator('iframe').locator('html');
      await expect(report).toHaveAttribute('lang', language);
      const text = await report.locator('body').innerText();
      const lines = text.split('\n').map((line) => line.trim());
      expect(
        english.filter((sentence) => lines.includes(sentence)),
        `${language}: the report`,
      ).toEqual([]);
    });
  }
});

/** The title of the command that chooses the language, as it stands in a language. */
function command(language: Language): string {
  const english = 'Language…';
  const title = language === 'en' ? english : (tableOf(language)[english] ?? english);
  return title.replace(/\s*…$/, '');
}

/** The language on the screen before this one was chosen. */
function before(language: Language): Language {
  return languages[languages.indexOf(language) - 1] ?? 'en';
}

test('every step fits in each language, light and large, dark and small', async ({ rebind }) => {
  test.setTimeout(400_000);
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await makeFullCase(rebind, wizard);
  await fixFullCase(rebind, wizard);
  for (const language of languages) {
    if (language === 'en') continue;
    await test.step(language, async () => {
      await wizard.page.evaluate((own) => window.rebind.settings.setLook({ language: own }), language);
      for (const [width, height, look] of [
        [1280, 800, 'light'],
        [1024, 700, 'dark'],
      ] as const) {
        await rebind[look]();
        await rebind.size(width, height);
        await rebind.restart();
        await expect(wizard.page.locator('html')).toHaveAttribute('lang', language);
        for (const [index, step] of stepIds.entries()) {
          await wizard.page.locator('nav button[data-mark]').nth(index).click();
          await wizard.at(step);
          const where = `${language}, ${step} at ${width}×${height}`;
          expect.soft(await tooWide(wizard.page), `${where}: scrolls in two directions`).toEqual([]);
          expect.soft(await cutOff(wizard.page), `${where}: cut off`).toEqual([]);
          await rebind.shot(`fits-${language}-${index + 1}-${step}`);
        }
      }
    });
  }
});

test('a chosen language stays over a restart, and the report may speak another', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  await theCase(wizard);
  await wizard.page.evaluate(() => window.rebind.settings.setLook({ language: 'de' }));
  await rebind.restart();
  await expect(wizard.page.locator('html')).toHaveAttribute('lang', 'de');
  await wizard.page.locator('nav button[data-mark]').nth(7).click();
  await wizard.at('report');
  const report = wizard.page.frameLocator('iframe').locator('html');
  await expect(report).toHaveAttribute('lang', 'de');
  await wizard.page.getByRole('radio', { name: 'Français' }).click({ force: true });
  await expect(report).toHaveAttribute('lang', 'fr');
  const file = path.join(rebind.makeFolder('out'), 'bericht.html');
  await rebind.chooseSave(file);
  await wizard.page.locator('[data-format="html"] button').first().click();
  await expect(wizard.page.locator('[data-saved="html"]')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('<html lang="fr"');
});
