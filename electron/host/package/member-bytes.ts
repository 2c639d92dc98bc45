import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { crc32 } from './crc32';
import { damaged, hostile } from './refusals';
import type { ZipMember } from './zip-structure';

/**
 * Reads a member's bytes as they unpack, piece by piece, and stops at the first byte beyond what it
 * said of itself: what it really holds is never unpacked further than that.
 *
 * @param take hears the bytes, in order
 * @returns their SHA-256, once all of them came and their check sum is right
 * @throws what `take` throws, and the system's error where the file cannot be read
 */
export async function readMember(
  file: FileHandle,
  member: ZipMember,
  take: (bytes: Buffer) => Promise<void> | void = () => undefined,
): Promise<Result<string>> {
  const { name, crc, packed, unpacked, deflated } = member;
  const hash = createHash('sha256');
  let length = 0;
  let sum = 0;
  const source = packedBytes(file, member);
  const inflate = deflated ? createInflateRaw() : null;
  const broken = damaged(say('{name} in it cannot be unpacked.', { name }));
  let packing: unknown = null;
  let refused: { readonly error: unknown } | null = null;
  const bytes = inflate === null ? source : inflated(source, inflate, (error) => (packing ??= error));
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > unpacked) return hostile(say('{name} in it unpacks to more than it says.', { name }));
      sum = crc32(chunk, sum);
      hash.update(chunk);
      try {
        await take(chunk);
      } catch (error) {
        refused = { error };
        throw error;
      }
    }
  } catch (error) {
    // Where nobody took the bytes, the unpacking was broken off by that, and is not at fault.
    if (refused !== null) throw error;
    if (isPackingFault(packing ?? error)) return broken;
    throw error;
  } finally {
    source.destroy();
    inflate?.destroy();
  }
  if (length < unpacked) return damaged(say('{name} in it unpacks to less than it says.', { name }));
  if (sum !== crc) return damaged(say('The check sum of {name} in it is wrong.', { name }));
  if (inflate !== null && inflate.bytesWritten !== packed) {
    return hostile(say('Something is hidden behind the end of {name} in it.', { name }));
  }
  return success(hash.digest('hex'));
}

/** Bytes that are read in one go. */
const chunkLength = 256 * 1024;

function packedBytes(file: FileHandle, member: ZipMember): Readable {
  return Readable.from(chunksOf(file, member), { objectMode: false, highWaterMark: chunkLength });
}

async function* chunksOf(file: FileHandle, { packed, start }: ZipMember): AsyncGenerator<Buffer> {
  for (let done = 0; done < packed; ) {
    const length = Math.min(chunkLength, packed - done);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start + done);
    if (bytesRead === 0) throw Object.assign(new Error('The file ended early.'), { code: 'EIO' });
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function inflated(source: Readable, inflate: InflateRaw, failed: (error: unknown) => void): Readable {
  return pipeline(source, inflate, (error) => {
    if (error) failed(error);
  }) as unknown as Readable;
}

/** What zlib says of bytes that are no deflated ones: `Z_DATA_ERROR`, `Z_BUF_ERROR` and the like. */
function isPackingFault(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    (error.code.startsWith('Z_') || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
  );
}
