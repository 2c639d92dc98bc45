import type { Side } from '../../electron/core/net/ports';
import { filesOf } from '../scenarios/files';
import type { Host } from '../scenarios/scenario';
import {
  dialedOf,
  dialerHost,
  type Ground,
  note,
  pgHost,
  portOf,
  privateCard,
  privateOf,
  scenario,
  visibleCard,
} from '../scenarios/site';
import { expect, type RebindWindow, test } from '../support/window';
import { Wizard } from '../support/wizard';

/** What the one line of step 4 prints on a host of this ground, when the host's clock shows this time. */
function captured(ground: Ground, side: Side, host: Host, hours: number, minutes: number): string {
  const files = filesOf(
    scenario(
      'shown',
      '',
      ground,
      { faults: [], verdict: 'undecided' },
      {
        [side]: host,
        at: new Date(2026, 10, 23, hours, minutes),
        brought: { [side]: ['one-command'] },
      },
    ),
  );
  return files.get(`${side}/capture.txt`) ?? '';
}

/** A new incident, told as far as a technician knows it: the dialer, the active side, Windows, the addresses. */
async function told(
  rebind: RebindWindow,
  ground: Ground,
  dialed: Readonly<Record<Side, string>>,
): Promise<Wizard> {
  const wizard = new Wizard(rebind);
  await rebind.size(1280, 800);
  await wizard.at('home');
  await wizard.page.getByRole('button', { name: 'Start with the dialer' }).click();
  await wizard.at('dialer');
  await wizard.enterDialer(dialed.A, dialed.B);
  await wizard.choose('What does the dialer’s window show?', 'No session comes up');
  await wizard.go('site');
  await wizard.choose('Which side is active?', `Side ${ground.active}`);
  await wizard.choose('How do you know?', 'procmon');
  await wizard.page.getByLabel('Windows on both sides').selectOption(ground.windows);
  await wizard.type('ICM instance number', String(ground.instance));
  await wizard.openFold('Addresses and names');
  for (const side of ['A', 'B'] as const) {
    await wizard.type(`Visible address of side ${side}`, visibleCard(ground, side).address);
    await wizard.type(`Private address of side ${side}`, privateOf(ground, side));
  }
  return wizard;
}

/** The other side's evidence and a session test there: without a proven partner nothing is touched. */
async function bringBoth(wizard: Wizard, ground: Ground, faulty: Host, side: Side): Promise<void> {
  const other = side === 'A' ? 'B' : 'A';
  await wizard.go('netstat');
  await wizard.bring(side, captured(ground, side, faulty, 13, 58));
  await wizard.bring(other, captured(ground, other, pgHost(ground, other), 13, 59));
}

async function carryOut(wizard: Wizard): Promise<void> {
  await wizard.go('fix');
  await wizard.beginPlan();
  await wizard.page.getByLabel('Who approved').fill('M. Okafor');
  await wizard.page.getByRole('button', { name: 'Record the approval' }).click();
  await wizard.tickAll();
}

async function closeAsFixed(wizard: Wizard, side: Side): Promise<void> {
  await wizard.choose('What does the dialer’s window show?', `A session with side ${side}`);
  const fixed = wizard.page.locator('[data-closing="fixed"]');
  await expect(fixed).toHaveAttribute('data-allowed', 'true');
  await fixed.getByRole('radio').click({ force: true });
  await wizard.page.getByRole('button', { name: /^Close as/ }).click();
  await expect(wizard.page.getByText('This incident is closed')).toBeVisible();
}

