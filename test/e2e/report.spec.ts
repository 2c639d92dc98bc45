import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'commonmark';
import { capture } from '../support/page/texts';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';
import { xmlParts } from '../support/xml-parts';

/** Pages that were printed, to be looked at. */
const pages = path.resolve('test-results', 'reports');

/** HTML first: each report that is saved stands in the time line of the next one. */
const forms = [
  ['HTML', 'html', 'html'],
  ['PDF', 'pdf', 'pdf'],
  ['Word', 'docx', 'docx'],
  ['Markdown', 'markdown', 'md'],
  ['Text', 'text', 'txt'],
  ['JSON', 'json', 'json'],
] as const;

/** The vendor's note with its evidence, before anything was changed. */
async function theCase(rebind: RebindWindow, change: (text: string) => string = (text) => text) {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.choose('What does the dialer’s window show?', 'No session comes up');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.choose('How do you know?', 'procmon');
  await wizard.page.getByLabel('Windows on both sides').selectOption('2000');
  await wizard.openFold('Addresses and names');
  await wizard.type('Visible address of side B', '10.1.8.103');
  await wizard.type('Private address of side B', '172.1.8.103');
  await wizard.go('netstat');
  await wizard.bring('B', change(capture('B', 'private')));
  await wizard.bring('A', capture('A', 'visible'));
  await wizard.go('report');
  return wizard;
}

/** Saves the report in every form. @returns the paths by their ending */
async function saveAll(rebind: RebindWindow, wizard: Wizard, name: string): Promise<Record<string, string>> {
  const folder = rebind.makeFolder(name);
  const saved: Record<string, string> = {};
  mkdirSync(pages, { recursive: true });
  for (const [word, format, ending] of forms) {
    const file = path.join(folder, `report.${ending}`);
    await rebind.chooseSave(file);
    await wizard.page.getByRole('button', { name: `Save as ${word}` }).click();
    await expect(wizard.page.locator(`[data-saved="${format}"]`)).toContainText(file);
    copyFileSync(file, path.join(pages, `${name}.${ending}`));
    saved[ending] = file;
  }
  return saved;
}

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

/** The size of a PDF's pages in points, and how many there are. */
function pdfInfo(file: string) {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width = '', height = ''] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  return {
    size: [Math.round(Number(width)), Math.round(Number(height))],
    pages: Number(/Pages: +(\d+)/.exec(info)?.[1]),
    title: /Title: +(.*)/.exec(info)?.[1] ?? '',
    tagged: /Tagged: +(\w+)/.exec(info)?.[1],
  };
}

/** Opens a saved page in a browser of its own that lets it do anything, and tells what it did. */
async function asBrowserSees(rebind: RebindWindow, file: string) {
  return rebind.app.evaluate(async ({ BrowserWindow, session }, address) => {
    const own = session.fromPartition(`reader-${Date.now()}`);
    const asked: string[] = [];
    own.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url.slice(0, 200));
      answer({});
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true } });
    await window.loadURL(address);
    const seen = (await window.webContents.executeJavaScript(
      `({ scripts: document.scripts.length, pictures: document.images.length, ran: String(window.ran),
          text: document.body.innerText, links: [...document.links].filter((one) => !one.getAttribute('href').startsWith('#')).length })`,
    )) as { scripts: number; pictures: number; ran: string; text: string; links: number };
    window.destroy();
    return { ...seen, asked: asked.filter((one) => one !== address) };
  }, `file://${file}`);
}

/** Kinds of nodes that make a reader of Markdown load, link or run something. */
function dangerousIn(markdown: string): readonly string[] {
  const found: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    if (['html_block', 'html_inline', 'link', 'image'].includes(step.node.type)) found.push(step.node.type);
  }
  return found;
}

