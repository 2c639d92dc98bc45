import type { PackageWatch } from '../host/package/package-watch';
import type { OpeningProgress, OpeningTold } from '../ipc/contract';

/** The package that is being opened just now: told to the page, and stopped where it asks for that. */
export interface OpeningWatch {
  /** Runs an opening that can be looked at and stopped. One runs at a time. @param name of the file */
  run<T>(name: string, work: (watch: PackageWatch) => Promise<T>): Promise<T>;
  /**
   * How far it is, as soon as that is another than what was told under this number. Only the last who
   * asks is answered with it: whoever asked before, as a page that was loaded anew since, gets null.
   */
  next(seen: number): Promise<OpeningTold | null>;
  /** Asks it to stop. Nothing happens where none goes on. */
  stop(): void;
}

/** Bytes that may be done before it is told anew, as a part of the whole. */
const smallestStep = 0.01;

/** Watches over the package that is being opened just now. */
export function openingWatch(): OpeningWatch {
  let told: OpeningTold = { number: 0, opening: null };
  let asked: ((told: OpeningTold | null) => void) | null = null;
  let running: { stopped: boolean } | null = null;

  const tell = (opening: OpeningProgress | null): void => {
    told = { number: told.number + 1, opening };
    asked?.(told);
    asked = null;
  };

  return {
    async run(name, work) {
      const state = { stopped: false };
      let bytes = 0;
      let all = 0;
      let progress: OpeningProgress = { name, stage: 'checking', pieces: 0, piece: 0, part: 0 };
      const change = (more: Partial<OpeningProgress>): void => {
        progress = { ...progress, ...more };
        tell(progress);
      };
      running = state;
      tell(progress);
      try {
        return await work({
          get stopped() {
            return state.stopped;
          },
          begin(stage, pieces, whole) {
            bytes = 0;
            all = whole;
            change({ stage, pieces, piece: 0, part: 0 });
          },
          piece: () => change({ piece: Math.min(progress.piece + 1, progress.pieces) }),
          done(more) {
            bytes += more;
            const part = all === 0 ? 0 : Math.min(1, bytes / all);
            if (part - progress.part >= smallestStep || (part === 1 && progress.part < 1)) change({ part });
          },
        });
      } finally {
        running = null;
        tell(null);
      }
    },
    next(seen) {
      asked?.(null);
      asked = null;
      if (told.number !== seen) return Promise.resolve(told);
      return new Promise((resolve) => {
        asked = resolve;
      });
    },
    stop() {
      if (running !== null) running.stopped = true;
    },
  };
}
