import type { FileHandle } from 'node:fs/promises';
import { type Failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { isBomb, mostPieces } from './limits';
import { damaged, hostile, notAPackage, tooMuch } from './refusals';

/**
 * The structure of a ZIP file, read more strictly than ZIP tools do: every byte of the file belongs
 * to exactly one member, the list at the end or the end record, and what a member says of itself
 * twice must be the same both times. Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.4.
 */

/** A member of the file, as its list at the end and its own heading agree to tell. */
export interface ZipMember {
  readonly name: string;
  /** Stored as it is, or deflated. */
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its bytes begin in the file. */
  readonly start: number;
}

const endLength = 22;
const listed = 46;
const heading = 30;
const signatures = { heading: 0x04034b50, listed: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 };

/** Names are UTF-8 (0x800), sizes may follow behind the bytes (0x8), 0x6 tells how hard was packed. */
const allowedFlags = 0x0800 | 0x0008 | 0x0006;
const sizesBehind = 0x0008;
const encrypted = 0x0001 | 0x0040 | 0x2000;

/** Time stamps and owners, as tools write them. ZIP64 (1), a second name (0x7075), AES (0x9901) are not among them. */
const allowedExtras = new Set([0x5455, 0x7875, 0x000a]);

/** Longest name in bytes: `evidence/` and a SHA-256 are 73. */
const longestMember = 200;
const longestExtras = 1_024;

/** Longest list: every member with the longest name and extras would be far more than any package has. */
const longestList = (mostPieces + 2) * 200;

/** Members in the order in which they stand in the file. */
export async function readZipStructure(
  file: FileHandle,
  size: number,
): Promise<Result<readonly ZipMember[]>> {
  if (size < endLength) return notAPackage();
  const end = await bytesAt(file, size - endLength, endLength);
  if (end.readUInt32LE(0) !== signatures.end) return (await startsAsZip(file)) ? tailed : notAPackage();
  const count = end.readUInt16LE(10);
  const listLength = end.readUInt32LE(12);
  const listStart = end.readUInt32LE(16);
  // Behind the highest numbers ZIP64 would say the real ones: no package needs it.
  if (count === 0xffff || listLength === 0xffffffff || listStart === 0xffffffff) return zip64;
  if (end.readUInt16LE(4) !== 0 || end.readUInt16LE(6) !== 0 || end.readUInt16LE(8) !== count) return cutUp;
  if (end.readUInt16LE(20) !== 0) return tailed;
  if (count > mostPieces + 2)
    return tooMuch(say('It holds more than {most} files.', { most: mostPieces + 2 }));
  if (listLength > longestList) return tooMuch(say('Its list of files is far longer than any package’s.'));
  if (listStart + listLength !== size - endLength) return gaps;
  const list = await bytesAt(file, listStart, listLength);
  const entries: Listed[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readListed(list, at);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at = entry.value.next;
  }
  if (at !== list.length) return gaps;
  return membersOf(file, entries, listStart);
}

/** Whole bytes of a place in the file. Throws where the file ends before: it was changed meanwhile. */
async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) throw Object.assign(new Error('The file ended early.'), { code: 'EIO' });
    done += bytesRead;
  }
  return bytes;
}

async function startsAsZip(file: FileHandle): Promise<boolean> {
  const begin = await bytesAt(file, 0, 4);
  return begin.readUInt32LE(0) === signatures.heading;
}

/** An entry of the list at the end. */
interface Listed {
  readonly name: Buffer;
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  /** Time and date, as they stand. */
  readonly when: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  /** Where the next entry of the list begins. */
  readonly next: number;
}

function readListed(list: Buffer, at: number): Result<Listed> {
  if (at + listed > list.length || list.readUInt32LE(at) !== signatures.listed) return gaps;
  const nameLength = list.readUInt16LE(at + 28);
  const extraLength = list.readUInt16LE(at + 30);
  const name = list.subarray(at + listed, at + listed + nameLength);
  const extras = list.subarray(at + listed + nameLength, at + listed + nameLength + extraLength);
  const next = at + listed + nameLength + extraLength;
  if (next > list.length) return gaps;
  const entry: Listed = {
    name,
    version: list.readUInt16LE(at + 6),
    flags: list.readUInt16LE(at + 8),
    method: list.readUInt16LE(at + 10),
    when: list.readUInt32LE(at + 12),
    crc: list.readUInt32LE(at + 16),
    packed: list.readUInt32LE(at + 20),
    unpacked: list.readUInt32LE(at + 24),
    offset: list.readUInt32LE(at + 42),
    next,
  };
  const fault = extrasFault(extras) ?? listedFault(entry, list.readUInt32LE(at + 38));
  if (fault !== null) return fault;
  // A comment, or a piece on another disk.
  if (list.readUInt16LE(at + 32) !== 0) return tailed;
  return list.readUInt16LE(at + 34) === 0 ? success(entry) : cutUp;
}

