import { newestVersion, oldestVersion } from '../../electron/core/cti/versions';
import { decodeMessage } from '../../electron/cti/decode';
import { encodeMessage } from '../../electron/cti/encode';
import { FrameReader } from '../../electron/cti/frame-reader';
import { built, published } from '../unit/cti/samples';
import type { Fault } from './fuzz';
import { numbers } from './large-texts';

const samples = [...Object.values(published), ...Object.values(built)];

/** The failures that the decoder declares; anything else is a fault of its own. */
const declared = new Set(['cti-too-short', 'cti-too-large', 'cti-length', 'cti-body', 'cti-field']);

/**
 * Makes random and mutated messages of the CTI Server protocol without end, and has them
 * decoded, alone and as a stream that comes in pieces. The same seed gives the same messages.
 */
export class MessageFuzzer {
  readonly #next: (below: number) => number;
  runs = 0;
  /** How many were read as messages: a run that refuses all of them tests little. */
  read = 0;

  constructor(seed: number) {
    this.#next = numbers(seed);
  }

  /** Decodes one more message. @returns what went wrong; null where nothing did */
  step(): Fault | null {
    this.runs += 1;
    const bytes = this.#bytes();
    const version = oldestVersion + this.#next(newestVersion - oldestVersion + 1);
    try {
      const decoded = decodeMessage(bytes, version);
      if (!decoded.ok) return declared.has(decoded.code) ? null : fault(`undeclared ${decoded.code}`, bytes);
      this.read += 1;
      // What was read can be written again, in some layout, or is refused in words.
      if (this.#next(16) === 0) encodeMessage(decoded.value, version);
      if (this.#next(64) === 0) return this.#inPieces(bytes);
      return null;
    } catch (error) {
      return fault(error instanceof Error ? (error.stack ?? error.message) : String(error), bytes);
    }
  }

  /** A whole message that comes in pieces comes out whole, and once. */
  #inPieces(bytes: Uint8Array): Fault | null {
    const reader = new FrameReader();
    const frames: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const to = at + 1 + this.#next(20);
      frames.push(...reader.push(bytes.subarray(at, to)).frames);
      at = to;
    }
    const [frame, ...others] = frames;
    const isSame = frame !== undefined && others.length === 0 && Buffer.compare(frame, bytes) === 0;
    return isSame ? null : fault(`a stream gave ${frames.length} messages of one`, bytes);
  }

  #bytes(): Uint8Array {
    if (this.#next(8) === 0) return this.#random(this.#next(120));
    const sample = samples[this.#next(samples.length)] ?? new Uint8Array();
    let bytes = Uint8Array.from(sample);
    for (let changes = this.#next(4); changes > 0; changes -= 1) bytes = this.#changed(bytes);
    // Mostly the length is right, else nothing behind it is ever looked at.
    if (bytes.length >= 8 && this.#next(10) !== 0) new DataView(bytes.buffer).setUint32(0, bytes.length - 8);
    return bytes;
  }

  #changed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const at = this.#next(bytes.length + 1);
    switch (this.#next(6)) {
      case 0:
        return bytes.slice(0, at);
      case 1:
        return joined(bytes.subarray(0, at), this.#random(this.#next(20)), bytes.subarray(at));
      case 2:
        return joined(bytes.subarray(0, at), bytes.subarray(at + this.#next(12)));
      case 3:
        return joined(bytes, bytes.subarray(at));
      default: {
        const changed = Uint8Array.from(bytes);
        if (at < changed.length) changed[at] = this.#next(3) === 0 ? 255 : this.#next(256);
        return changed;
      }
    }
  }

  #random(length: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length }, () => this.#next(256));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function fault(what: string, bytes: Uint8Array): Fault {
  return { what, input: Buffer.from(bytes).toString('base64') };
}
