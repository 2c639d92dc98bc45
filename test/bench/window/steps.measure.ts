import { appendFileSync } from 'node:fs';
import { type StepId, stepIds } from '../../../electron/core/incident/events';
import { largeNetstat } from '../../support/large-texts';
import { expect, test } from '../../support/window';
import { Wizard } from '../../support/wizard';

/** Times that every step is opened. */
const rounds = 5;

/** Between two of them, in milliseconds. */
const pause = 500;

/**
 * How long a step takes to stand there, on a case with a table of 100,000 rows: from the key press
 * on its place in the rail until its heading is painted.
 */
test('a change of step', async ({ rebind }) => {
  test.setTimeout(300_000);
  const wizard = new Wizard(rebind);
  const { page } = wizard;
  await rebind.size(1280, 800);
  await wizard.at('home');
  await page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer('10.1.8.102:42027', '10.1.8.103:43027');
  await wizard.go('netstat');
  const intake = page.locator('[data-intake="B"]').first();
  await rebind.app.evaluate(
    ({ clipboard }, words) => clipboard.writeText(words),
    largeNetstat(100_000, false),
  );
  await intake.getByRole('textbox').focus();
  await page.keyboard.press('Control+V');
  await expect(intake).toContainText('100000 sockets');

  /** Opens a step by Enter on its button, and says how long that took, in milliseconds. */
  const opened = async (step: StepId): Promise<number> => {
    await wizard.railAnswer(step).focus();
    const painted = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          let pressed = 0;
          document.addEventListener(
            'keydown',
            (event) => {
              pressed = event.timeStamp;
            },
            { capture: true, once: true },
          );
          const { dataset } = document.documentElement;
          const look = () => {
            if (pressed === 0 || dataset.screen !== wanted || dataset.ready !== 'true') return;
            observer.disconnect();
            // The first message after a frame comes when that frame was painted.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - pressed);
              port2.postMessage(null);
            });
          };
          const observer = new MutationObserver(look);
          observer.observe(document.documentElement, { attributes: true });
        }),
      step,
    );
    // The listener has to be there before the key is.
    await page.evaluate(() => undefined);
    await page.keyboard.press('Enter');
    return painted;
  };

  const first: number[] = [];
  const later: number[] = [];
  const slowest: Partial<Record<StepId, number>> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const step of stepIds) {
      // Nobody opens two in one breath: what the last one had to save is saved by then.
      await page.waitForTimeout(pause);
      const time = await opened(step);
      (round === 0 ? first : later).push(time);
      if (round > 0) slowest[step] = Math.max(slowest[step] ?? 0, time);
    }
  }
  const told = (values: readonly number[]) => {
    const sorted = [...values].sort((one, other) => one - other);
    return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms (${(sorted[0] ?? 0).toFixed(0)}–${(sorted.at(-1) ?? 0).toFixed(0)} over ${sorted.length})`;
  };
  const line = `A step of an incident with 100,000 sockets stands there, from the key press to its painted heading, ${told(later)} later; ${told(first)} when it is shown for the first time.`;
  process.stdout.write(
    `${line}\n${stepIds.map((step) => `${step} at most ${slowest[step]?.toFixed(0)} ms`).join(', ')}\n`,
  );
  const results = process.env.REBIND_MEASURED ?? '';
  if (results !== '') appendFileSync(results, `${line}\n`);
  expect(later).toHaveLength((rounds - 1) * stepIds.length);
});