function listedFault(entry: Listed, attributes: number): Failure | null {
  const { name, flags, method, packed, unpacked, offset } = entry;
  if (name.length === 0 || name.length > longestMember || !isPrintable(name)) {
    return hostile(say('It holds a file whose name is not allowed.'));
  }
  const shown = name.toString('latin1');
  if ((flags & encrypted) !== 0) {
    return hostile(say('{name} in it is encrypted.', { name: shown }));
  }
  if ((flags & ~allowedFlags) !== 0 || (method !== 0 && method !== 8)) {
    return damaged(say('{name} in it is packed in a way that Rebind does not read.', { name: shown }));
  }
  // The type of the file as Unix tools write it; 0 where none is told.
  const type = (attributes >>> 28) & 0xf;
  if ((type !== 0 && type !== 8) || (attributes & 0x10) !== 0) {
    return hostile(say('{name} in it is no plain file, but a link, a folder or a device.', { name: shown }));
  }
  if (packed === 0xffffffff || unpacked === 0xffffffff || offset === 0xffffffff) return zip64;
  if (method === 0 && packed !== unpacked) return disagree(shown);
  return isBomb(packed, unpacked)
    ? tooMuch(say('{name} in it would unpack to far more than honest content does.', { name: shown }))
    : null;
}

/** Plain ASCII: the names of a package need no more, and nothing else can look like one of them. */
function isPrintable(name: Buffer): boolean {
  return name.every((byte) => byte > 0x20 && byte < 0x7f);
}

function extrasFault(extras: Buffer): Failure | null {
  if (extras.length > longestExtras)
    return damaged(say('A file in it carries more beside it than tools write.'));
  let at = 0;
  while (at < extras.length) {
    if (at + 4 > extras.length) return gaps;
    const id = extras.readUInt16LE(at);
    if (id === 0x0001) return zip64;
    if (!allowedExtras.has(id)) {
      return hostile(say('A file in it carries an addition that no package has (kind {id}).', { id }));
    }
    at += 4 + extras.readUInt16LE(at + 2);
  }
  return at === extras.length ? null : gaps;
}

/** Reads each member's own heading: it must say what the list says, and follow the member before it. */
async function membersOf(
  file: FileHandle,
  entries: readonly Listed[],
  listStart: number,
): Promise<Result<readonly ZipMember[]>> {
  const members: ZipMember[] = [];
  let at = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (entry.offset !== at || at + heading + entry.name.length > listStart) return gaps;
    const own = await bytesAt(file, at, heading + entry.name.length);
    const shown = entry.name.toString('latin1');
    if (!agrees(own, entry)) return disagree(shown);
    const extraLength = own.readUInt16LE(28);
    const extrasStart = at + heading + entry.name.length;
    const start = extrasStart + extraLength;
    if (extraLength > longestExtras || start + entry.packed > listStart) return gaps;
    const fault = extrasFault(await bytesAt(file, extrasStart, extraLength));
    if (fault !== null) return fault;
    const behind = await descriptorLength(file, entry, start + entry.packed, listStart);
    if (behind === null) return disagree(shown);
    members.push({
      name: shown,
      deflated: entry.method === 8,
      crc: entry.crc,
      packed: entry.packed,
      unpacked: entry.unpacked,
      start,
    });
    at = start + entry.packed + behind;
  }
  return at === listStart ? success(members) : gaps;
}

function agrees(own: Buffer, entry: Listed): boolean {
  const late = (entry.flags & sizesBehind) !== 0;
  const [crc, packed, unpacked] = [own.readUInt32LE(14), own.readUInt32LE(18), own.readUInt32LE(22)];
  const none = crc === 0 && packed === 0 && unpacked === 0;
  return (
    own.readUInt32LE(0) === signatures.heading &&
    own.readUInt16LE(4) === entry.version &&
    own.readUInt16LE(6) === entry.flags &&
    own.readUInt16LE(8) === entry.method &&
    own.readUInt32LE(10) === entry.when &&
    own.readUInt16LE(26) === entry.name.length &&
    own.subarray(heading, heading + entry.name.length).equals(entry.name) &&
    (late ? none : crc === entry.crc && packed === entry.packed && unpacked === entry.unpacked)
  );
}

/**
 * Length of what stands behind a member's bytes: nothing, or its check sum and sizes, with a
 * signature before them, as all tools write it. null where they are not those of the list.
 */
async function descriptorLength(
  file: FileHandle,
  entry: Listed,
  at: number,
  listStart: number,
): Promise<number | null> {
  if ((entry.flags & sizesBehind) === 0) return 0;
  const length = 16;
  if (at + length > listStart) return null;
  const found = await bytesAt(file, at, length);
  const same =
    found.readUInt32LE(0) === signatures.descriptor &&
    found.readUInt32LE(4) === entry.crc &&
    found.readUInt32LE(8) === entry.packed &&
    found.readUInt32LE(12) === entry.unpacked;
  return same ? length : null;
}

function disagree(name: string): Failure {
  return hostile(say('What it tells of {name} at two places is not the same.', { name }));
}

const gaps = damaged(say('Something stands before, between or over the files in it, or a part is missing.'));
const tailed = damaged(say('Something stands behind its end, or the end is missing.'));
const cutUp = damaged(say('It is one part of a package that was cut up.'));
const zip64 = hostile(say('It claims to be larger than any package is (ZIP64).'));
