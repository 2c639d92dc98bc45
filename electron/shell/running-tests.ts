import { failure, type Result } from '../core/result';
import { say } from '../core/text';
import type { ConnectionProgress } from '../ipc/contract';

/** A test that runs: how it is told to stop, and how it tells how far it is. */
export interface RunningTest {
  readonly signal: AbortSignal;
  tell(progress: ConnectionProgress): void;
}

interface Own {
  readonly abort: AbortController;
  progress: ConnectionProgress;
  /** Settles once it is over, however it ended. */
  over: Promise<unknown>;
}

/** The tests from this laptop that are under way: one an incident, whatever its kind. */
export class RunningTests {
  private readonly running = new Map<string, Own>();

  /** Runs a test of an incident; refuses where one is under way already. */
  run<T>(id: string, test: (running: RunningTest) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.running.has(id)) return Promise.resolve(underWay);
    const own: Own = {
      abort: new AbortController(),
      progress: { done: 0, total: 1, pausing: false },
      over: Promise.resolve(),
    };
    this.running.set(id, own);
    const over = test({
      signal: own.abort.signal,
      tell: (progress) => {
        own.progress = progress;
      },
    }).finally(() => this.running.delete(id));
    own.over = over.catch(() => undefined);
    return over;
  }

  cancel(id: string): void {
    this.running.get(id)?.abort.abort();
  }

  /** null where no test of this incident runs. */
  progressOf(id: string): ConnectionProgress | null {
    return this.running.get(id)?.progress ?? null;
  }

  /** Cancels the test of an incident that is being left, and waits until what it had found is kept. */
  async end(id: string): Promise<void> {
    this.cancel(id);
    await this.running.get(id)?.over;
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.end(id)));
  }
}

const underWay = failure('under-way', say('A test is under way already.'), say('Wait for it, or cancel it.'));
