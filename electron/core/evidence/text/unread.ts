import { type UnreadLine, unreadLimit } from '../types';
import type { Lines } from './lines';

const textLimit = 200;

/** Collects the lines that were not understood: the first ones whole enough to show, all of them counted. */
export class Unread {
  readonly #lines: Lines;
  readonly #kept: UnreadLine[] = [];
  #total = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  add(line: number): void {
    this.#total += 1;
    if (this.#kept.length < unreadLimit) {
      this.#kept.push({ line, text: this.#lines.at(line).slice(0, textLimit) });
    }
  }

  /** The fields of an evidence part that tell what was not read, in the order of the lines. */
  result(): { readonly unread: readonly UnreadLine[]; readonly unreadTotal?: number } {
    const unread = [...this.#kept].sort((one, other) => one.line - other.line);
    return this.#total > unread.length ? { unread, unreadTotal: this.#total } : { unread };
  }
}
