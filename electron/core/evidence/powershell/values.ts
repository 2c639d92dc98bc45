import ipaddr from 'ipaddr.js';
import { isIPv6, parseIPv4 } from '../../net/ipv4';
import { isDigits } from '../text/lines';
import type { Field, PrintedObject, PrintedValue } from './types';

/** The first of these properties that has a value; names in small letters. */
function fieldOf(object: PrintedObject, names: readonly string[]): Field | null {
  for (const name of names) {
    const field = object.fields.get(name);
    if (field !== undefined) return field;
  }
  return null;
}

/** A value of one line, whole; null where there is none, where it was cut, or goes on below. */
export function word(object: PrintedObject, ...names: readonly string[]): string | null {
  const field = fieldOf(object, names);
  const [value, more] = field?.values ?? [];
  return field === null || field.isCut || value === undefined || more !== undefined ? null : value.text;
}

/** Words that may go on in the lines below. */
export function wording(object: PrintedObject, ...names: readonly string[]): string | null {
  const field = fieldOf(object, names);
  return field === null || field.isCut ? null : field.values.map(({ text }) => text).join(' ');
}

/** A whole number; null where none stands there. */
export function count(object: PrintedObject, ...names: readonly string[]): number | null {
  const text = word(object, ...names);
  return text !== null && text.length <= 10 && isDigits(text) ? Number(text) : null;
}

/** One word for true, another for false, in any case; null for everything else. */
export function either(object: PrintedObject, name: string, yes: string, no: string): boolean | null {
  const text = word(object, name)?.toLowerCase();
  return text === yes ? true : text === no ? false : null;
}

/** The elements of a value, and the lines in which elements are missing. */
export interface Items {
  readonly values: readonly PrintedValue[];
  readonly torn: readonly number[];
}

/**
 * The elements of an array: lines below each other, `{a, b}` of PowerShell, `{"a", "b"}` and
 * `{a;b}` of wmic. PowerShell may leave the last ones out, `{a, b...}`.
 */
export function items(object: PrintedObject, ...names: readonly string[]): Items {
  const field = fieldOf(object, names);
  const [first] = field?.values ?? [];
  if (field === null || first === undefined) return { values: [], torn: [] };
  if (field.isCut) return { values: [], torn: [first.line] };
  if (!first.text.startsWith('{')) return { values: field.values, torn: [] };
  const values: PrintedValue[] = [];
  let begun = '';
  for (const { text, line } of field.values) {
    const pieces = (line === first.line ? text.slice(1) : text).split(/[,;]/);
    pieces.forEach((piece, index) => {
      const whole = `${begun} ${piece}`.trim();
      begun = index === pieces.length - 1 ? whole : '';
      if (index < pieces.length - 1 && whole !== '') values.push({ text: unquoted(whole), line });
    });
  }
  // What is left stands before the brace that ends the array, or was cut.
  const line = field.values.at(-1)?.line ?? first.line;
  if (!begun.endsWith('}')) return { values, torn: [line] };
  const rest = begun.slice(0, -1).trim();
  const end = rest.replace(/(?:\.\.\.|…)$/, '');
  if (end !== '') values.push({ text: unquoted(end), line });
  return { values, torn: end === rest ? [] : [line] };
}

function unquoted(text: string): string {
  return text.replace(/^["']/, '').replace(/["']$/, '');
}

/** The addresses of an array; what is none of them is torn. */
export interface Addresses {
  readonly ipv4: readonly PrintedValue[];
  readonly ipv6: readonly string[];
  /** All of them, in their order. */
  readonly all: readonly string[];
  readonly torn: readonly number[];
}

/** The addresses under these names of a printed object, and the lines in which one was cut off. */
export function addresses(object: PrintedObject, ...names: readonly string[]): Addresses {
  const { values, torn } = items(object, ...names);
  const known = values.filter(({ text }) => isAddress(text));
  return {
    ipv4: known.filter(({ text }) => !isIPv6(text)),
    ipv6: known.filter(({ text }) => isIPv6(text)).map(({ text }) => text),
    all: known.map(({ text }) => text),
    torn: [...torn, ...values.filter(({ text }) => !isAddress(text)).map(({ line }) => line)],
  };
}

/** IPv4, or IPv6 with a scope or without: `fe80::1%4`. */
export function isAddress(text: string): boolean {
  // A cheap first look, as most words are none.
  if (!/^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f]{0,4}:\S*)$/i.test(text)) return false;
  if (!isIPv6(text)) return parseIPv4(text) !== null;
  return text.length <= 100 && ipaddr.IPv6.isValid(text);
}

/** `00:0C:29:4F:8E:35` and `00-0c-29-4f-8e-35` are 00-0C-29-4F-8E-35; null where it is no hardware address. */
export function physicalAddress(text: string | null): string | null {
  if (text === null || !/^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5,7}$/i.test(text)) return null;
  return text.toUpperCase().replaceAll(':', '-');
}

/** The one value that all objects with a property give. */
export class Common {
  readonly #values = new Set<string>();

  add(value: string | null): void {
    if (value !== null && this.#values.size < 2) this.#values.add(value);
  }

  /** null where they differ, or none has one. */
  get value(): string | null {
    const [value] = this.#values;
    return value !== undefined && this.#values.size === 1 ? value : null;
  }
}
