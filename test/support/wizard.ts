import type { StepId } from '../../electron/core/incident/events';
import type { Side } from '../../electron/core/net/ports';
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
    await this.page
      .getByRole('group', { name: question })
      .first()
      .getByRole('radio', { name: answer })
      .first()
      .check({ force: true });
  }

  /** Fills both entries of the Dialer Properties. */
  async enterDialer(a: string, b: string): Promise<void> {
    for (const [side, endpoint] of [
      ['A', a],
      ['B', b],
    ] as const) {
      const [address = '', port = ''] = endpoint.split(':');
      await this.type(`CTI server ${side}: address or host name`, address);
      await this.type(`CTI server ${side}: port`, port);
    }
  }

  /** Pastes a text into the place of an owner on this screen. */
  async bring(owner: Side | 'dialer', text: string): Promise<void> {
    const place = this.page.locator(`[data-intake="${owner}"]`).first();
    await place.getByRole('textbox').fill(text);
    await place.getByRole('button', { name: 'Take this text' }).click();
    await expect(place.getByRole('status')).not.toBeEmpty();
  }
}
