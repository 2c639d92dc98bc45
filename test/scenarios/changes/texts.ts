import { listValue } from '../../../electron/lab/windows-text/reg-values';
import type { Texts } from '../case-of';

/**
 * The same folder with each of its texts changed. What `regedit` writes as bytes (lists of texts) is
 * changed as the texts that it is.
 */
export function withTexts(texts: Texts, change: (text: string) => string): Texts {
  return new Map([...texts].map(([id, text]) => [id, withLists(change(text), change)]));
}

/** A list of texts in an export, with its name: bytes in hexadecimal over several lines. */
const lists = /"([^"]+)"=hex\(7\):((?:[0-9a-f]{2}|,|\\\r\n {2})+)/g;

function withLists(text: string, change: (text: string) => string): string {
  return text.replace(lists, (whole: string, name: string, bytes: string) => {
    const values = textOf(bytes).split('\0').filter(Boolean);
    const others = values.map(change);
    return others.every((one, at) => one === values[at]) ? whole : listValue(name, others).join('\r\n');
  });
}

function textOf(bytes: string): string {
  const numbers = bytes.match(/[0-9a-f]{2}/g) ?? [];
  return Buffer.from(numbers.join(''), 'hex').toString('utf16le');
}
