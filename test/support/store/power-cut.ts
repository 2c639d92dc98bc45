import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One call that was recorded by `recording-disk.c`. */
export interface Recorded {
  readonly what: string;
  readonly path: string;
  /** A second path, or a number. */
  readonly second: string;
  readonly bytes: Uint8Array;
}

export function readRecord(text: string): readonly Recorded[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [what = '', place = '', second = '', bytes = ''] = line.split('\t');
      return { what, path: place, second, bytes: new Uint8Array(Buffer.from(bytes, 'hex')) };
    });
}

/** A file or a folder, whatever its names are. */
interface Node {
  readonly isFolder: boolean;
  /** As programs see it. */
  now: Uint8Array;
  /** As it was when it was put on the disk last; empty where it never was. */
  synced: Uint8Array;
}

/**
 * What of the things that were not put on the disk is there after the power cut:
 *
 * - `nothing`: neither names nor contents
 * - `names`: names, and of contents nothing
 * - `chance`: for each folder and each file as the numbers have it; of a file all, a part, or a part and
 *   zeros behind it
 */
export type Survives = 'nothing' | 'names' | 'chance';

/** A file system as recorded calls leave it, with what of it is on the disk for sure. */
export class RecordedDisk {
  readonly #root: string;
  readonly #now = new Map<string, Node>();
  readonly #synced = new Map<string, Node>();

  /** @param root the folder under which the calls were recorded: it was there before */
  constructor(root: string) {
    this.#root = root;
  }

  apply({ what, path: place, second, bytes }: Recorded): void {
    const node = this.#now.get(place);
    switch (what) {
      case 'create':
      case 'mkdir':
        this.#now.set(place, { isFolder: what === 'mkdir', now: new Uint8Array(), synced: new Uint8Array() });
        return;
      case 'write': {
        if (node === undefined) return;
        const at = Number(second);
        const longer = new Uint8Array(Math.max(node.now.length, at + bytes.length));
        longer.set(node.now);
        longer.set(bytes, at);
        node.now = longer;
        return;
      }
      case 'truncate':
        if (node !== undefined) node.now = node.now.slice(0, Number(second));
        return;
      case 'rename':
      case 'link':
        if (node === undefined) throw new Error(`${what} of ${place}, which was never made`);
        this.#now.set(second, node);
        if (what === 'rename') this.#now.delete(place);
        return;
      case 'remove':
        this.#now.delete(place);
        return;
      case 'fsync':
        if (place === this.#root || node?.isFolder === true) this.#syncNames(place);
        else if (node !== undefined) node.synced = node.now;
        return;
      default:
        throw new Error(`not known: ${what}`);
    }
  }

  /** Contents of a file as programs see it. */
  text(place: string): string {
    return Buffer.from(this.#now.get(place)?.now ?? []).toString('utf8');
  }

  /**
   * Writes what is there after a power cut at this moment.
   * @param into a folder that stands for the root
   * @param next numbers below a bound
   */
  cut(into: string, survives: Survives, next: (below: number) => number): void {
    for (const folder of this.#folders()) {
      const newer = survives === 'names' || (survives === 'chance' && next(2) === 0);
      for (const [place, node] of newer ? this.#now : this.#synced) {
        if (path.dirname(place) !== folder) continue;
        const target = path.join(into, path.relative(this.#root, place));
        // A folder whose own name is not on the disk holds nothing that can be reached.
        try {
          if (node.isFolder) mkdirSync(target);
          else writeFileSync(target, contents(node, survives, next));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
      }
    }
  }

  #syncNames(folder: string): void {
    for (const place of [...this.#synced.keys()])
      if (path.dirname(place) === folder) this.#synced.delete(place);
    for (const [place, node] of this.#now) if (path.dirname(place) === folder) this.#synced.set(place, node);
  }

  /** All folders, those that hold others first. */
  #folders(): readonly string[] {
    const inside = [...this.#now, ...this.#synced]
      .filter(([, node]) => node.isFolder)
      .map(([place]) => place);
    return [this.#root, ...new Set(inside)].sort((one, other) => one.length - other.length);
  }
}

function contents(node: Node, survives: Survives, next: (below: number) => number): Uint8Array {
  if (survives !== 'chance') return node.synced;
  const kind = next(4);
  if (kind === 0) return node.synced;
  if (kind === 1) return node.now;
  // What was written goes to the disk from its beginning; what is behind it may be as long, and zeros.
  const { synced, now } = node;
  let same = 0;
  while (same < synced.length && same < now.length && synced[same] === now[same]) same += 1;
  const reached = same + next(now.length - same + 1);
  const part = new Uint8Array(kind === 2 ? Math.max(reached, 0) : now.length);
  part.set(now.subarray(0, reached));
  return part;
}
