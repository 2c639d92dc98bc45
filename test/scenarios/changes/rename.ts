import type { Texts } from '../case-of';
import { withTexts } from './texts';

/** The same folder with its hosts named otherwise; small letters stay small ones. */
export function renamed(texts: Texts, names: ReadonlyMap<string, string>): Texts {
  const others = new Map([...names].map(([name, other]) => [name.toLowerCase(), other]));
  const words = [...others.keys()].map((name) => name.replace(/[-.]/g, '\\$&')).join('|');
  // A name is a whole word; `pgb-priv` is another one than `pgb`.
  const found = new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'gi');
  return withTexts(texts, (text) =>
    text.replace(found, (name) => {
      const other = others.get(name.toLowerCase()) ?? name;
      return name === name.toLowerCase() ? other.toLowerCase() : other;
    }),
  );
}
