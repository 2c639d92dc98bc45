/** An item whose turn it is. `end` gives the place back to its host. */
export interface Turn<T> {
  readonly item: T;
  end(): void;
}

interface Host<T> {
  readonly items: T[];
  /** Items of it that had their turn. */
  had: number;
  underWay: number;
  inRing: boolean;
}

/**
 * Whose turn it is, host after host: each has so many items under way at most, and none waits
 * behind another one's. Every step takes the same time, however many are waiting.
 */
export class HostTurns<T> {
  private readonly hosts = new Map<string, Host<T>>();
  /** Hosts that have an item waiting and a place for it, each once. */
  private readonly ring: Host<T>[] = [];
  private ringAt = 0;

  constructor(private readonly perHost: number) {}

  add(name: string, item: T): void {
    let host = this.hosts.get(name);
    if (host === undefined) {
      host = { items: [], had: 0, underWay: 0, inRing: false };
      this.hosts.set(name, host);
    }
    host.items.push(item);
    this.offer(host);
  }

  /** The next item; null while every host is at its limit or has nothing more. */
  next(): Turn<T> | null {
    const host = this.ring[this.ringAt];
    if (host === undefined) return null;
    this.ringAt += 1;
    host.inRing = false;
    const item = host.items[host.had] as T;
    host.had += 1;
    host.underWay += 1;
    this.offer(host);
    return {
      item,
      end: () => {
        host.underWay -= 1;
        this.offer(host);
      },
    };
  }

  private offer(host: Host<T>): void {
    if (host.inRing || host.had === host.items.length || host.underWay >= this.perHost) return;
    host.inRing = true;
    this.ring.push(host);
  }
}
