import type { StepId } from '../../electron/core/incident/events';
import type { Side } from '../../electron/core/net/ports';
import { takesPictures } from './pictures';
import { expect, type RebindWindow } from './window';

const stepTitles: Record<StepId, string> = {
  site: 'Site',
  dialer: 'Dialer',
  connection: 'ctitest and connection',
  netstat: 'netstat and adapters',
  diagnosis: 'Diagnosis',
  fix: 'Fix',
  verify: 'Verify',
  report: 'Report',
};

/** The wizard as a technician uses it: by its words, not by its insides. */
export class Wizard {
  readonly #rebind: RebindWindow;

  constructor(rebind: RebindWindow) {
    this.#rebind = rebind;
  }

  get page() {
    return this.#rebind.page;
  }

  /** Waits until this screen stands and can be used. */
  async at(screen: StepId | 'home'): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-screen', screen);
    await expect(this.page.locator('html')).toHaveAttribute('data-ready', 'true');
  }

  /** Opens a step by the rail. */
  async go(step: StepId): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^\\d\\. ${stepTitles[step]}:`) })
      .click();
    await this.at(step);
  }

  /** Types into a field and leaves it, as Tab does; the field saves then. */
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Tab');
  }

  /** Chooses an answer of a question. */
  async choose(question: string, answer: string): Promise<void> {
    const radio = this.page
      .getByRole('group', { name: question })
      .first()
      .getByRole('radio', { name: answer })
      .first();
    // The answer shows once it is saved, so it is waited for rather than expected of the click.
    await radio.click({ force: true });
    await expect(radio).toBeChecked();
  }

  /** Fills both entries of the Dialer Properties. */
  async enterDialer(a: string, b: string): Promise<void> {
    for (const [side, endpoint] of [
      ['A', a],
      ['B', b],
    ] as const) {
      const [address = '', port = ''] = endpoint.split(':');
      await this.type(`CTI server ${side}: address or host name`, address);
      await this.type(`CTI server port ${side}`, port);
    }
  }

  /** Pastes a text into the place of an owner on this screen. */
  async bring(owner: Side | 'dialer', text: string): Promise<void> {
    const place = this.page.locator(`[data-intake="${owner}"]`).first();
    await place.getByRole('textbox').fill(text);
    await place.getByRole('button', { name: 'Take this text' }).click();
    await expect(place.getByRole('status')).not.toBeEmpty();
  }

  /** A step's answer in the rail. */
  railAnswer(step: StepId) {
    return this.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(`^\\d\\. ${stepTitles[step]}:`) });
  }

  /** Opens a part of the screen that is folded. */
  async openFold(title: string): Promise<void> {
    const summary = this.page.getByText(title, { exact: true }).first();
    const details = this.page.locator('details', { has: summary }).first();
    if ((await details.getAttribute('open')) === null) await summary.click();
  }

  /** Begins the plan of step 6; where no evidence proves the other side in service, on somebody's word. */
  async beginPlan(): Promise<void> {
    const who = this.page.getByLabel('Who says so');
    if ((await who.count()) > 0) {
      await who.fill('P. Lindqvist, operations');
      await this.page.getByLabel('How they know').fill('procmon shows it in service');
    }
    await this.page.getByRole('button', { name: 'Begin this plan' }).click();
    await expect(this.page.getByRole('button', { name: 'Begin this plan' })).toHaveCount(0);
  }

  /** Ticks every step of the fix that is not done yet. */
  async tickAll(): Promise<void> {
    const open = this.page.getByRole('button', { name: /^Mark as done/ });
    for (let left = await open.count(); left > 0; left = await open.count()) {
      await open.first().click();
      await expect(open).toHaveCount(left - 1);
    }
  }

  /** Begins a practice from the first screen; `rehearsal`: with its cause hidden. */
  async practice(site: string, rehearsal = false): Promise<void> {
    await this.page.getByRole('button', { name: 'Practice' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Practice' });
    if (rehearsal) await dialog.getByLabel('Hide its cause, for a colleague').check();
    await dialog.locator(`[data-site="${site}"]`).click();
    await expect(this.page.locator('html')).not.toHaveAttribute('data-screen', 'home');
  }

  /** Opens a session from this laptop with what the dialer calls on a side, and agrees to it. */
  async testSession(side: Side, endpoint: string): Promise<void> {
    const test = this.page.locator(`[data-test="${side}"]`).first();
    await test.getByRole('button', { name: `Test from this laptop: ${endpoint}` }).click();
    await test.getByRole('button', { name: `Contact ${endpoint}` }).click();
    await expect(test.getByRole('button', { name: `Test from this laptop: ${endpoint}` })).toBeVisible({
      timeout: 45_000,
    });
  }

  /** Lets the test of a side from this laptop try the bare connection. */
  async connectionOnly(side: Side): Promise<void> {
    const test = this.page.locator(`[data-test="${side}"]`).first();
    await test.getByRole('button', { name: 'The connection only' }).click();
  }

  /** Goes back to the first screen. */
  async home(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Rebind', exact: true }).click();
    await this.at('home');
  }

  /**
   * Pictures of this screen, light and dark, at both sizes that it is made for, where pictures are taken.
   * Afterwards it is light, and of the usual size.
   */
  async shots(name: string): Promise<void> {
    const usual = [1280, 800] as const;
    for (const [width, height] of takesPictures ? ([[1024, 700], usual] as const) : []) {
      await this.#rebind.size(width, height);
      await this.#rebind.dark();
      await this.#rebind.shot(name);
      await this.#rebind.light();
      await this.#rebind.shot(name);
    }
    await this.#rebind.size(...usual);
    await this.#rebind.light();
  }
}
