import type { Failure } from '../core/result';
import { tooLarge } from './decode';
import { headerBytes, largestBody } from './limits';

/** What a piece of the stream completed. */
export interface Frames {
  /** Whole messages, header included. */
  readonly frames: readonly Uint8Array[];
  /** Why nothing more can be read from this stream; null while it can. */
  readonly problem: Failure | null;
}

/**
 * Cuts a stream of bytes into messages. Holds at most one unfinished message, so
 * its memory is bounded whatever the other end sends. A length beyond the protocol's
 * limit ends the reading: where the next message begins can no longer be known.
 */
export class FrameReader {
  private header = new Uint8Array(headerBytes);
  private frame: Uint8Array | null = null;
  /** Bytes of the header, or of the frame, that are there. */
  private filled = 0;
  private problem: Failure | null = null;

  /** Bytes of the message that is not whole yet. */
  get pendingBytes(): number {
    return this.filled;
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
      if (this.filled < target.length) break;
      if (this.frame === null) this.openFrame();
      if (this.frame !== null && this.filled === this.frame.length) {
        frames.push(this.frame);
        this.frame = null;
        this.filled = 0;
      }
    }
    return { frames, problem: this.problem };
  }

  /** The header is whole: makes room for the message that it announces. */
  private openFrame(): void {
    const length = new DataView(this.header.buffer).getUint32(0);
    if (length > largestBody) {
      this.problem = tooLarge(length);
      return;
    }
    this.frame = new Uint8Array(headerBytes + length);
    this.frame.set(this.header);
  }
}
