import { type RefObject, useLayoutEffect } from 'react';

/**
 * Gives the focus back to what had it before a panel was opened, when the panel goes while the
 * focus is inside of it.
 *
 * @param panel what is taken away
 */
export function useFocusBack(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const own = panel.current;
    return () => {
      const isInside = own?.contains(document.activeElement) ?? false;
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel]);
}
