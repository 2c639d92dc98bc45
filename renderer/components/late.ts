import { useEffect, useState } from 'react';

/** How long a wait may last before it is shown: a shorter one would only flicker. */
const patience = 300;

/** True once `active` has held for 300 ms, or for as many as are given. */
export function useLate(active: boolean, milliseconds = patience): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [active, milliseconds]);
  return active && late;
}