test('the report is saved in every form, on either paper, and each is read back', async ({ rebind }) => {
  test.setTimeout(240_000);
  const wizard = await theCase(rebind);
  const { page } = wizard;
  const verdict = 'CTI Server B listens on the private network card only';

  await test.step('the summary stands there to be copied', async () => {
    await expect(page.getByRole('region', { name: 'The summary' })).toContainText(verdict);
    await page.getByRole('button', { name: 'Copy: the summary' }).click();
    const copied = await rebind.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('THE DECIDING LINES');
    expect(copied.length).toBeLessThanOrEqual(4_000);
  });

  await test.step('the screen', async () => {
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await wizard.shots('report-step');
    await page.getByRole('heading', { name: 'Preview', exact: true }).scrollIntoViewIfNeeded();
    await wizard.shots('report-preview');
    await page.getByRole('heading', { name: 'For a support case' }).scrollIntoViewIfNeeded();
    await wizard.shots('report-summary');
  });

  await page.getByRole('radio', { name: 'A4', exact: true }).click({ force: true });
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('body')).toContainText('For the engineer');
  await expect(preview.locator('body')).toContainText(/\bA4\b/);
  const shown = (await preview.locator('body').innerText()).replace(/\d\d:\d\d:\d\d/g, '');
  const saved = await saveAll(rebind, wizard, 'a4');

  await test.step('PDF', () => {
    const text = pdfText(saved.pdf ?? '');
    expect(text).toContain(verdict);
    expect(text).toContain('172.1.8.103:43027');
    const info = pdfInfo(saved.pdf ?? '');
    expect(info.size).toEqual([595, 842]);
    expect(text).toContain(`1 / ${info.pages}`);
    expect(text).toContain(`${info.pages} / ${info.pages}`);
    // The trial runtime of Electron 25 prints without tags: what came out is kept with the test, not promised.
    test
      .info()
      .annotations.push({ type: 'PDF', description: `tagged: ${info.tagged}, title: ${info.title}` });
    execFileSync('pdftoppm', ['-gray', '-r', '60', '-png', saved.pdf ?? '', path.join(pages, 'grey')]);
  });

  await test.step('HTML: what was previewed, without a request or a script', async () => {
    const seen = await asBrowserSees(rebind, saved.html ?? '');
    expect(seen).toMatchObject({ scripts: 0, pictures: 0, links: 0, asked: [] });
    const words = (text: string) => text.replace(/\d\d:\d\d:\d\d/g, '').replace(/\s+/g, ' ');
    expect(words(seen.text)).toBe(words(shown));
  });

  await test.step('Word, Markdown, text and JSON', async () => {
    const word = await xmlParts(readFileSync(saved.docx ?? ''));
    expect(word.get('word/document.xml')).toContain('172.1.8.103:43027');
    const markdown = readFileSync(saved.md ?? '', 'utf8');
    expect(markdown).toContain('172.1.8.103:43027');
    expect(dangerousIn(markdown)).toEqual([]);
    expect(readFileSync(saved.txt ?? '', 'utf8')).toContain(verdict);
    expect(JSON.parse(readFileSync(saved.json ?? '', 'utf8'))).toMatchObject({
      schema: 'rebind-report',
      verdict: { cause: 'wrong-nic-binding' },
    });
  });

  await test.step('what was saved stays on the screen, the last one first', async () => {
    await page.getByText('What was saved, and when').click();
    await expect(page.getByText('6 reports')).toBeVisible();
    await page.getByText('What was saved, and when').scrollIntoViewIfNeeded();
    await wizard.shots('report-saved');
  });

  await test.step('the customer’s page alone, on Letter', async () => {
    await page.getByRole('radio', { name: 'US Letter' }).click({ force: true });
    await page.getByRole('radio', { name: /The customer’s page alone/ }).click({ force: true });
    await expect(preview.locator('body')).toContainText('What was wrong');
    await expect(preview.locator('body')).not.toContainText('For the engineer');
    const customer = await saveAll(rebind, wizard, 'letter-customer');
    const info = pdfInfo(customer.pdf ?? '');
    expect(info.size).toEqual([612, 792]);
    expect(info.pages).toBe(1);
    expect(pdfText(customer.pdf ?? '')).not.toContain('For the engineer');
    // What is for programs is whole.
    expect(readFileSync(customer.json ?? '', 'utf8')).toContain('"excerpts"');
  });
});

test('nothing that a report holds does anything in any form', async ({ rebind }) => {
  test.setTimeout(240_000);
  const evil =
    '<img src=x onerror="window.ran=1"><script>window.ran=1</script>=cmd|calc![x](http://evil.example/y)';
  const wizard = await theCase(rebind, (text) =>
    text
      .replaceAll('PGB', '<img src=x onerror="window.ran=1">')
      .replaceAll('adapter Private', `adapter ${evil}`)
      .replaceAll('LISTENING', 'LISTENING \u202e\u0007'),
  );
  const saved = await saveAll(rebind, wizard, 'hostile');
  const seen = await asBrowserSees(rebind, saved.html ?? '');
  expect(seen).toMatchObject({ scripts: 0, pictures: 0, links: 0, ran: 'undefined', asked: [] });
  expect(seen.text).toContain('<script>window.ran=1</script>');
  expect(pdfText(saved.pdf ?? '').replaceAll(' ', '')).toContain('<script>window.ran=1</script>');
  const word = await xmlParts(readFileSync(saved.docx ?? ''));
  expect(word.get('word/document.xml')).toContain('&lt;script&gt;');
  expect([...word].filter(([name, xml]) => name.endsWith('.rels') && xml.includes('External'))).toEqual([]);
  expect(dangerousIn(readFileSync(saved.md ?? '', 'utf8'))).toEqual([]);
  const summary = readFileSync(saved.txt ?? '', 'utf8');
  expect(['\u202e', '\u0007'].filter((sign) => summary.includes(sign))).toEqual([]);
  expect(await wizard.page.evaluate(() => String((window as { ran?: unknown }).ran))).toBe('undefined');
});
