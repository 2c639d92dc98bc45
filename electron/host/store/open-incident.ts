import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { IncidentEvent, Statement } from '../../core/incident/events';
import { eventSchema, schemaVersion } from '../../core/incident/events';
import { type Failure, failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { clearUnfinished } from './evidence-store';
import { errorCode, readFailure } from './file-failure';
import { eventId, idBytes } from './ids';
import { type IncidentLock, takeLock } from './incident-lock';
import { type IncidentLog, logName, openLog } from './incident-log';
import type { Machine } from './machine';
import { oneAtATime } from './one-at-a-time';

/** An incident that this program writes. */
export interface OpenIncident {
  readonly id: string;
  readonly folder: string;
  /** All that was said so far, first to last. */
  readonly events: readonly IncidentEvent[];
  /** Length in bytes of these events on the disk. */
  readonly bytes: number;
  /** What was wrong with its files when it was opened, in words. */
  readonly notices: readonly Message[];
  /** Says something: one after the other, all of it or nothing, and only once it is on the disk. */
  say(statements: readonly Statement[]): Promise<Result<readonly IncidentEvent[]>>;
  /**
   * Says something that a piece of work is made of: the events are numbered, `work` is given all events
   * with them, and exactly these are saved once it is done. Nothing else is said meanwhile. Where they
   * cannot be saved, `takeBack` undoes the work.
   */
  sayWith<T>(
    statements: readonly Statement[],
    work: (events: readonly IncidentEvent[]) => Promise<Result<T>>,
    takeBack: (done: T) => Promise<void>,
  ): Promise<Result<T>>;
  /**
   * Goes on with a record of this incident that was brought from elsewhere: its first `keep` events are
   * ours too, and what ours holds behind them gives way. Our old bytes are then kept beside the record
   * as `events.jsonl.before-<time>`. `more` is said behind it, in the same step: all of it or nothing.
   */
  goOn(record: readonly IncidentEvent[], keep: number, more: readonly Statement[]): Promise<Failure | null>;
  close(): Promise<void>;
}

/**
 * Opens an incident for writing; one whose folder cannot be written now is opened to be looked
 * at, and is written as soon as that is possible.
 *
 * @param closed called once it is closed
 */
export async function openIncident(
  folder: string,
  id: string,
  machine: Machine,
  closed: () => void,
): Promise<Result<OpenIncident>> {
  try {
    await stat(path.join(folder, logName));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? notHere(id) : readFailure(error, id);
  }
  const lock = await takeLock(folder, machine);
  // A folder that cannot be written now can be looked at all the same.
  if (!lock.ok && lock.code === 'in-use') return lock;
  const log = await openLog(folder, () => machine.now());
  if (!log.ok) {
    if (lock.ok) await lock.value.release();
    return log;
  }
  if (lock.ok) await clearUnfinished(folder);
  return success(incidentOf(folder, id, machine, lock, log.value, closed));
}

function incidentOf(
  folder: string,
  id: string,
  machine: Machine,
  taken: Result<IncidentLock>,
  log: IncidentLog,
  closed: () => void,
): OpenIncident {
  let events = log.read.events;
  let { lastSeq } = log.read;
  let lock = taken;
  let ended = false;

  const inLine = oneAtATime();

  /** The right to write, held or taken now; a failure where it cannot be had. */
  const mayWrite = async (): Promise<Failure | null> => {
    if (lock.ok) return lock.value.hold();
    lock = await takeLock(folder, machine);
    return lock.ok ? null : lock;
  };

  const append = async (statements: readonly Statement[]): Promise<Result<readonly IncidentEvent[]>> => {
    if (ended) return closedAlready;
    const added = numbered(statements, lastSeq, machine);
    const failed = (await mayWrite()) ?? (await log.append(added));
    if (failed !== null) return failed;
    events = [...events, ...added];
    lastSeq += added.length;
    return success(added);
  };

  const appendWith = async <T>(
    statements: readonly Statement[],
    work: (events: readonly IncidentEvent[]) => Promise<Result<T>>,
    takeBack: (done: T) => Promise<void>,
  ): Promise<Result<T>> => {
    if (ended) return closedAlready;
    const held = await mayWrite();
    if (held !== null) return held;
    const added = numbered(statements, lastSeq, machine);
    const done = await work([...events, ...added]);
    if (!done.ok) return done;
    const failed = (await mayWrite()) ?? (await log.append(added));
    if (failed !== null) {
      await takeBack(done.value);
      return failed;
    }
    events = [...events, ...added];
    lastSeq += added.length;
    return done;
  };

  const goOn = async (
    record: readonly IncidentEvent[],
    keep: number,
    more: readonly Statement[],
  ): Promise<Failure | null> => {
    if (ended) return closedAlready;
    const whole = [...record, ...numbered(more, record.at(-1)?.seq ?? 0, machine)];
    const failed =
      (await mayWrite()) ??
      (keep === events.length && whole.length <= keep + 1
        ? await log.append(whole.slice(keep))
        : await log.replace(whole));
    if (failed !== null) return failed;
    events = whole;
    lastSeq = whole.at(-1)?.seq ?? 0;
    return null;
  };

  return {
    id,
    folder,
    get events() {
      return events;
    },
    get bytes() {
      return log.bytes;
    },
    get notices() {
      return lock.ok ? log.read.notices : [...log.read.notices, onlyLookedAt(lock)];
    },
    say: (statements) => inLine(() => append(statements)),
    sayWith: (statements, work, takeBack) => inLine(() => appendWith(statements, work, takeBack)),
    goOn: (record, keep, more) => inLine(() => goOn(record, keep, more)),
    close: () =>
      inLine(async () => {
        if (ended) return;
        ended = true;
        await log.close();
        if (lock.ok) await lock.value.release();
        closed();
      }),
  };
}

const closedAlready = failure('closed', say('This incident is closed.'), say('Open it from the list again.'));

/** What stands above an incident that cannot be written: why, and that it can be looked at. */
function onlyLookedAt({ code }: Failure): Message {
  switch (code) {
    case 'disk-full':
      return say(
        'The disk is full. You can look at this incident, and nothing is saved until there is room.',
      );
    case 'not-writable':
      return say(
        'The folder of this incident cannot be written. You can look at it, and nothing is saved until that is allowed.',
      );
    default:
      return say('This incident cannot be saved just now. You can look at it.');
  }
}

/** Statements as the events that follow on number `after`; those of one saying know how many stand behind them. */
export function numbered(statements: readonly Statement[], after: number, machine: Machine): IncidentEvent[] {
  return statements.map((say, index) => {
    const now = machine.now();
    const behind = statements.length - index - 1;
    // Through the schema once more: what is written can be read back.
    return eventSchema.parse({
      v: schemaVersion,
      id: eventId(now, machine.random(idBytes)),
      seq: after + index + 1,
      at: now.toISOString(),
      by: machine.user,
      say,
      ...(behind > 0 ? { more: behind } : {}),
    });
  });
}

/** Why an incident cannot be opened that is not in the folder. */
export function notHere(id: string): Failure {
  return failure(
    'not-found',
    say('There is no incident {id} in this folder.', { id }),
    say('Go back to the list.'),
  );
}
