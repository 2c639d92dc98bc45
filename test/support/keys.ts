import { expect, type RebindWindow } from './window';

/** What has the focus: what it is, what it is called, and whether a person sees where it is. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly checked: boolean;
  /** Is there a frame around it, its own or that of the label around it? */
  readonly marked: boolean;
  /** Does any of it stand where nothing covers it? */
  readonly inSight: boolean;
  readonly where: string;
}

/** More stops than any screen has. */
const mostStops = 260;

/** A person without a mouse: only keys, and what can be told of the focus. */
export class Keys {
  readonly #rebind: RebindWindow;

  constructor(rebind: RebindWindow) {
    this.#rebind = rebind;
  }

  get page() {
    return this.#rebind.page;
  }

  /** What has the focus now. */
  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const one = document.activeElement ?? document.body;
      const text = (node: Element | null | undefined) =>
        (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
      const named = (one.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .filter((id) => id !== '')
        .map((id) => text(document.getElementById(id)))
        .join(' ');
      const name = one.getAttribute('aria-label') || named || labels.map(text).join(' ') || text(one);
      const isMarked = (node: Element | null) => {
        if (node === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
      };
      const shown = one.closest('label') ?? labels[0] ?? one;
      const holder = one.getBoundingClientRect().width > 4 ? one : shown;
      const box = holder.getBoundingClientRect();
      const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
      const inSight = parts.some((x) =>
        parts.some((y) => {
          const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return hit !== null && (holder.contains(hit) || hit.contains(one) === (hit === holder));
        }),
      );
      return {
        tag: one.tagName.toLowerCase(),
        type: one.getAttribute('type') ?? '',
        name,
        checked: (one as HTMLInputElement).checked === true,
        marked: isMarked(one) || isMarked(one.closest('label')) || isMarked(labels[0] ?? null),
        inSight,
        where: `${document.documentElement.dataset.screen} ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}×${Math.round(box.height)}`,
      };
    });
  }

  /** Tab, or Shift+Tab; every stop has to be seen. */
  async tab(back = false): Promise<Focused> {
    await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await this.focused();
    // At the end of the page the focus leaves it for one press; a frame shows its own focus inside.
    if (!['body', 'html', 'iframe'].includes(focused.tag)) {
      const told = `${focused.tag} “${focused.name.slice(0, 80)}” (${focused.where})`;
      expect(focused.marked, `the focus is not marked: ${told}`).toBe(true);
      expect(focused.inSight, `the focus is hidden: ${told}`).toBe(true);
    }
    return focused;
  }

  /** Goes on with Tab until something of this name has the focus. */
  async to(name: string | RegExp, tags: readonly string[] = [], back = false): Promise<Focused> {
    const passed: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const focused = await this.tab(back);
      const fits = typeof name === 'string' ? focused.name === name : name.test(focused.name);
      if (fits && (tags.length === 0 || tags.includes(focused.tag))) return focused;
      passed.push(`${focused.tag}:${focused.name.slice(0, 40)}`);
    }
    throw new Error(`Tab never comes to ${name}. It passed ${[...new Set(passed)].join(' | ')}`);
  }

  /** Goes to a button, a summary or a link, and presses it. */
  async press(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(name, ['button', 'summary', 'a']);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field, types, and leaves it. */
  async type(name: string | RegExp, text: string): Promise<void> {
    await this.to(name, ['input', 'textarea']);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Goes to a question and chooses an answer with the arrows, or with Space where it is the first. */
  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: question }).first();
    for (let stop = 0; ; stop += 1) {
      if (stop === mostStops) throw new Error(`Tab never comes to ${question}.`);
      await this.tab();
      if ((await group.locator('input:focus').count()) > 0) break;
    }
    const fits = (name: string) => (typeof answer === 'string' ? name.startsWith(answer) : answer.test(name));
    for (let turn = 0; turn < 20; turn += 1) {
      const focused = await this.focused();
      if (fits(focused.name)) {
        if (!focused.checked) await this.page.keyboard.press('Space');
        await expect(group.locator('input:focus')).toBeChecked();
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No arrow comes to ${answer} of ${question}.`);
  }

  /** Pastes a text where the focus is. */
  async paste(text: string): Promise<void> {
    await this.#rebind.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Nothing has lost the focus: what had it and went has handed it on. */
  async isKept(after: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? ''), {
        message: `after ${after} the focus is lost`,
      })
      .not.toBe('BODY');
  }
}
