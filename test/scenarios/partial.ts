import { ownerOf, type Texts } from './case-of';
import type { Misleading } from './scenario';

/** What a technician who brought less would have brought. */
export interface Partial {
  /** The files that are left out, for people. */
  readonly without: string;
  readonly texts: Texts;
}

/**
 * The folder with a file left out, or two of one owner, or the form and another one; with a whole owner left out;
 * with one file left alone.
 * @param every true for each subset that there is: it takes long
 */
export function partsOf(texts: Texts, every: boolean): readonly Partial[] {
  const ids = [...texts.keys()];
  const left = every ? subsets(ids) : someOf(ids);
  const seen = new Map(left.map((gone) => [[...gone].sort().join(' '), gone]));
  return [...seen].map(([without, gone]) => ({
    without,
    texts: new Map([...texts].filter(([id]) => !gone.includes(id))),
  }));
}

function someOf(ids: readonly string[]): readonly (readonly string[])[] {
  return [
    ...ids.flatMap((one, at) =>
      ids
        .slice(at)
        .filter((other) => isNear(one, other))
        .map((other) => [one, other]),
    ),
    ...(['A', 'B', 'dialer'] as const).map((owner) => ids.filter((id) => ownerOf(id) === owner)),
    ...ids.map((kept) => ids.filter((id) => id !== kept)),
    ids,
  ].map((gone) => [...new Set(gone)]);
}

/** In one folder, or one of them is the form: of these two one may stand in for the other. */
function isNear(one: string, other: string): boolean {
  return ownerOf(one) === ownerOf(other) || ownerOf(one) === null || ownerOf(other) === null;
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_one, at) => (bits >> at) % 2 === 1),
  );
}

/** Was a misleading file left without what answers it? Then what the rest says is right, and not of this site. */
export function isMisled(texts: Texts, misleading: Misleading | undefined): boolean {
  return (
    misleading !== undefined &&
    texts.has(misleading.file) &&
    !misleading.answeredBy.some((id) => texts.has(id))
  );
}
