import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { incidentStore } from '../stores/incident';

/** Below this width a panel beside the step has no room there and covers it; as in the style sheets. */
const covers = '(max-width: 819px)';

function watchCovers(changed: () => void): () => void {
  const narrow = window.matchMedia(covers);
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** What the panel's element is to a screen reader, to be spread on it. */
interface PanelRole {
  readonly role: 'complementary' | 'dialog';
  readonly 'aria-modal': true | undefined;
  readonly tabIndex: -1;
}

/** Focuses once all of a change is done: what was covered until then can take the focus after it. */
function focusAfterwards(wanted: () => HTMLElement | null): void {
  queueMicrotask(() => wanted()?.focus({ preventScroll: true }));
}

/**
 * What a panel beside the step does for the keyboard: Escape inside of it closes it, and the focus
 * goes back to what had it before. Where the window is so narrow, or zoomed so far in, that the panel
 * covers the step, it takes the focus, Escape closes it from everywhere, and whoever goes to another
 * step sees that step.
 *
 * @param panel what is shown
 * @param close takes it away; the same function every time
 * @returns what belongs on the panel's element
 */
export function useSidePanel(panel: RefObject<HTMLElement | null>, close: () => void): PanelRole {
  const isSheet = useSyncExternalStore(watchCovers, () => window.matchMedia(covers).matches);
  /** It goes because another step was asked for: the focus belongs there. */
  const moved = useRef(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = panel.current;
    const narrow = window.matchMedia(covers);
    const take = () => {
      if (narrow.matches && own !== null && !own.contains(document.activeElement)) own.focus();
    };
    take();
    narrow.addEventListener('change', take);
    return () => {
      narrow.removeEventListener('change', take);
      const { activeElement } = document;
      const isInside = activeElement === document.body || (own?.contains(activeElement) ?? false);
      if (isInside)
        focusAfterwards(() =>
          !moved.current && before instanceof HTMLElement && before !== document.body && before.isConnected
            ? before
            : document.querySelector<HTMLElement>('main h1'),
        );
    };
  }, [panel]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A dialog or a menu over it is closed first.
      if (document.querySelector('dialog[open], [role="menu"]') !== null) return;
      const isInside = panel.current?.contains(document.activeElement) ?? false;
      if (!isInside && !window.matchMedia(covers).matches) return;
      event.preventDefault();
      close();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [panel, close]);

  const step = useStore(incidentStore, (state) => state.step);
  useEffect(
    () => () => {
      // Runs where another step takes the place of this one, and where the panel goes anyway.
      if (incidentStore.getState().step === step || !window.matchMedia(covers).matches) return;
      moved.current = true;
      close();
    },
    [step, close],
  );
  return {
    role: isSheet ? 'dialog' : 'complementary',
    'aria-modal': isSheet || undefined,
    tabIndex: -1,
  };
}
