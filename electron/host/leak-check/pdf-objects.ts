import { inflateSync } from 'node:zlib';

/** An object of a PDF file: its dictionary as it stands there, and its stream unpacked. */
export interface PdfObject {
  readonly number: number;
  readonly dictionary: string;
  /** null where the object has none. */
  readonly stream: PdfStream | null;
}

/** A stream; `bytes` is null where its packing is none that is read here. */
export interface PdfStream {
  readonly bytes: Buffer | null;
  readonly isPicture: boolean;
}

/** Largest stream that is unpacked, in bytes (256 MiB). */
const largest = 256 * 1024 * 1024;

/**
 * Every object of a PDF file, found by going through the file and not by its table, so that what
 * the table leaves out is seen as well. Objects packed into streams are unpacked.
 */
export function pdfObjects(file: Uint8Array): readonly PdfObject[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString('latin1');
  const objects: PdfObject[] = [];
  const heads = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;
  for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
    const start = heads.lastIndex;
    const end = text.indexOf('endobj', start);
    const stop = end < 0 ? text.length : end;
    const stream = /stream\r?\n/g;
    stream.lastIndex = start;
    const found = stream.exec(text);
    if (found === null || found.index > stop) {
      objects.push({ number: Number(head[1]), dictionary: text.slice(start, stop), stream: null });
      heads.lastIndex = stop;
      continue;
    }
    const dictionary = text.slice(start, found.index);
    const from = stream.lastIndex;
    const length = lengthOf(dictionary, text);
    const until = length === null ? text.indexOf('endstream', from) : from + length;
    const data = bytes.subarray(from, until < 0 ? bytes.length : until);
    objects.push({ number: Number(head[1]), dictionary, stream: streamOf(dictionary, data) });
    heads.lastIndex = Math.max(from + data.length, from);
  }
  return objects.flatMap((one) => [one, ...packedIn(one)]);
}

function lengthOf(dictionary: string, text: string): number | null {
  const [, value, isReference] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(dictionary) ?? [];
  if (value === undefined) return null;
  if (isReference === undefined) return Number(value);
  const named = new RegExp(`(?<!\\d)${value}\\s+\\d+\\s+obj\\s+(\\d+)`).exec(text)?.[1];
  return named === undefined ? null : Number(named);
}

function streamOf(dictionary: string, data: Buffer): PdfStream {
  const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\/\w+/g) ?? [];
  if (filters.length === 0) return { bytes: data, isPicture };
  if (filters.length > 1 || filters[0] !== '/FlateDecode') return { bytes: null, isPicture };
  try {
    return { bytes: inflateSync(data, { maxOutputLength: largest }), isPicture };
  } catch {
    return { bytes: null, isPicture };
  }
}

/** Objects without streams may lie in one together: a list of numbers and places, and then the objects. */
function packedIn({ dictionary, stream }: PdfObject): readonly PdfObject[] {
  if (!/\/Type\s*\/ObjStm\b/.test(dictionary) || stream?.bytes == null) return [];
  const text = stream.bytes.toString('latin1');
  const count = Number(/\/N\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: count }, (_, at) => {
    const from = first + (numbers[2 * at + 1] ?? 0);
    const next = numbers[2 * at + 3];
    return {
      number: numbers[2 * at] ?? 0,
      dictionary: text.slice(from, next === undefined ? text.length : first + next),
      stream: null,
    };
  });
}
