import type { Failure } from '../core/result';
import { tooLarge } from './decode';
import { headerBytes, largestBody } from './limits';

/** What a piece of the stream completed. */
export interface Frames {
  /** Whole messages, header included. */
  readonly frames: readonly Uint8Array[];
  /** Why nothing more can be read from this stream; null while it can. */
  readonly problem: Failure | null;
  /** With a problem: the bytes at which it is, as far as they are there, at most {@link startBytes}. */
  readonly start: Uint8Array;
}

/** The length stands in the first bytes of a header. */
const lengthBytes = 4;

/** So many bytes tell what else is speaking, and are worth keeping. */
const startBytes = 512;

/**
 * Cuts a stream of bytes into messages. Holds at most one unfinished message, so
 * its memory is bounded whatever the other end sends. A length beyond the protocol's
 * limit ends the reading, as soon as the length is there: where the next message begins can
 * no longer be known.
 */
export class FrameReader {
  private header = new Uint8Array(headerBytes);
  private frame: Uint8Array | null = null;
  /** Bytes of the header, or of the frame, that are there. */
  private filled = 0;
  private problem: Failure | null = null;
  private start: Uint8Array = new Uint8Array(0);

  /** Bytes of the message that is not whole yet. */
  get pendingBytes(): number {
    return this.filled;
  }

  /** What is there of the message that is not whole yet; a copy. */
  get pending(): Uint8Array {
    return (this.frame ?? this.header).slice(0, this.filled);
  }

  /** Type of the message that is not whole yet; null where its header is not. */
  get pendingType(): number | null {
    return this.frame === null ? null : typeOf(this.frame);
  }

  push(chunk: Uint8Array): Frames {
    const frames: Uint8Array[] = [];
    let offset = 0;
    while (offset < chunk.length && this.problem === null) {
      const target = this.frame ?? this.header;
      const taken = Math.min(target.length - this.filled, chunk.length - offset);
      target.set(chunk.subarray(offset, offset + taken), this.filled);
      this.filled += taken;
      offset += taken;
      if (this.frame === null && this.filled >= lengthBytes) this.judgeLength(chunk.subarray(offset));
      if (this.filled < target.length || this.problem !== null) break;
      if (this.frame === null) this.openFrame();
      if (this.frame !== null && this.filled === this.frame.length) {
        frames.push(this.frame);
        this.frame = null;
        this.filled = 0;
      }
    }
    return { frames, problem: this.problem, start: this.start };
  }

  private get length(): number {
    return new DataView(this.header.buffer).getUint32(0);
  }

  private judgeLength(rest: Uint8Array): void {
    if (this.length <= largestBody) return;
    this.problem = tooLarge(this.length);
    this.start = Uint8Array.of(
      ...this.header.subarray(0, this.filled),
      ...rest.subarray(0, startBytes),
    ).slice(0, startBytes);
  }

  /** The header is whole: makes room for the message that it announces. */
  private openFrame(): void {
    this.frame = new Uint8Array(headerBytes + this.length);
    this.frame.set(this.header);
  }
}

/** Message type of a frame. */
export function typeOf(frame: Uint8Array): number {
  return new DataView(frame.buffer, frame.byteOffset).getUint32(4);
}
