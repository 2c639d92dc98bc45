import { appendFileSync, chownSync, statSync } from 'node:fs';
import { writeMany } from '../../support/many-incidents';
import { expect, test } from '../../support/window';
import { Wizard } from '../../support/wizard';

const count = 10_000;
const rounds = 9;

/** How long the list of ten thousand incidents and a search in it take in the window, from the key press to what stands there. */
test('the list of 10,000 incidents', async ({ rebind }) => {
  const { uid, gid } = statSync(rebind.incidents);
  writeMany(rebind.incidents, count, { give: (file) => chownSync(file, uid, gid) });
  const wizard = new Wizard(rebind);
  const { page } = rebind;
  await rebind.size(1280, 800);
  await page.reload();
  await wizard.at('home');
  // The first look makes the index.
  await expect(page.getByText(/^\d+ of 10000$/)).toBeVisible({ timeout: 120_000 });
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // The folders are looked at anew each time, as whenever the first screen is shown.
    opened.push(
      await page.evaluate(async () => {
        const query = {
          find: '',
          state: 'all',
          sort: 'changed',
          offset: 0,
          count: 100,
          again: true,
        } as const;
        const begun = performance.now();
        const answer = await window.rebind.library.page(query);
        return answer.ok ? performance.now() - begun : Number.NaN;
      }),
    );
  }
  const searched: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const number = 1_240 + round * 11;
    searched.push(
      await page.evaluate(async (text) => {
        const field = document.querySelector<HTMLInputElement>('search input');
        if (field === null) return Number.NaN;
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const begun = performance.now();
        set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const stands = () => {
          const rows = document.querySelectorAll('[data-incident]');
          return rows.length === 1 && rows[0]?.textContent?.includes(text);
        };
        while (!stands()) await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begun;
      }, `call ${number}`),
    );
  }
  const told = (values: readonly number[]) => {
    const sorted = [...values].sort((one, other) => one - other);
    const [middle = 0, least = 0, most = 0] = [
      sorted[Math.floor(sorted.length / 2)],
      sorted[0],
      sorted.at(-1),
    ];
    return `${middle.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)} over ${sorted.length})`;
  };
  const line = `10,000 incidents in the window: a page of their list, the folders looked at anew, is there ${told(opened)} after it was asked for; what is searched stands there ${told(searched)} after the key press.`;
  process.stdout.write(`${line}\n`);
  const results = process.env.REBIND_MEASURED ?? '';
  if (results !== '') appendFileSync(results, `${line}\n`);
});
