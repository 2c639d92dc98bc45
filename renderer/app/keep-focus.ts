/** As long as a screen may take to give the focus a place of its own, in milliseconds. */
const patience = 60;

/** Parts of a screen that mean something by themselves: the focus may rest on one of them. */
const places = 'section, li, form, fieldset, article, aside, dialog, nav, main, [role="status"]';

/**
 * Hands the focus on where what had it is taken away or switched off, as a button is that has done
 * its work. Without this the browser gives it to the page as a whole, and a screen reader begins at
 * the top. It goes to the nearest part around that is still there, never to another control: a
 * second press of Enter must not do something else.
 *
 * @returns stops watching
 */
export function keepFocus(page: Document): () => void {
  let last: { readonly node: Element; readonly around: readonly Element[] } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isGone = (node: Element): boolean => !node.isConnected || node.matches(':disabled');

  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return;
    const around: Element[] = [];
    for (let one = target.parentElement; one !== null; one = one.parentElement) around.push(one);
    last = { node: target, around };
  };

  /** The focus was put nowhere by a press beside everything: that is as wanted. */
  const pressed = () => {
    if (last !== null && !isGone(last.node)) return;
    last = null;
  };

  const handOn = () => {
    timer = undefined;
    if (last === null || !isGone(last.node)) return;
    const { activeElement } = page;
    if (activeElement !== null && activeElement !== page.body) return;
    const place =
      last.around.find((one) => one.isConnected && one.matches(places) && one.getClientRects().length > 0) ??
      page.querySelector('main h1');
    last = null;
    if (!(place instanceof HTMLElement)) return;
    // What is its own place already, as the heading of a step, keeps it.
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  const changed = () => {
    if (last === null || timer !== undefined) return;
    if (page.activeElement !== null && page.activeElement !== page.body) return;
    if (isGone(last.node)) timer = setTimeout(handOn, patience);
  };

  const observer = new MutationObserver(changed);
  observer.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  page.addEventListener('focusin', came);
  page.addEventListener('pointerdown', pressed);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    page.removeEventListener('focusin', came);
    page.removeEventListener('pointerdown', pressed);
  };
}
