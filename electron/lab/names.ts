import type { Lookup } from '../cti/lookup';

/** The name server of a practice site: it knows the names of the site and no other, and asks nobody. */
export function lookupIn(names: Readonly<Record<string, readonly string[]>>): Lookup {
  const known = new Map(Object.entries(names).map(([name, found]) => [name.toLowerCase(), found]));
  return async (name) => {
    const found = known.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw Object.assign(new Error(`${name} is no name of this practice site`), { code: 'ENOTFOUND' });
  };
}
