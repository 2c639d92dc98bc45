import { useState } from 'react';

/**
 * Shows an answer from the moment it is chosen, while it is being saved. Where it
 * cannot be saved, what was saved before shows again.
 * @returns what to show, and what to call with a new choice
 */
export function useAsked<T>(saved: T, save: (value: T) => unknown): readonly [T, (value: T) => void] {
  const [asked, setAsked] = useState<{ readonly value: T } | null>(null);
  const choose = (value: T) => {
    const saving = save(value);
    if (!(saving instanceof Promise)) return;
    const mine = { value };
    setAsked(mine);
    void saving.finally(() => setAsked((now) => (now === mine ? null : now)));
  };
  return [asked === null ? saved : asked.value, choose];
}
