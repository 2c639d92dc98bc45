/** The longest time that a timer of this runtime can wait, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** One wait at a time, which begins anew whenever something is heard. */
export class Patience {
  private timer: NodeJS.Timeout | null = null;

  /** Waits so many milliseconds, in place of what was waited for before. */
  wait(milliseconds: number, then: () => void): void {
    this.end();
    this.timer = setTimeout(then, Math.min(milliseconds, longestTimer));
  }

  renew(): void {
    this.timer?.refresh();
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
