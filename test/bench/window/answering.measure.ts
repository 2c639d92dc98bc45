import { appendFileSync } from 'node:fs';
import { largeNetstat } from '../../support/large-texts';
import { expect, test } from '../../support/window';
import { Wizard } from '../../support/wizard';
import { middle } from '../middle';

/** How often the window's thread is asked whether it is free, in milliseconds. */
const beat = 5;

/**
 * Whether the window answers while much is read: the longest time for which its thread was
 * busy, from the key press that pastes until what was understood stands there.
 */
test('the window while 100,000 rows are pasted', async ({ rebind }) => {
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('netstat');
  const intake = page.locator('[data-intake="B"]').first();

  const pauses: number[] = [];
  const wholes: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    // Another text each time: the same one would be known already.
    const rows = 100_000 + round;
    const text = largeNetstat(rows, false);
    await rebind.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await intake.getByRole('textbox').focus();
    await page.evaluate((pause) => {
      const seen = { longest: 0, begun: performance.now(), running: true };
      Object.assign(window, { seen });
      let before = performance.now();
      const look = () => {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - before - pause);
        before = now;
        if (seen.running) setTimeout(look, pause);
      };
      setTimeout(look, pause);
    }, beat);
    await page.keyboard.press('Control+V');
    await expect(intake).toContainText(`${rows} sockets`);
    const { longest, whole } = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: { longest: number; begun: number; running: boolean } };
      seen.running = false;
      return { longest: seen.longest, whole: performance.now() - seen.begun };
    });
    pauses.push(longest);
    wholes.push(whole);
  }
  const line = `A paste of 100,000 rows (6.6 MB) in the window: its thread is busy for ${middle(pauses).toFixed(0)} ms at a time at most (${Math.min(...pauses).toFixed(0)}–${Math.max(...pauses).toFixed(0)} over ${pauses.length} pastes); the table stands there after ${(middle(wholes) / 1000).toFixed(1)} s.`;
  process.stdout.write(`${line}\n`);
  const results = process.env.REBIND_MEASURED ?? '';
  if (results !== '') appendFileSync(results, `${line}\n`);
});
