import type { IntakeProgress } from '../ipc/contract';

/** What the work of taking evidence in says of itself while it goes on. */
export interface IntakeWatch {
  /** True once the technician has asked to stop. */
  readonly stopped: boolean;
  /** So many files are to be read. */
  files(count: number): void;
  /** The next file begins. */
  next(name: string): void;
  /** So much of the file is read, from 0 to 1. */
  part(done: number): void;
}

/** For work that nobody watches. */
export const unwatched: IntakeWatch = { stopped: false, files() {}, next() {}, part() {} };

/** What is being taken in just now, by incident. */
export interface IntakeWatches {
  /** Runs work that can be looked at and stopped. */
  run<T>(id: string, work: (watch: IntakeWatch) => Promise<T>): Promise<T>;
  progress(id: string): IntakeProgress | null;
  /** Asks the work of an incident to stop. @returns false where nothing goes on */
  stop(id: string): boolean;
}

/** Watches over what is being read just now, one work an incident. */
export function intakeWatches(): IntakeWatches {
  const running = new Map<string, { progress: IntakeProgress; stopped: boolean }>();
  return {
    async run(id, work) {
      const state = { progress: { files: 0, file: 0, name: '', part: 0 }, stopped: false };
      const change = (more: Partial<IntakeProgress>): void => {
        state.progress = { ...state.progress, ...more };
      };
      running.set(id, state);
      try {
        return await work({
          get stopped() {
            return state.stopped;
          },
          files: (files) => change({ files }),
          next: (name) => change({ name, file: state.progress.file + 1, part: 0 }),
          part: (part) => change({ part }),
        });
      } finally {
        if (running.get(id) === state) running.delete(id);
      }
    },
    progress: (id) => running.get(id)?.progress ?? null,
    stop(id) {
      const state = running.get(id);
      if (state !== undefined) state.stopped = true;
      return state !== undefined;
    },
  };
}
