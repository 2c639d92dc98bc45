import type { Edit } from './edits';

/** Two lines that a console broke a longer one into. */
export interface BrokenLine {
  /** Index of the first line's first character. */
  readonly start: number;
  /** Index behind the first line's last character, and of the second one's first: the line end lies between. */
  readonly end: number;
  readonly next: number;
  /** Both without the line end between them. */
  readonly joined: string;
}

/** No console is narrower, and none that is this wide breaks lines. */
const narrowest = 40;
const widest = 400;

/**
 * The places where a console of one width broke lines: a line that is as long as the longest one, its
 * last sign no blank, and a line behind it that begins with none. Some of them may be no breaks: what is
 * made of them only counts where something reaches over.
 */
export function brokenLines(text: string): readonly BrokenLine[] {
  const ends: number[] = [];
  let width = 0;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
    ends.push(feed);
    width = Math.max(width, lengthOf(text, start, feed));
    start = feed + 1;
  }
  if (width < narrowest || width > widest) return [];
  const found: BrokenLine[] = [];
  start = 0;
  for (const [at, feed] of ends.entries()) {
    const end = start + lengthOf(text, start, feed);
    const next = feed + 1;
    if (end - start === width && isSign(text, end - 1) && isSign(text, next)) {
      const behind = ends[at + 1] ?? text.length;
      const joined = text.slice(start, end) + text.slice(next, next + lengthOf(text, next, behind));
      found.push({ start, end, next, joined });
    }
    start = next;
  }
  return found;
}

/** The edits of a broken line that reach over its break, with the break in its place. */
export function wrappedEdits(text: string, edits: (text: string) => readonly Edit[]): readonly Edit[] {
  return brokenLines(text).flatMap(({ start, end, next, joined }) => {
    const first = end - start;
    return edits(joined)
      .filter((one) => one.start < first && one.end > first)
      .map((one): Edit => {
        const before = first - one.start;
        return {
          start: start + one.start,
          end: next + one.end - first,
          text: one.text.slice(0, before) + text.slice(end, next) + one.text.slice(before),
        };
      });
  });
}

function lengthOf(text: string, start: number, feed: number): number {
  let end = feed;
  while (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return end - start;
}

function isSign(text: string, at: number): boolean {
  return at >= 0 && at < text.length && !/\s/.test(text.charAt(at));
}
