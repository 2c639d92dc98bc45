import { Signal } from './recognise';

/** So many lines an object may have, as PowerShell lists them. */
const longestObject = 80;

/**
 * The lines since the last one that was understood: they may turn out to be the title and
 * heading of what comes, the first properties of an object, or nothing that anybody knows.
 */
export class Strays {
  /** The first of them, the last, and how many are not blank. */
  first = 0;
  last = 0;
  count = 0;
  /** The last of them, and the one before. */
  above: number | undefined;
  over: number | undefined;
  readonly #signals: Uint8Array;

  constructor(signals: Uint8Array) {
    this.#signals = signals;
  }

  add(line: number): void {
    if (this.count === 0) this.first = line;
    this.last = line;
    this.count += 1;
    this.over = this.above;
    this.above = line;
  }

  forget(): void {
    // Called for every row of a table, and nearly never needed there.
    if (this.count === 0) return;
    this.first = 0;
    this.last = 0;
    this.count = 0;
    this.above = undefined;
    this.over = undefined;
  }

  /** How many of them stand before `from`, where `from` to `line` belong to what begins at `line`. */
  before(from: number, line: number): number {
    let within = 0;
    for (let at = Math.max(from, this.first); at < line; at += 1) if (!this.#isBlank(at)) within += 1;
    return Math.max(0, this.count - within);
  }

  /** The last line before `from` that is not blank. */
  lastBefore(from: number): number {
    let line = from - 1;
    while (line > this.first && this.#isBlank(line)) line -= 1;
    return line;
  }

  /** The first of the lines right above `line`, without a blank one between: an object's first properties may tell nothing. */
  objectAbove(line: number): number {
    if (this.count === 0) return line;
    const limit = Math.max(this.first, line - longestObject);
    let first = line;
    while (first > limit && !this.#isBlank(first - 1)) first -= 1;
    return first;
  }

  #isBlank(line: number): boolean {
    return this.#signals[line - 1] === Signal.blank;
  }
}