test('a listener for its own host only goes from the symptom to the close', async ({ rebind }) => {
  test.setTimeout(120_000);
  const ground: Ground = { ...note, windows: '2008r2', language: 'fr' };
  const wizard = await told(rebind, ground, { A: dialedOf(ground, 'A'), B: dialedOf(ground, 'B') });
  const faulty = pgHost(ground, 'B', { listens: [`127.0.0.1:${portOf(ground, 'B')}`] });
  await bringBoth(wizard, ground, faulty, 'B');
  await wizard.go('diagnosis');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('own host only');
  await wizard.shots('cause-loopback-diagnosis');
  await carryOut(wizard);
  await wizard.go('verify');
  const right = pgHost(ground, 'B', { listens: [dialedOf(ground, 'B')] });
  await wizard.bring('B', captured(ground, 'B', right, 14, 40));
  await closeAsFixed(wizard, 'B');
  await wizard.shots('cause-loopback-closed');
});

test('a wrong port in the dialer goes from the symptom to the close', async ({ rebind }) => {
  test.setTimeout(120_000);
  const ground: Ground = { ...note, windows: '2003', language: 'de' };
  const wrong = `${visibleCard(ground, 'B').address}:43072`;
  const wizard = await told(rebind, ground, { A: dialedOf(ground, 'A'), B: wrong });
  const host = pgHost(ground, 'B', { listens: [dialedOf(ground, 'B')] });
  await bringBoth(wizard, ground, host, 'B');
  await wizard.go('diagnosis');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('wrong port');
  await wizard.shots('cause-port-diagnosis');
  await carryOut(wizard);
  await wizard.go('dialer');
  await wizard.enterDialer(dialedOf(ground, 'A'), dialedOf(ground, 'B'));
  await wizard.go('verify');
  const session = `${dialedOf(ground, 'B')} ${dialerHost(ground).cards[0]?.address}:1090 ESTABLISHED`;
  const served = pgHost(ground, 'B', { listens: [dialedOf(ground, 'B')], rows: [session] });
  await wizard.bring('B', captured(ground, 'B', served, 14, 40));
  await closeAsFixed(wizard, 'B');
  await wizard.shots('cause-port-closed');
});

test('a fix that does not help is set aside, and the second one is proven', async ({ rebind }) => {
  test.setTimeout(180_000);
  const ground = note;
  const wizard = await told(rebind, ground, { A: dialedOf(ground, 'A'), B: dialedOf(ground, 'B') });
  const onPrivate = `${privateOf(ground, 'B')}:${portOf(ground, 'B')}`;
  const privateFirst = [privateCard(ground, 'B'), visibleCard(ground, 'B')];
  const faulty = pgHost(ground, 'B', { cards: privateFirst, listens: [onPrivate] });
  await bringBoth(wizard, ground, faulty, 'B');
  await wizard.go('diagnosis');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('private network card only');
  await carryOut(wizard);

  await test.step('the second check shows the same listener: it is not fixed', async () => {
    await wizard.go('verify');
    await wizard.bring('B', captured(ground, 'B', faulty, 14, 40));
    await expect(wizard.page.locator('[data-closing="fixed"]')).toHaveAttribute('data-allowed', 'false');
    await expect(
      wizard.page
        .getByRole('region', { name: 'Conclusion' })
        .or(wizard.page.locator('[aria-label="Conclusion"]')),
    ).toContainText('Not fixed');
    await wizard.shots('cause-again-not-fixed');
    await wizard.page
      .getByLabel('What the fix did, and what it did not')
      .fill('The order was changed back by a policy at the restart.');
    await wizard.page.getByRole('button', { name: 'Set this fix aside and go to Diagnosis' }).click();
    await wizard.at('diagnosis');
  });

  await test.step('the diagnosis goes on from what is known now, and a second fix holds', async () => {
    await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('private network card only');
    await wizard.go('netstat');
    await wizard.bring('A', captured(ground, 'A', pgHost(ground, 'A'), 14, 41));
    await carryOut(wizard);
    await wizard.go('verify');
    const right = pgHost(ground, 'B', { listens: [dialedOf(ground, 'B')] });
    await wizard.bring('B', captured(ground, 'B', right, 15, 30));
    await closeAsFixed(wizard, 'B');
    await wizard.shots('cause-again-closed');
  });
});
