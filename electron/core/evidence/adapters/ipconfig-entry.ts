import { parseIPv4 } from '../../net/ipv4';
import { prefixLength } from '../../net/subnet';
import { leaderAt } from '../console/recognise';
import { type LabelKind, labelKind } from './ipconfig-labels';

/** A label of `ipconfig` with its values, the first from its own line. */
export interface Entry {
  readonly label: string;
  readonly kind: LabelKind;
  /** Dots lead from the label to its colon. */
  readonly dotted: boolean;
  readonly values: string[];
  readonly line: number;
  lastLine: number;
  /** The first value, where it is an IPv4 address. */
  readonly address: string | null;
  /** The first value, where it is a hardware address of 6 to 8 bytes. */
  readonly physical: string | null;
  /** The word behind it says that the address is another host's too, or not yet sure to be this one's. */
  readonly unusable: boolean;
  /** Behind the address stands a word in brackets, `(Preferred)` in any language: only a card's own addresses have one. */
  readonly marked: boolean;
}

/** Continued values stand far right; labels never do. */
const continuationIndent = 20;

/** Reads `Label . . . : value`, or an indented `Label: value`; null where the line is neither. */
export function entryAt(text: string, line: number): Entry | null {
  const leader = leaderAt(text);
  if (leader !== null) return entry(leader.label, leader.value, true, line);
  if (text.trimStart() === text || isContinuation(text)) return null;
  const colon = text.search(/[:：](?=\s|$)/);
  if (colon < 0) return null;
  const label = text.slice(0, colon).trim();
  return /\p{L}/u.test(label) ? entry(label, text.slice(colon + 1).trim(), false, line) : null;
}

function entry(label: string, value: string, dotted: boolean, line: number): Entry {
  const found = ownAddress(value);
  return {
    label,
    kind: labelKind(label),
    dotted,
    values: value === '' ? [] : [value],
    line,
    lastLine: line,
    address: found?.address ?? null,
    physical: /^[0-9a-f]{2}(?:-[0-9a-f]{2}){5,7}$/i.test(value) ? value : null,
    marked: found?.marked ?? false,
    unusable: found !== null && unusable.test(value),
  };
}

/** `(Duplicate)`, `(Tentative)`, in the languages that are known. */
const unusable = /\((?:[^()]*dupl|doppel|tentat|vorläuf|provis|重复|重複|중복|повтор|дубл)[^()]*\)/i;

/** A line without a label, whose value belongs to the label above. */
export function isContinuation(text: string): boolean {
  const value = text.trimStart();
  const indent = text.length - value.length;
  if (leaderAt(text) !== null) return false;
  return (
    indent >= continuationIndent || (indent > 0 && (ownAddress(value) !== null || ipv6In(value) !== null))
  );
}

/** `10.1.8.103` or `10.1.8.103(Preferred)`. */
export function ownAddress(value: string): { readonly address: string; readonly marked: boolean } | null {
  const found = /^(\d{1,3}(?:\.\d{1,3}){3})\s*(\([^()]{1,40}\))?\s*$/.exec(value);
  const address = found === null ? null : parseIPv4(found[1] ?? '');
  return address === null ? null : { address, marked: found?.[2] !== undefined };
}

/** `fe80::1%4(Preferred)` gives `fe80::1%4`; null where the value is no IPv6 address. */
export function ipv6In(value: string): string | null {
  const found = /^([0-9a-f:.]{2,45}(?:%\w{1,20})?)\s*(?:\([^()]{1,40}\))?\s*$/i.exec(value);
  const address = found?.[1] ?? '';
  return (address.match(/:/g)?.length ?? 0) >= 2 ? address : null;
}

/** `255.255.255.0`, and every other row of ones; `0.0.0.0` too, which Windows prints for a card without an address. */
export function isMask(value: string | null): boolean {
  return value !== null && prefixLength(value) !== null;
}
