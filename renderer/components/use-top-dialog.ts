import { useEffect, useState } from 'react';

/** The dialogs that are open, in the order in which they were opened. @param before the same, told last */
export function openDialogs(
  found: Iterable<HTMLDialogElement>,
  before: readonly HTMLDialogElement[],
): readonly HTMLDialogElement[] {
  const open = [...found].filter((one) => one.open);
  return [...before.filter((one) => open.includes(one)), ...open.filter((one) => !before.includes(one))];
}

/**
 * The dialog that lies over everything else; null while none is open. What has to be seen and reached
 * over it belongs inside of it: the browser covers and switches off whatever stands outside.
 */
export function useTopDialog(): HTMLDialogElement | null {
  const [top, setTop] = useState<HTMLDialogElement | null>(null);
  useEffect(() => {
    let open: readonly HTMLDialogElement[] = [];
    const look = () => {
      open = openDialogs(document.querySelectorAll('dialog'), open);
      setTop(open.at(-1) ?? null);
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['open'],
    });
    return () => observer.disconnect();
  }, []);
  return top;
}
