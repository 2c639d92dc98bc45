import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../electron/host/package/crc32';

/** Fields of a member as they stand in its own heading or in the list at the end. */
interface Fields {
  readonly name?: string | Buffer;
  readonly version?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly when?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly unpacked?: number;
  readonly extra?: Buffer;
}

/** A member to be built. What is not said is as it should be. */
export interface BuiltMember {
  readonly name: string;
  readonly data: Buffer;
  /** Bytes in the place of the packed ones. */
  readonly raw?: Buffer;
  readonly stored?: boolean;
  /** Only in its own heading. */
  readonly local?: Fields;
  /** Only in the list. */
  readonly listed?: Fields & {
    readonly attributes?: number;
    readonly offset?: number;
    readonly comment?: Buffer;
  };
  /** In both. */
  readonly both?: Fields;
  /** Sizes follow behind the bytes, as these bytes where they are given. */
  readonly behind?: Buffer | true;
  /** Bytes between this member and the next. */
  readonly gap?: Buffer;
}

export interface BuiltEnd {
  readonly before?: Buffer;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  readonly count?: number;
  readonly listLength?: number;
  readonly listStart?: number;
  readonly disk?: number;
  /** Bytes between the list and the end record. */
  readonly gap?: Buffer;
  /** The list in this order of members. */
  readonly order?: readonly number[];
}

/** Builds a ZIP file byte by byte, also one that no tool would make. */
export function buildZip(members: readonly BuiltMember[], end: BuiltEnd = {}): Buffer {
  const parts: Buffer[] = [end.before ?? Buffer.alloc(0)];
  const list: Buffer[] = [];
  let at = parts[0]?.length ?? 0;
  for (const member of members) {
    const packed = member.raw ?? (member.stored === true ? member.data : deflateRawSync(member.data));
    const late = member.behind !== undefined;
    const honest = {
      name: member.name,
      version: 20,
      flags: 0x800 | (late ? 8 : 0),
      method: member.stored === true ? 0 : 8,
      when: 0x00210000,
      crc: crc32(member.data),
      packed: packed.length,
      unpacked: member.data.length,
      extra: Buffer.alloc(0),
      ...member.both,
    };
    const local = { ...honest, ...(late ? { crc: 0, packed: 0, unpacked: 0 } : {}), ...member.local };
    const listed = { ...honest, ...member.listed };
    const heading = fieldsOf(0x04034b50, local, []);
    const behind =
      member.behind === undefined
        ? Buffer.alloc(0)
        : member.behind === true
          ? words(0x08074b50, honest.crc, honest.packed, honest.unpacked)
          : member.behind;
    list.push(
      fieldsOf(0x02014b50, listed, [
        member.listed?.comment ?? Buffer.alloc(0),
        member.listed?.attributes ?? (0o100600 << 16) >>> 0,
        member.listed?.offset ?? at,
      ]),
    );
    const gap = member.gap ?? Buffer.alloc(0);
    parts.push(heading, packed, behind, gap);
    at += heading.length + packed.length + behind.length + gap.length;
  }
  const listed = Buffer.concat(
    (end.order ?? list.map((_, index) => index)).flatMap((index) => list[index] ?? []),
  );
  const comment = end.comment ?? Buffer.alloc(0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.count ?? list.length, 8);
  tail.writeUInt16LE(end.count ?? list.length, 10);
  tail.writeUInt32LE(end.listLength ?? listed.length, 12);
  tail.writeUInt32LE(end.listStart ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    ...parts,
    listed,
    end.gap ?? Buffer.alloc(0),
    tail,
    comment,
    end.after ?? Buffer.alloc(0),
  ]);
}

/** @param central what the list says beyond a heading: comment, attributes, offset; empty for a heading */
function fieldsOf(
  signature: number,
  fields: Required<Fields>,
  central: readonly [] | readonly [Buffer, number, number],
): Buffer {
  const name = Buffer.from(fields.name as string);
  const [comment, attributes, offset] = central;
  const fixed = Buffer.alloc(central.length === 0 ? 30 : 46);
  let at = fixed.writeUInt32LE(signature, 0);
  if (central.length > 0) at = fixed.writeUInt16LE(0x031e, at);
  at = fixed.writeUInt16LE(fields.version, at);
  at = fixed.writeUInt16LE(fields.flags, at);
  at = fixed.writeUInt16LE(fields.method, at);
  at = fixed.writeUInt32LE(fields.when, at);
  at = fixed.writeUInt32LE(fields.crc, at);
  at = fixed.writeUInt32LE(fields.packed, at);
  at = fixed.writeUInt32LE(fields.unpacked, at);
  at = fixed.writeUInt16LE(name.length, at);
  at = fixed.writeUInt16LE(fields.extra.length, at);
  if (comment !== undefined && attributes !== undefined && offset !== undefined) {
    at = fixed.writeUInt16LE(comment.length, at);
    fixed.writeUInt32LE(attributes, at + 4);
    fixed.writeUInt32LE(offset, at + 8);
  }
  return Buffer.concat([fixed, name, fields.extra, comment ?? Buffer.alloc(0)]);
}

/** 32-bit numbers, the lowest byte first. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
}

/** An extra field of a member. */
export function extraField(id: number, data: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(id, 0);
  bytes.writeUInt16LE(data.length, 2);
  return Buffer.concat([bytes, data]);
}
