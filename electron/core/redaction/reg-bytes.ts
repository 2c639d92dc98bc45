import type { Edit } from './edits';

/**
 * Texts and addresses in the bytes of a registry export: `hex(1)`, `hex(2)` and `hex(7)` hold
 * texts, two bytes a character in version 5.00 and one before; `hex` holds anything.
 *
 *     "NameServer"=hex(7):31,00,30,00,2e,00,\
 *       31,00,00,00
 */
const values =
  /^([ \t]*(?:"(?:[^"\\\r\n]|\\.)*"|@)=hex(?:\((\w)\))?:)((?:[ \t]*[0-9a-f]{2}[ \t]*,?|[ \t]*\\[ \t]*\r*\n)+)/gim;

/** How the texts in bytes are changed. */
export interface BytesChange {
  readonly text: (text: string) => string;
  /** Four bytes of an address; the same ones where they are none that is known. */
  readonly address: (octets: readonly number[]) => readonly number[];
}

/** The bytes of a text's registry values anew, line by line as they were. */
export function regByteEdits(text: string, change: BytesChange): readonly Edit[] {
  if (!/=hex/i.test(text)) return [];
  const isNarrow = /^\ufeff?REGEDIT4\b/m.test(text);
  const edits: Edit[] = [];
  for (const match of text.matchAll(values)) {
    const [, head = '', kind, body = ''] = match;
    const bytes = (body.match(/[0-9a-f]{2}/gi) ?? []).map((one) => Number.parseInt(one, 16));
    const made = changed(bytes, kind, isNarrow, change);
    if (made.length === bytes.length && made.every((byte, at) => byte === bytes[at])) continue;
    const start = match.index + head.length;
    edits.push({ start, end: start + body.length, text: laidOut(body, made) });
  }
  return edits;
}

function changed(
  bytes: readonly number[],
  kind: string | undefined,
  isNarrow: boolean,
  change: BytesChange,
): readonly number[] {
  if (kind === '1' || kind === '2' || kind === '7' || kind === '6') {
    return isNarrow ? narrow(bytes, change.text) : wide(bytes, change.text);
  }
  if (kind !== undefined && kind !== '3' && kind !== '8') return bytes;
  return binary(bytes, change);
}

/** Texts of one byte a character, each ended by a zero. */
function narrow(bytes: readonly number[], change: (text: string) => string): readonly number[] {
  const text = bytes.map((byte) => String.fromCharCode(byte)).join('');
  const made = parts(text, change);
  return [...made].map((sign) => sign.charCodeAt(0) & 255);
}

function wide(bytes: readonly number[], change: (text: string) => string): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push((bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0));
  const text = codes.map((code) => String.fromCharCode(code)).join('');
  const made = parts(text, change);
  const odd = bytes.length % 2 === 1 ? bytes.slice(-1) : [];
  return [
    ...Array.from({ length: made.length }, (_, at) => made.charCodeAt(at)).flatMap((code) => [
      code & 255,
      code >> 8,
    ]),
    ...odd,
  ];
}

function parts(text: string, change: (text: string) => string): string {
  return text
    .split('\0')
    .map((part) => (part === '' ? part : change(part)))
    .join('\0');
}

/** Bytes of no known form may hold texts of either width, and addresses as four bytes: each is replaced in its place. */
function binary(bytes: readonly number[], change: BytesChange): readonly number[] {
  const made = [...bytes];
  const put = (at: number, text: string, step: number) => {
    for (let index = 0; index < text.length; index += 1)
      made[at + index * step] = text.charCodeAt(index) & 255;
  };
  for (const step of [1, 2]) {
    let at = 0;
    while (at < bytes.length) {
      let end = at;
      while (isPrintable(bytes[end]) && (step === 1 || bytes[end + 1] === 0)) end += step;
      const length = (end - at) / step;
      if (length >= 3) {
        const text = Array.from({ length }, (_, index) =>
          String.fromCharCode(bytes[at + index * step] ?? 0),
        ).join('');
        const other = change.text(text);
        // Of another length it would move what stands behind it: its letters are struck out then.
        if (other !== text) put(at, other.length === text.length ? other : 'x'.repeat(text.length), step);
        at = end;
      } else at += 1;
    }
  }
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const octets = bytes.slice(at, at + 4);
    const image = change.address(octets);
    if (image.some((octet, index) => octet !== octets[index])) {
      image.forEach((octet, index) => {
        made[at + index] = octet;
      });
      at += 3;
    }
  }
  return made;
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 32 && byte < 127;
}

/** As many bytes in each line as there were; the last line takes what is left. */
function laidOut(body: string, bytes: readonly number[]): string {
  const upper = /[A-F]/.test(body);
  const lines = body.split('\n');
  let at = 0;
  const written = lines.map((line, index) => {
    const count = index === lines.length - 1 ? bytes.length - at : (line.match(/[0-9a-f]{2}/gi) ?? []).length;
    const own = bytes.slice(at, at + count).map((byte) => byte.toString(16).padStart(2, '0'));
    at += own.length;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const tail = /[ \t]*\\?[ \t]*\r*$/.exec(line)?.[0] ?? '';
    const isOpen = tail.includes('\\');
    const list = upper ? own.join(',').toUpperCase() : own.join(',');
    const comma =
      own.length > 0 && (isOpen || /,[ \t]*$/.test(line.slice(0, line.length - tail.length))) ? ',' : '';
    return `${indent}${list}${comma}${tail}`;
  });
  return written.join('\n');
}
