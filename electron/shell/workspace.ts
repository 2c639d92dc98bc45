import type { Statement } from '../core/incident/events';
import { fold } from '../core/incident/fold';
import { historyOf } from '../core/incident/history';
import type { Incident } from '../core/incident/incident';
import type { Snapshot } from '../core/incident/snapshot';
import { type Result, success } from '../core/result';
import type { EvidenceReader } from '../host/evidence/evidence-reader';
import type { BegunPractice, IncidentStore, OpenIncident } from '../host/store/incident-store';
import { keepSummary, summaryOf } from '../host/store/incident-summary';
import { oneAtATime } from '../host/store/one-at-a-time';

/** An incident that is open, with what the handlers ask of it. */
export interface OpenWork {
  readonly file: OpenIncident;
  /** As its events fold now. */
  incident(): Incident;
  /** What the window shows now. */
  snapshot(): Promise<Result<Snapshot>>;
  /** Saves statements, then shows what follows. Nothing is said between the two. */
  say(statements: readonly Statement[]): Promise<Result<Snapshot>>;
  /** Saves statements where nobody waits to see what follows. */
  record(statements: readonly Statement[]): Promise<Result<null>>;
  /** Does work on this incident after all that was asked before, and before all that is asked later. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** The incidents and the reading of their evidence: what all handlers share. */
export interface Workspace {
  /** Where the incidents are kept. */
  readonly folder: string;
  /** Ends once the verdicts that the list shows are on the disk. */
  settled(): Promise<void>;
  create(
    title: string,
    practice: BegunPractice | null,
    more?: readonly Statement[],
  ): Promise<Result<OpenWork>>;
  open(id: string): Promise<Result<OpenWork>>;
  /** An incident that is open already; null where it is not. */
  opened(id: string): OpenWork | null;
  close(id: string): Promise<void>;
  readonly reader: EvidenceReader;
  /** Closes all. What was acknowledged is on the disk already. */
  end(): Promise<void>;
}

/** @param author the name at the keyboard, as it is at the moment */
export function workspace(store: IncidentStore, reader: EvidenceReader, author: () => string): Workspace {
  const works = new Map<string, OpenWork>();
  /** What is done behind an answer: the list's lines on their way to the disk. */
  const behind = new Set<Promise<unknown>>();

  const later = (work: Promise<unknown>): void => {
    const done = work.catch(() => undefined).finally(() => behind.delete(done));
    behind.add(done);
  };

  const workOf = (file: OpenIncident): OpenWork => {
    const known = works.get(file.id);
    if (known !== undefined && known.file === file) return known;
    const work = openWork(file, reader, author, later);
    works.set(file.id, work);
    return work;
  };

  const opened = (result: Result<OpenIncident>): Result<OpenWork> =>
    result.ok ? success(workOf(result.value)) : result;

  return {
    folder: store.folder,
    reader,
    settled: () => settled(behind),
    opened: (id) => works.get(id) ?? null,
    async create(title, practice, more) {
      return opened(await store.create(title, practice, more));
    },
    async open(id) {
      return opened(await store.open(id));
    },
    async close(id) {
      const work = works.get(id);
      works.delete(id);
      await work?.inTurn(() => work.file.close());
    },
    async end() {
      await Promise.race([settled(behind), patience(2_000)]);
      reader.close();
      // What a disk or a share that does not answer still holds was never acknowledged.
      await Promise.race([store.close(), patience(10_000)]);
    },
  };
}

/** Waits until nothing is done behind any more, what that itself begins included. */
async function settled(behind: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (behind.size > 0) await Promise.all(behind);
}

/** How long the end waits for something that is not promised, as for the list's lines, which are a cache. */
function patience(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function openWork(
  file: OpenIncident,
  reader: EvidenceReader,
  author: () => string,
  later: (work: Promise<unknown>) => void,
): OpenWork {
  let keeping: Promise<void> = Promise.resolve();
  /** One after the other, so that the newest is the one that stays; one that was overtaken is left out. */
  const keep = (shown: Snapshot, events: OpenIncident['events'], bytes: number): void => {
    keeping = keeping.then(() => {
      if (file.bytes !== bytes) return undefined;
      const { summary, words } = summaryOf(shown, events);
      return keepSummary(file.folder, summary, bytes, words);
    });
    later(keeping);
  };
  const inTurn = oneAtATime();
  const snapshot = async (): Promise<Result<Snapshot>> => {
    const { id, folder, events, bytes, notices } = file;
    const made = await reader.snapshot({ id, folder, events });
    if (!made.ok) return made;
    keep(made.value, events, bytes);
    const shown = { ...made.value, history: historyOf(events, author()) };
    return success(notices.length === 0 ? shown : { ...shown, notices });
  };
  return {
    file,
    incident: () => fold(file.events),
    snapshot,
    say: async (statements) => {
      const said = await file.say(statements);
      return said.ok ? snapshot() : said;
    },
    record: async (statements) => {
      const said = await file.say(statements);
      if (!said.ok) return said;
      later(snapshot());
      return success(null);
    },
    inTurn,
  };
}
