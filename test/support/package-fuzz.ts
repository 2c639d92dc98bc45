import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPackageFile } from '../../electron/host/package/read-package';
import { type Bench, okay, open, packageBench, sampleIncident, save } from './packages';

/** What went wrong with a damaged package. */
export interface PackageFault {
  readonly what: string;
  /** Number of the try, from 0; with the seed it can be made again. */
  readonly run: number;
}

/** A generator of numbers from 0 to 1 that gives the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Damages a good package at random, again and again: bytes changed, cut out, doubled, moved, fields
 * of its headings set to the ends of their ranges. Each is refused with words, or opens as the very
 * same incident; nothing else appears anywhere.
 */
export class PackageFuzzer {
  readonly #bench: Bench;
  readonly #random: () => number;
  readonly #good: Buffer;
  readonly #whole: string;
  runs = 0;
  opened = 0;

  private constructor(bench: Bench, good: Buffer, whole: string, seed: number) {
    this.#bench = bench;
    this.#good = good;
    this.#whole = whole;
    this.#random = numbers(seed);
  }

  static async begin(seed: number): Promise<PackageFuzzer> {
    const bench = packageBench();
    const incident = await sampleIncident(bench.desk('anna'));
    const file = await save(incident, bench.file('good.rebind'));
    const opened = okay(await openPackageFile(file));
    const whole = digest(
      opened.eventBytes,
      opened.manifest.evidence.map(({ sha256 }) => sha256),
    );
    await opened.close();
    return new PackageFuzzer(bench, readFileSync(file), whole, seed);
  }

  /** Damages the package once more and opens it. */
  async step(): Promise<PackageFault | null> {
    const run = this.runs;
    this.runs += 1;
    const bytes = this.#damaged();
    const file = this.#bench.file('damaged.rebind');
    writeFileSync(file, bytes);
    const desk = this.#bench.desk(`ben-${run}`);
    let result: Awaited<ReturnType<typeof open>>;
    try {
      result = await open(file, desk);
    } catch (error) {
      return { what: `It threw: ${error instanceof Error ? error.stack : String(error)}`, run };
    }
    const outside = readdirSync(this.#bench.root).filter(
      (name) => !/^(files|store-(anna|ben-\d+))$/.test(name),
    );
    if (outside.length > 0) return { what: `It wrote ${outside.join(', ')}`, run };
    if (!result.ok) {
      if (existsSync(desk.store.folder)) return { what: `It was refused (${result.code}), and wrote`, run };
      return result.message.text === '' ? { what: 'It was refused without words', run } : null;
    }
    this.opened += 1;
    const folder = path.join(desk.store.folder, result.value.id);
    const names = readdirSync(path.join(folder, 'evidence')).sort();
    const same = digest(readFileSync(path.join(folder, 'events.jsonl')), names) === this.#whole;
    const rest = readdirSync(desk.store.folder).length === 1 && readdirSync(folder).length === 2;
    return same && rest ? null : { what: 'It opened as something else', run };
  }

  end(): Promise<void> {
    return this.#bench.end();
  }

  #below(most: number): number {
    return Math.floor(this.#random() * most);
  }

  #damaged(): Buffer {
    let bytes: Buffer = Buffer.from(this.#good);
    for (let times = 1 + this.#below(3); times > 0; times -= 1) bytes = this.#damage(bytes);
    return bytes;
  }

  #damage(bytes: Buffer): Buffer {
    const at = this.#below(bytes.length);
    const length = 1 + this.#below(40);
    const ends = [0, 1, 0x7f, 0x80, 0xff];
    switch (this.#below(8)) {
      case 0:
        bytes[at] = this.#below(256);
        return bytes;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << this.#below(8));
        return bytes;
      case 2:
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
      case 3:
        return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
      case 4:
        return bytes.subarray(0, at);
      case 5:
        return Buffer.concat([
          bytes.subarray(0, at),
          Buffer.alloc(length, ends[this.#below(5)]),
          bytes.subarray(at),
        ]);
      case 6: {
        // A field of a heading, of the list or of the end record.
        const marks = [0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50];
        const mark = Buffer.alloc(4);
        mark.writeUInt32LE(marks[this.#below(4)] ?? 0);
        const found = bytes.indexOf(mark, this.#below(bytes.length));
        if (found >= 0 && found + 46 < bytes.length) {
          bytes.fill(ends[this.#below(5)] ?? 0, found + this.#below(44), found + 46);
        }
        return bytes;
      }
      default: {
        // A name, so that a path stands there.
        const found = bytes.indexOf('evidence/', this.#below(bytes.length));
        if (found >= 0)
          bytes.write(['../../../', '/etc/aaaa', 'C:\\aaaaaa', 'evidencE/'][this.#below(4)] ?? '', found);
        return bytes;
      }
    }
  }
}

function digest(record: Uint8Array, pieces: readonly string[]): string {
  return createHash('sha256')
    .update(record)
    .update([...pieces].sort().join())
    .digest('hex');
}
