import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type RebindWindow } from './window';

/** Every rule of WCAG 2.2 A and AA that axe can look for, and what it holds for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds nothing on what is shown now, in the light look and in the dark one. */
export async function axeFindsNothing(rebind: RebindWindow, where: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await rebind[theme]();
    // Electron has no second page for axe to work in, so it works in this one.
    const found = await new AxeBuilder({ page: rebind.page }).setLegacyMode(true).withTags(tags).analyze();
    const told = found.violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' ')}`,
    );
    expect.soft(told, `${where}, ${theme}`).toEqual([]);
  }
}

/** What moves for longer than a person who wants no motion allows, with the time. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
    return [...document.querySelectorAll('*')].flatMap((node) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { animationDuration, transitionDuration } = getComputedStyle(node, part);
        const time = Math.max(longest(animationDuration), longest(transitionDuration));
        return time > 0.01 ? [`${node.tagName}.${node.className}${part ?? ''} ${time} s`] : [];
      }),
    );
  });
}

/**
 * What cannot be read without scrolling in two directions: whatever is wider than its box and
 * neither a table, a picture nor the text of a console.
 */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The deepest part that reaches furthest to the right: most likely what has to be mended. */
    const furthest = (node: Element) =>
      [...node.querySelectorAll('*')].reduce<{ at: number; one: Element | null }>(
        (most, one) => {
          const { right, width } = one.getBoundingClientRect();
          return width > 0 && right >= most.at ? { at: right, one } : most;
        },
        { at: 0, one: null },
      );
    const told = (node: Element) => {
      const { at, one } = furthest(node);
      return `${node.tagName.toLowerCase()}.${node.className}: ${node.scrollWidth} > ${node.clientWidth} by ${one?.tagName.toLowerCase()}.${one?.getAttribute('class')} at ${Math.round(at)} “${(one?.textContent ?? '').slice(0, 60)}” in ${one?.parentElement?.className} in ${one?.parentElement?.parentElement?.className}`;
    };
    const mayScroll = (node: Element) =>
      node.matches('pre, table, img, textarea, iframe, [role="table"], [role="grid"]') ||
      node.querySelector(
        ':scope > table, :scope > pre, :scope > img, :scope > [role="table"], :scope > [role="grid"], :scope > * > [data-line]',
      ) !== null;
    return [...document.querySelectorAll('body, body *')].flatMap((node) => {
      const { overflowX } = getComputedStyle(node);
      const scrolls = ['auto', 'scroll'].includes(overflowX) || node === document.body;
      return scrolls && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0 && !mayScroll(node)
        ? [told(node)]
        : [];
    });
  });
}

/** Controls and headings that stand outside of the window and that no scrolling brings in. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, h1, h2',
    );
    const told: string[] = [];
    for (const node of controls) {
      const style = getComputedStyle(node);
      if (node.getClientRects().length === 0 || style.visibility === 'hidden') continue;
      // Hidden for the eye only, as the words for a screen reader are.
      if (node.getBoundingClientRect().width <= 1) continue;
      node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = node.getBoundingClientRect();
      let left = 0;
      let right = window.innerWidth;
      for (let above = node.parentElement; above !== null; above = above.parentElement) {
        if (getComputedStyle(above).overflowX === 'visible') continue;
        const edge = above.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      const seen = Math.min(box.right, right) - Math.max(box.left, left);
      if (seen < Math.min(box.width, 24) - 1 || box.top > window.innerHeight - 4 || box.bottom < 4)
        told.push(
          `${node.tagName.toLowerCase()} “${(node.getAttribute('aria-label') ?? node.textContent ?? '').slice(0, 60)}” ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}×${Math.round(box.height)}`,
        );
    }
    return told;
  });
}

/** Texts that are cut off without a sign of it: neither dots, nor a way to scroll, nor the whole in a title. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((node) => {
      const style = getComputedStyle(node);
      const hides =
        style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'clip';
      // Meant for a screen reader only.
      if (!hides || node.clientWidth <= 2 || node.clientHeight <= 2) return [];
      if (node.tagName === 'BODY' || node.closest('svg, iframe') !== null) return [];
      const words = [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      if (!words) return [];
      const cut = node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 3;
      const isSaid =
        style.textOverflow === 'ellipsis' ||
        style.webkitLineClamp !== 'none' ||
        node.closest('[title]') !== null;
      return cut && !isSaid
        ? [`${node.tagName.toLowerCase()}.${node.className} “${(node.textContent ?? '').slice(0, 50)}”`]
        : [];
    }),
  );
}

/** Targets of less than 24×24 CSS pixels that have no room around them either (WCAG 2.5.8), and are no words in a sentence. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="separator"][tabindex]',
      ),
    ]
      .filter((node) => !(node as HTMLButtonElement).disabled)
      // A radio button is as large as the label around it.
      .map((node) => ({ node, box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const isSmall = (box: DOMRect) => box.width < least - 0.5 || box.height < least - 0.5;
    const inSentence = (node: HTMLElement) => {
      const around = node.parentElement?.closest('p, li, td, span, dd');
      const own = (node.textContent ?? '').trim();
      return (
        getComputedStyle(node).display.startsWith('inline') &&
        own !== '' &&
        around != null &&
        (around.textContent ?? '').trim().length > own.length + 8
      );
    };
    return all
      .filter(({ node, box }) => isSmall(box) && !inSentence(node))
      .filter(({ node, box }) => {
        const x = (box.left + box.right) / 2;
        const y = (box.top + box.bottom) / 2;
        return all.some((other) => {
          if (other.node === node || other.node.contains(node) || node.contains(other.node)) return false;
          const nearX = Math.max(other.box.left, Math.min(x, other.box.right));
          const nearY = Math.max(other.box.top, Math.min(y, other.box.bottom));
          return Math.hypot(nearX - x, nearY - y) < least / 2;
        });
      })
      .map(
        ({ node, box }) =>
          `${node.tagName.toLowerCase()}.${node.className} “${(node.getAttribute('aria-label') ?? node.textContent ?? '').slice(0, 50)}” ${box.width.toFixed(1)}×${box.height.toFixed(1)}`,
      );
  });
}

/** Controls whose read-out name does not hold the words that stand on them (WCAG 2.5.3), or that have none. */
export function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const plain = (text: string | null) =>
      (text ?? '')
        .replace(/[\s…]+/g, ' ')
        .trim()
        .toLowerCase();
    return [...document.querySelectorAll<HTMLElement>('button, a[href], summary, [role="menuitem"]')].flatMap(
      (node) => {
        if (node.getClientRects().length === 0) return [];
        const label = node.getAttribute('aria-label');
        const words = plain(node.innerText);
        if (label === null)
          return words === '' && plain(node.getAttribute('title')) === ''
            ? [`no name: ${node.outerHTML.slice(0, 120)}`]
            : [];
        // Signs and numbers that stand for a state are no words.
        const shown = words.split(' ').filter((word) => /\p{L}{2,}/u.test(word));
        const lacking = shown.filter((word) => !plain(label).includes(word));
        return lacking.length > 0 ? [`“${words}” is called “${label}”`] : [];
      },
    );
  });
}
