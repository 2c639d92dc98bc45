import { inflateRawSync } from 'node:zlib';

/** A file inside of a package. */
export interface Member {
  readonly name: string;
  /** null where it could not be unpacked. */
  readonly bytes: Uint8Array | null;
}

const directoryMark = 0x02014b50;
const endMark = 0x06054b50;
const localMark = 0x04034b50;

/** Largest member that is unpacked, in bytes (256 MiB). */
const largest = 256 * 1024 * 1024;

/**
 * The members of a zip package by its list of names.
 * @returns null where the bytes are no zip package that can be read
 */
export function zipMembers(bytes: Uint8Array): readonly Member[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > view.length || view.readUInt32LE(end) !== endMark) return null;
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  const members: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== directoryMark) return null;
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    members.push({ name, bytes: unpacked(view, at) });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return members;
}

function unpacked(view: Buffer, entry: number): Uint8Array | null {
  const method = view.readUInt16LE(entry + 10);
  const packedSize = view.readUInt32LE(entry + 20);
  const size = view.readUInt32LE(entry + 24);
  const local = view.readUInt32LE(entry + 42);
  const isHidden = (view.readUInt16LE(entry + 8) & 1) === 1;
  if (isHidden || size > largest || local + 30 > view.length || view.readUInt32LE(local) !== localMark)
    return null;
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const packed = view.subarray(start, start + packedSize);
  if (packed.length !== packedSize) return null;
  try {
    const plain =
      method === 0 ? packed : method === 8 ? inflateRawSync(packed, { maxOutputLength: largest }) : null;
    return plain !== null && plain.length === size ? plain : null;
  } catch {
    return null;
  }
}
