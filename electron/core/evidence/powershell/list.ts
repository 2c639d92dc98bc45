import { type Lines, skipBlanks } from '../text/lines';
import { plainBlanks } from './cells';
import { offer } from './table';
import type { Field, PrintedObject, PrintedValue, Taker } from './types';

/** A line of a list that starts a property. */
export interface Property {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  /** How far the line is indented, and where its value starts. */
  readonly indent: number;
  readonly valueAt: number;
}

/** How a kind of list writes its properties. */
export interface ListStyle {
  readonly propertyAt: (text: string) => Property | null;
  /** Properties come in the order of the alphabet: a name that goes back starts the next object. */
  readonly isSorted: boolean;
  /** A value may go on in the lines below, indented. */
  readonly wraps: boolean;
}

/** The longest name of a property that is looked for. */
const longestName = 80;

/** `InterfaceAlias : Ethernet`; null where the line starts no property. */
export function colonProperty(line: string): Property | null {
  const text = plainBlanks(line);
  const indent = skipBlanks(text, 0, text.length);
  let colon = text.indexOf(' :', indent);
  while (colon >= 0 && colon + 2 < text.length && text[colon + 2] !== ' ') {
    colon = colon - indent > longestName ? -1 : text.indexOf(' :', colon + 1);
  }
  if (colon < 0 || colon - indent > longestName) return null;
  const name = text.slice(indent, colon).trimEnd();
  if (!/^\p{L}[\p{L}\p{N}_.()\- ]*$/u.test(name)) return null;
  return { name: name.toLowerCase(), value: text.slice(colon + 3).trim(), indent, valueAt: colon + 3 };
}

/** `Format-List`: names padded to one width, a colon, the value. */
export const formatList: ListStyle = { propertyAt: colonProperty, isSorted: false, wraps: true };

/**
 * Reads a list: blocks of properties, parted by blank lines.
 *
 *     InterfaceAlias : Private
 *     DNSServer      : 10.1.8.10
 *                      10.1.8.11
 *
 * A property that comes again starts the next object too, since blank lines get lost. Where
 * every line has a blank one below it, as line ends get doubled, blank lines say nothing.
 */
export function readList(lines: Lines, from: number, to: number, style: ListStyle, taker: Taker): void {
  const isSpaced = !hasNeighbours(lines, from, to, style);
  let open: OpenObject | null = null;
  let head = 0;
  /** Lines among an object's that say nothing of it. */
  let strays: number[] = [];
  const close = () => {
    const isTaken = open === null || offer(lines, open, taker);
    for (const line of strays) if (isTaken || line > (open?.lastLine ?? 0)) taker.unread(line);
    open = null;
    strays = [];
  };
  for (let line = from; line <= to; line += 1) {
    if (lines.isBlank(line)) {
      if (!isSpaced) close();
      continue;
    }
    const text = lines.at(line);
    const above: OpenObject | null = open;
    const property = style.wraps && above?.goesOn(text) ? null : style.propertyAt(text);
    if (property !== null) {
      if (above?.takes(property.name, style.isSorted) !== true) close();
      if (head === 0) head = line;
      open ??= new OpenObject(head, line);
      open.add(property, line);
    } else if (style.wraps && above?.isIndented(text)) {
      above.more(text.trim(), line);
    } else {
      strays.push(line);
      head = 0;
    }
  }
  close();
}

/** Do two properties stand right below each other? */
function hasNeighbours(lines: Lines, from: number, to: number, style: ListStyle): boolean {
  let before = false;
  for (let line = from; line <= to; line += 1) {
    const isProperty = style.propertyAt(lines.at(line)) !== null;
    if (before && isProperty) return true;
    before = isProperty;
  }
  return false;
}

/** An object whose block has not ended yet. */
class OpenObject implements PrintedObject {
  readonly names = new Set<string>();
  readonly fields = new Map<string, Field & { readonly values: PrintedValue[] }>();
  readonly head: number;
  readonly line: number;
  lastLine: number;
  #last: Property | null = null;

  constructor(head: number, line: number) {
    this.head = head;
    this.line = line;
    this.lastLine = line;
  }

  takes(name: string, isSorted: boolean): boolean {
    return !this.names.has(name) && !(isSorted && this.#last !== null && name < this.#last.name);
  }

  /** Does a line stand as far right as the value above it? Then it goes on with it, even where it holds a colon. */
  goesOn(text: string): boolean {
    return this.#last !== null && skipBlanks(text, 0, text.length) >= this.#last.valueAt;
  }

  isIndented(text: string): boolean {
    return this.#last !== null && skipBlanks(text, 0, text.length) > this.#last.indent;
  }

  add(property: Property, line: number): void {
    this.#last = property;
    this.names.add(property.name);
    this.lastLine = line;
    if (property.value !== '') this.more(property.value, line);
  }

  more(text: string, line: number): void {
    const name = this.#last?.name ?? '';
    const field = this.fields.get(name) ?? { values: [], isCut: false };
    field.values.push({ text, line });
    this.fields.set(name, field);
    this.lastLine = line;
  }
}
