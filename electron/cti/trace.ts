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

/** From here on only what tells something is kept: what was sent, what answers it, and how it ended. */
const fullAt = 200;
/** Never more than this. A test sends three messages, so what tells something is never near it. */
const mostEntries = 250;
const mostBytes = 512;

/** Keeps what went over the wire. Bounded: a flood leaves a count in its place, not a record. */
export class Trace {
  readonly entries: TraceEntry[] = [];
  /** Messages that were seen and not kept. */
  omitted = 0;
  /** Place of the entry that counts them. */
  private countAt = -1;

  constructor(private readonly clock: () => number) {}

  /** Milliseconds since the test began. */
  get now(): number {
    return this.clock();
  }

  /**
   * @param tells is it worth its place in a flood: was it waited for, or is it how the connection ended?
   * @param at when it was, where that was not just now
   */
  note(
    direction: TraceEntry['direction'],
    message: string,
    bytes: Uint8Array,
    tells = direction === 'sent',
    at = this.clock(),
  ): void {
    if (this.entries.length >= (tells ? mostEntries : fullAt)) {
      this.omit(at);
      return;
    }
    const hex = toHex(bytes, mostBytes) + (bytes.length > mostBytes ? ' …' : '');
    this.entries.push({ at, direction, message, hex });
  }

  private omit(at: number): void {
    this.omitted += 1;
    if (this.countAt < 0) {
      this.countAt = this.entries.length;
      this.entries.push({ at, direction: 'received', message: '', hex: '' });
    }
    const first = this.entries[this.countAt] as TraceEntry;
    this.entries[this.countAt] = { ...first, message: `${this.omitted} more, not kept` };
  }
}
