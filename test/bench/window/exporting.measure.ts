import { appendFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { capture } from '../../support/page/texts';
import { expect, test } from '../../support/window';
import { Wizard } from '../../support/wizard';
import { middle } from '../middle';

/** How often all formats are saved; the first time does not count. */
const rounds = 5;

const formats = [
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['html', 'html'],
  ['markdown', 'md'],
  ['text', 'txt'],
  ['json', 'json'],
] as const;

/** How long it takes to save the report of the case in every format, as the window saves it. */
test('the case in every format', async ({ rebind }) => {
  test.setTimeout(240_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('site');
  await wizard.choose('Which side is active?', 'Side B');
  await wizard.go('netstat');
  await wizard.bring('B', capture('B', 'private'));
  await wizard.bring('A', capture('A', 'visible'));
  await wizard.go('report');
  const out = rebind.makeFolder('out');
  const wholes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let whole = 0;
    for (const [format, extension] of formats) {
      const file = path.join(out, `${round}.${extension}`);
      await rebind.chooseSave(file);
      whole += await page.evaluate(async (wanted) => {
        const id = localStorage.getItem('rebind.open-incident') ?? '';
        const begun = performance.now();
        const form = { paper: 'A4', parts: 'whole', redaction: 'none', language: 'en' } as const;
        const answer = await window.rebind.report.export({ id, format: wanted, form });
        if (!answer.ok) throw new Error(answer.code);
        return performance.now() - begun;
      }, format);
      expect(statSync(file).size).toBeGreaterThan(500);
    }
    if (round > 0) wholes.push(whole);
  }
  const line = `The report of the case in all six formats, PDF and Word among them: ${(middle(wholes) / 1000).toFixed(2)} s (${(Math.min(...wholes) / 1000).toFixed(2)}–${(Math.max(...wholes) / 1000).toFixed(2)} over ${rounds} rounds).`;
  process.stdout.write(`${line}\n`);
  const results = process.env.REBIND_MEASURED ?? '';
  if (results !== '') appendFileSync(results, `${line}\n`);
});
