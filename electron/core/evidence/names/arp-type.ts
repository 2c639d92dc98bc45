import type { ArpEntry } from './types';

/** How the word of the Type column begins, accents and endings left out: Latin, Cyrillic, Greek, Chinese, Japanese, Korean. */
const beginnings: readonly (readonly [RegExp, 'static' | 'dynamic'])[] = [
  [/^(?:e?st|стат|στατ|静|靜|정적)/iu, 'static'],
  [/^(?:d[yiíý]n|дин|δυν|动|動|동적)/iu, 'dynamic'],
];

/** Addresses of everybody in the network, and of groups: these entries are Windows' own, and static. */
const ofMany = /^(?:FF-FF-FF-FF-FF-FF|01-00-5E-)/i;

/**
 * Tells what the words of a table's Type column mean. A word that is not known means `static` where Windows' own
 * entry of a broadcast or a group has it, and `dynamic` where those have another one.
 * @param rows all rows of one table, with the word of each; it is empty where none was printed
 */
export function entryTypes(
  rows: readonly { readonly physical: string; readonly word: string }[],
): (word: string) => ArpEntry['type'] {
  const own = new Set(
    rows.flatMap(({ physical, word }) => (ofMany.test(physical) && word !== '' ? [word] : [])),
  );
  const [fixed] = own;
  return (word) => {
    // An entry that holds no more has a word of its own.
    if (word === '' || /^inv/i.test(word)) return null;
    const known = beginnings.find(([beginning]) => beginning.test(word))?.[1];
    if (known !== undefined) return known;
    return own.size === 1 ? (word === fixed ? 'static' : 'dynamic') : null;
  };
}
