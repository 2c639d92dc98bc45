import type { Lines } from '../text/lines';
import { headingAt } from './heading';
import { formatList, readList } from './list';
import { type Heading, readRows } from './table';
import type { Taker } from './types';

/** What a kind of output looks for among the objects. */
export interface Wanted {
  /** Do an object with these properties, or the rows of such a table, belong to the kind? Its table or list starts at `head`. */
  readonly has: (names: ReadonlySet<string>, head: number) => boolean;
  /** Properties that no object of the kind goes without, if its table shows them. */
  readonly always: readonly string[];
}

/**
 * Reads the objects that PowerShell prints, as tables (`Format-Table`) and as lists
 * (`Format-List`), several of them after one another:
 *
 *     ifIndex InterfaceAlias  InterfaceMetric      InterfaceAlias  : Private
 *     ------- --------------  ---------------      InterfaceMetric : 25
 *     12      Private                      25
 *
 * Names of properties are English in every language of Windows; values need not be.
 * @returns false where nothing that is wanted stands there
 */
export function readObjects(
  lines: Lines,
  first: number,
  last: number,
  wanted: Wanted,
  taker: Taker,
): boolean {
  let found = false;
  const ofList: Taker = {
    ...taker,
    take(object) {
      const isWanted = wanted.has(object.names, object.head);
      found ||= isWanted;
      return isWanted && taker.take(object);
    },
  };
  let from = first;
  for (const { heading, end } of tablesIn(lines, first, last, wanted)) {
    found = true;
    readList(lines, from, heading.first - 1, formatList, ofList);
    readRows(lines, heading, end, wanted.always, taker);
    from = end + 1;
  }
  readList(lines, from, last, formatList, ofList);
  return found;
}

/**
 * The wanted tables between two lines, each with the last line of its rows: a blank line or
 * the next heading ends it. What is no heading may be a value of dashes in a list.
 */
function tablesIn(
  lines: Lines,
  first: number,
  last: number,
  wanted: Wanted,
): readonly { readonly heading: Heading; readonly end: number }[] {
  const headings: Heading[] = [];
  for (let line = first; line <= last; line += 1) {
    const heading = headingAt(lines, line, Math.max(first, (headings.at(-1)?.last ?? 0) + 1));
    if (heading !== null) headings.push(heading);
  }
  return headings.flatMap((heading, index) => {
    if (!wanted.has(new Set(heading.columns.map(({ name }) => name)), heading.first)) return [];
    const limit = (headings[index + 1]?.first ?? last + 1) - 1;
    let end = heading.last;
    while (end < limit && !lines.isBlank(end + 1)) end += 1;
    return [{ heading, end }];
  });
}
