import { toHex } from './hex';

/** A message that went over the wire, for the record of a session test. */
export interface TraceEntry {
  /** Milliseconds since the test began. */
  readonly at: number;
  readonly direction: 'sent' | 'received';
  /** As in `OPEN_REQ`; what else the bytes seem to be where they are no message. */
  readonly message: string;
  /** As in `00 00 00 04`; a long message is shortened and ends with `…`. */
  readonly hex: string;
}

const mostEntries = 200;
const mostBytes = 512;

/** Keeps what went over the wire. Bounded: a flood leaves a count, not a record. */
export class Trace {
  readonly entries: TraceEntry[] = [];
  /** Messages that were seen and not kept. */
  omitted = 0;

  constructor(private readonly clock: () => number) {}

  note(direction: TraceEntry['direction'], message: string, bytes: Uint8Array): void {
    if (this.entries.length >= mostEntries) {
      this.omitted += 1;
      return;
    }
    const hex = toHex(bytes, mostBytes) + (bytes.length > mostBytes ? ' …' : '');
    this.entries.push({ at: this.clock(), direction, message, hex });
  }
}
