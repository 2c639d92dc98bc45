import { type Failure, failure } from '../../core/result';
import { say } from '../../core/text';

/** What the opening of a package does at the moment: it reads and verifies all of it, then writes it. */
export type OpeningStage = 'checking' | 'writing';

/** What the opening of a package tells of itself while it goes on. */
export interface PackageWatch {
  /** True once the technician has asked to stop. */
  readonly stopped: boolean;
  /** A pass over the evidence begins: so many pieces, of so many bytes together. */
  begin(stage: OpeningStage, pieces: number, bytes: number): void;
  /** The next piece begins. */
  piece(): void;
  /** So many bytes more of it are done. */
  done(bytes: number): void;
}

/** For an opening that nobody watches. */
export const unwatchedPackage: PackageWatch = { stopped: false, begin() {}, piece() {}, done() {} };

/** Thrown between two chunks of bytes once the opening is to stop; a failure in words at the border. */
export class OpeningStopped extends Error {}

/** Tells that bytes were done. @throws OpeningStopped where the technician asked to stop */
export function goOn(watch: PackageWatch, bytes: number): void {
  if (watch.stopped) throw new OpeningStopped('stopped');
  watch.done(bytes);
}

/** What is told of an opening that was stopped. */
export function openingStopped(): Failure {
  return failure('opening-stopped', say('Opening was stopped. Nothing of the package was taken.'));
}
