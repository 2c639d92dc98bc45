import { fold } from '../../core/incident/fold';
import { type Failure, failure, type Result } from '../../core/result';
import { say } from '../../core/text';
import type { DeskAnswers, DeskJobs, DeskReply, DeskRequest, DeskVerb } from './desk-jobs';

/** A process that reads evidence, however it is run. */
export interface DeskChannel {
  post(request: DeskRequest): void;
  /** Ends it at once. */
  end(): void;
}

/** Starts such a process and says what to do with its replies, and when it has ended. */
export type StartDesk = (onReply: (reply: DeskReply) => void, onEnd: () => void) => DeskChannel;

type IncidentJob<V extends 'snapshot' | 'report' | 'proofs' | 'checkFile'> = Omit<DeskJobs[V], 'skip'>;

/** Reads evidence away from the thread that answers the window. */
export interface EvidenceReader {
  /** @param onProgress told how much of it is read, from 0 to 1 */
  check(job: DeskJobs['check'], onProgress?: (done: number) => void): Promise<Result<DeskAnswers['check']>>;
  /** What a case folder's `site.json` says: bytes from outside, like evidence. */
  site(job: DeskJobs['site']): Promise<Result<DeskAnswers['site']>>;
  lines(job: DeskJobs['lines']): Promise<Result<DeskAnswers['lines']>>;
  sockets(job: DeskJobs['sockets']): Promise<Result<DeskAnswers['sockets']>>;
  /** An incident whose evidence holds a piece that cannot be read in time is shown without that piece. */
  snapshot(job: IncidentJob<'snapshot'>): Promise<Result<DeskAnswers['snapshot']>>;
  report(job: IncidentJob<'report'>): Promise<Result<DeskAnswers['report']>>;
  proofs(job: IncidentJob<'proofs'>): Promise<Result<DeskAnswers['proofs']>>;
  checkFile(job: IncidentJob<'checkFile'>): Promise<Result<DeskAnswers['checkFile']>>;
  /** Ends what is being read at once; it fails with `reading-stopped`. The next job starts anew. */
  stop(): void;
  /** Ends the process and whatever waits for it, for good: nothing is read any more. */
  close(): void;
}

/** How long one job may take, in milliseconds: 128 MB are read in a fraction of it. */
const usualLimit = 60_000;

interface Waiting {
  readonly end: (result: Result<unknown>) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/**
 * Runs the jobs in a process of its own. A job that takes too long, and a process that dies,
 * end in a failure with words; the next job starts a new process.
 */
export function evidenceReader(start: StartDesk, limitMilliseconds = usualLimit): EvidenceReader {
  const waiting = new Map<number, Waiting>();
  /** Pieces that could not be read in time. */
  const skip = new Set<string>();
  let channel: DeskChannel | null = null;
  let closed = false;
  let last = 0;

  const endAll = (why: Failure): void => {
    channel = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const one of all) one.end(why);
  };

  const running = (): DeskChannel => {
    if (channel !== null) return channel;
    const started = start(
      (reply) => {
        const one = waiting.get(reply.number);
        if ('done' in reply) {
          one?.onProgress?.(reply.done);
          return;
        }
        waiting.delete(reply.number);
        one?.end(reply.result);
      },
      () => {
        // A process that was ended on purpose has been replaced already.
        if (channel === started) endAll(ended);
      },
    );
    channel = started;
    return started;
  };

  const ask = <V extends DeskVerb>(
    verb: V,
    job: DeskJobs[V],
    onProgress?: (done: number) => void,
  ): Promise<Result<DeskAnswers[V]>> =>
    new Promise((resolve) => {
      if (closed) {
        resolve(ended);
        return;
      }
      last += 1;
      const number = last;
      const desk = running();
      const timer = setTimeout(() => {
        if (!waiting.has(number)) return;
        endAll(late);
        desk.end();
      }, limitMilliseconds);
      waiting.set(number, {
        end: (result) => {
          clearTimeout(timer);
          resolve(result as Result<DeskAnswers[V]>);
        },
        onProgress,
      });
      desk.post({ number, verb, job });
    });

  /** Finds the pieces that bring the process down, one by one. True where there are any. */
  const findHeavy = async ({ folder, events }: IncidentJob<'snapshot'>): Promise<boolean> => {
    const before = skip.size;
    for (const item of fold(events).evidence) {
      if (skip.has(item.sha256)) continue;
      const checked = await ask('check', { folder, item });
      if (closed) return false;
      if (isDown(checked)) skip.add(item.sha256);
    }
    return skip.size > before;
  };

  const without = async <T>(
    job: IncidentJob<'snapshot'>,
    run: (skip: readonly string[]) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    let result = await run([...skip]);
    // It was stopped along with something else that was being read: nobody asked to stop this.
    if (!closed && !result.ok && result.code === stopped.code) result = await run([...skip]);
    return !closed && isDown(result) && (await findHeavy(job)) ? run([...skip]) : result;
  };

  return {
    check: (job, onProgress) => ask('check', job, onProgress),
    site: (job) => ask('site', job),
    lines: (job) => ask('lines', job),
    sockets: (job) => ask('sockets', job),
    snapshot: (job) => without(job, (skipped) => ask('snapshot', { ...job, skip: skipped })),
    report: (job) => without(job, (skipped) => ask('report', { ...job, skip: skipped })),
    proofs: (job) => without(job, (skipped) => ask('proofs', { ...job, skip: skipped })),
    checkFile: (job) => without(job, (skipped) => ask('checkFile', { ...job, skip: skipped })),
    stop() {
      const desk = channel;
      endAll(stopped);
      desk?.end();
    },
    close() {
      closed = true;
      const desk = channel;
      endAll(ended);
      desk?.end();
    },
  };
}

function isDown(result: Result<unknown>): boolean {
  return !result.ok && (result.code === late.code || result.code === ended.code);
}

const late = failure(
  'reading-late',
  say('Reading this took too long and was stopped.'),
  say('Cut out the part that matters and bring that. Nothing that was saved is lost.'),
);

const stopped = failure('reading-stopped', say('Reading was stopped.'));

const ended = failure(
  'reading-ended',
  say(
    'The process that reads evidence ended while it read this. It may have needed more than this laptop has.',
  ),
  say(
    'Bring it once more. If it ends again, cut out the part that matters and bring that. Nothing that was saved is lost.',
  ),
);
