import type { Unread } from '../text/unread';

interface Saying {
  readonly value: unknown;
  readonly line: number;
  disputed: boolean;
}

/**
 * What a record says under each of its names. A name that stands there twice with two values
 * says nothing: both lines count as not understood.
 */
export class Told<Name extends string> {
  readonly #sayings = new Map<Name, Saying>();
  readonly #unread: Unread;

  constructor(unread: Unread) {
    this.#unread = unread;
  }

  /** @param value null: the line does not have the form that its name asks for */
  take(name: Name, value: unknown, line: number): void {
    const before = this.#sayings.get(name);
    if (value === null || value === undefined) this.#unread.add(line);
    else if (before === undefined) this.#sayings.set(name, { value, line, disputed: false });
    else if (before.disputed || JSON.stringify(before.value) !== JSON.stringify(value)) {
      if (!before.disputed) this.#unread.add(before.line);
      before.disputed = true;
      this.#unread.add(line);
    }
  }

  /** The one value under this name; null where none stands there, or several. */
  get<T>(name: Name): T | null {
    const saying = this.#sayings.get(name);
    return saying === undefined || saying.disputed ? null : (saying.value as T);
  }

  /** The line of that one value. */
  lineOf(name: Name): number | null {
    const saying = this.#sayings.get(name);
    return saying === undefined || saying.disputed ? null : saying.line;
  }

  /** These names have no place in what the rest says: their lines count as not understood. */
  drop(names: readonly Name[]): void {
    for (const name of names) {
      const saying = this.#sayings.get(name);
      if (saying !== undefined && !saying.disputed) this.#unread.add(saying.line);
      this.#sayings.delete(name);
    }
  }
}
