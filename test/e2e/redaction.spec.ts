import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../support/page/texts';
import { expect, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** True values of the site, of which none may stand in a redacted report. */
const truth = [/10\.1\.8\./, /172\.1\.8\./, /PGB/i, /Andechs/i, /Okafor/i];

test('a redacted report is chosen, proven and saved, and a leak is refused with its place', async ({
  rebind,
}) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);

  await test.step('an incident with names in it', async () => {
    await wizard.at('home');
    await page.getByRole('button', { name: 'Start with the dialer' }).click();
    await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
    await wizard.choose('What does the dialer’s window show?', 'No session comes up');
    await wizard.go('site');
    await wizard.choose('Which side is active?', 'Side B');
    await wizard.choose('How do you know?', 'procmon');
    await wizard.openFold('Addresses and names');
    await wizard.type('Visible address of side B', '10.1.8.103');
    await wizard.type('Private address of side B', '172.1.8.103');
    await wizard.go('netstat');
    await wizard.bring('B', capture('B', 'private'));
    await expect(wizard.railAnswer('netstat')).toContainText('43027 on the private NIC');
  });

  const folder = rebind.makeFolder('redacted');
  await test.step('each level is chosen, and its proofs stand beside the preview', async () => {
    await wizard.go('report');
    const level = page.getByRole('group', { name: 'Names and addresses' });
    await level.getByRole('radio', { name: /Names and addresses replaced/ }).click({ force: true });
    await expect(page.locator('[data-proof="leak"]')).toHaveAttribute('data-answer', 'clean');
    await expect(page.locator('[data-proof="verdict"]')).toHaveAttribute('data-answer', 'holds');
    await wizard.shots('8-report-redacted');
    await page.locator('[data-proof="leak"]').scrollIntoViewIfNeeded();
    await wizard.shots('8-report-proofs');
    const preview = page.frameLocator('iframe');
    await expect(preview.getByText('What was replaced in this report')).toHaveCount(1);
    const shown = await preview.locator('body').innerText();
    for (const one of truth) expect(shown).not.toMatch(one);
  });

  await test.step('every form is checked, saved, and holds nothing of the site', async () => {
    for (const [name, kind, file] of [
      ['PDF', 'pdf', 'a.pdf'],
      ['Word', 'docx', 'a.docx'],
      ['HTML', 'html', 'a.html'],
      ['Markdown', 'markdown', 'a.md'],
      ['JSON', 'json', 'a.json'],
    ] as const) {
      await rebind.chooseSave(path.join(folder, file));
      await page.locator(`[data-format="${kind}"]`).getByRole('button').click();
      await expect(page.locator(`[data-saved="${kind}"]`), name).toBeVisible({ timeout: 60_000 });
    }
    const pdf = execFileSync('pdftotext', ['-layout', path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    const texts = [
      pdf,
      ...['a.html', 'a.md', 'a.json'].map((file) => readFileSync(path.join(folder, file), 'utf8')),
    ];
    for (const text of texts) {
      for (const one of truth) expect(text).not.toMatch(one);
      expect(text).toMatch(/Same verdict|sameVerdict/);
    }
    expect(texts.at(-1)).toContain('wrong-nic-binding');
  });

  await test.step('a file whose own name tells the site is refused with the place', async () => {
    await rebind.chooseSave(path.join(folder, 'report for 10.1.8.103.html'));
    await page.locator('[data-format="html"]').getByRole('button').click();
    await expect(
      page.getByText(/The report was not saved: an address of the site still stands in it/),
    ).toBeVisible({
      timeout: 60_000,
    });
    expect(existsSync(path.join(folder, 'report for 10.1.8.103.html'))).toBe(false);
    await wizard.shots('8-report-refused');
  });

  await test.step('the key stays with the incident, for nobody else', async () => {
    const found = readdirSync(rebind.folder, { recursive: true, encoding: 'utf8' });
    const key = path.join(rebind.folder, found.find((name) => name.endsWith('redaction.key')) ?? '');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const secret = readFileSync(key, 'utf8').trim();
    for (const file of ['a.html', 'a.md', 'a.json'])
      expect(readFileSync(path.join(folder, file), 'utf8')).not.toContain(secret);
  });
});
