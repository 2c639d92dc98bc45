import path from 'node:path';
import type { Owner } from '../core/case/types';
import type { Phase, Statement } from '../core/incident/events';
import type { EvidenceItem } from '../core/incident/incident';
import { type Failure, failure, type Result, success } from '../core/result';
import { say } from '../core/text';
import { knownBytes } from '../core/verify/known-bytes';
import { refuseBytes } from '../core/verify/refuse';
import { type FoundFile, filesUnder } from '../host/evidence/files-under';
import { dropEvidence, type KeptEvidence, keepBytes, keepFile } from '../host/store/evidence-store';
import { type AddedEvidence, type Argument, largestEvidence } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { isPackageName } from '../ipc/package-name';
import { chooseFiles } from './dialogs';
import { type IntakeWatch, intakeWatches, unwatched } from './intake-watch';
import type { OpenWork, Workspace } from './workspace';

type EvidenceHandlers = Pick<
  Handlers,
  | 'evidence.add'
  | 'evidence.choose'
  | 'evidence.progress'
  | 'evidence.stop'
  | 'evidence.lines'
  | 'evidence.sockets'
>;

/** Takes evidence in, one bringing after the other, and shows pages of it. */
export function evidenceHandlers(work: Workspace): EvidenceHandlers {
  const watches = intakeWatches();
  const add = async (argument: Argument<'evidence.add'>): Promise<Result<AddedEvidence>> => {
    const opened = await work.open(argument.id);
    if (!opened.ok) return opened;
    return opened.value.inTurn(() =>
      watches.run(argument.id, (watch) => takeIn(argument, opened.value, work, watch)),
    );
  };
  /** A piece of this incident, as its events name it. */
  const piece = async (
    id: string,
    sha256: string,
  ): Promise<Result<{ work: OpenWork; item: EvidenceItem }>> => {
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    const item = opened.value.incident().evidence.find((one) => one.sha256 === sha256);
    return item === undefined ? notInIncident : success({ work: opened.value, item });
  };

  return {
    'evidence.add': add,
    'evidence.choose': async ({ id, phase, owner }) => {
      const paths = await chooseFiles(say('Add evidence'));
      if (paths.length === 0) return success(null);
      return add({ id, phase, owner, how: 'open', items: [], paths: [...paths] });
    },
    'evidence.progress': async ({ id }) => success(watches.progress(id)),
    'evidence.stop': async ({ id }) => {
      if (watches.stop(id)) work.reader.stop();
      return success(null);
    },
    'evidence.lines': async ({ id, sha256, first, count }) => {
      const found = await piece(id, sha256);
      if (!found.ok) return found;
      const { folder } = found.value.work.file;
      return work.reader.lines({ folder, item: found.value.item, first, count });
    },
    'evidence.sockets': async ({ id, sha256, ...wanted }) => {
      const found = await piece(id, sha256);
      if (!found.ok) return found;
      const { file, incident } = found.value.work;
      const { site } = incident();
      const ports = [
        site.dialer.endpoints.A?.port,
        site.dialer.endpoints.B?.port,
        site.sides.A.ctiPort,
        site.sides.B.ctiPort,
      ].filter((port) => port != null);
      return work.reader.sockets({ folder: file.folder, item: found.value.item, ports, ...wanted });
    },
  };
}

const notInIncident = failure(
  'not-found',
  say('This piece of evidence is not in the incident any more.'),
  say('Undo its removal in the time line, or bring it again.'),
);

type Received = AddedEvidence['received'][number];

/** Something that was brought, before it is known whether it can be read. */
interface Brought {
  readonly name: string;
  readonly size: number;
  keep(folder: string): Promise<Result<KeptEvidence>>;
}

/**
 * Takes in what was brought to an incident, one by one: what cannot be read is told and leaves the rest alone.
 * @param caseFolder true where it lies in the folder that a case has for this owner
 */
export async function takeIn(
  argument: Argument<'evidence.add'>,
  work: OpenWork,
  { reader }: Workspace,
  watch: IntakeWatch = unwatched,
  caseFolder = false,
): Promise<Result<AddedEvidence>> {
  const { phase, owner, how } = argument;
  const found = await filesUnder(argument.paths);
  const brought: Brought[] = [
    ...argument.items.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      keep: (folder: string) => keepBytes(folder, bytes),
    })),
    ...found.files.map(fromFile),
  ];
  watch.files(brought.length);
  const received: Received[] = found.refused.map(({ name, failure }) => refusedEntry(name, failure));
  const statements: Statement[] = [];
  const items = [...work.incident().evidence];

  const known = knownBytes(work.incident().timeline);

  /** Bytes that nothing names yet. */
  const fresh: string[] = [];

  for (const one of brought) {
    watch.next(path.basename(one.name));
    if (isPackageName(one.name)) {
      received.push(refusedEntry(one.name, noEvidence));
      continue;
    }
    const kept = await keepWorthy(one, work, reader, watch);
    if (watch.stopped) {
      if (kept.ok && !kept.value.known) fresh.push(kept.value.sha256);
      for (const sha256 of fresh) await dropEvidence(work.file.folder, sha256);
      return stopped;
    }
    if (!kept.ok) {
      received.push(refusedEntry(one.name, kept));
      continue;
    }
    const { sha256, size } = kept.value;
    const old = refuseBytes(known, { sha256, phase, name: path.basename(one.name) });
    if (old !== null) {
      received.push(refusedEntry(one.name, old));
      continue;
    }
    const same = items.find((item) => item.sha256 === sha256 && item.phase === phase);
    received.push({ name: one.name, sha256, duplicate: same !== undefined, failure: null });
    if (same === undefined) {
      const name = one.name.slice(-260);
      const lay = caseFolder ? { caseFolder: true as const } : {};
      statements.push({ type: 'evidence-added', phase, sha256, name, size, how, owner, ...lay });
      if (!kept.value.known) fresh.push(sha256);
      items.push(placeHolder(sha256, phase, owner));
    } else if (owner !== null && same.owner !== owner) {
      // The same bytes put on another card: that says whose they are.
      statements.push({ type: 'evidence-assigned', sha256, phase, part: null, owner });
    }
  }
  const snapshot = statements.length > 0 ? await work.say(statements) : await work.snapshot();
  return snapshot.ok ? success({ snapshot: snapshot.value, received }) : snapshot;
}

const stopped = failure(
  'intake-stopped',
  say('Reading was stopped. Nothing of it was taken.'),
  say('Bring it again, or cut out the part that matters and bring that.'),
);

const noEvidence = failure(
  'is-package',
  say('A .rebind file is a whole incident, and no evidence.'),
  say('Drop it alone anywhere on the window, or open it from the first screen.'),
);

function fromFile({ path: file, name, size }: FoundFile): Brought {
  return { name, size, keep: (folder) => keepFile(folder, file) };
}

/** Keeps the bytes, unless they are too many or hold nothing. What is no text is kept as an attachment. */
async function keepWorthy(
  { name, size, keep }: Brought,
  { file: { folder } }: OpenWork,
  reader: Workspace['reader'],
  watch: IntakeWatch,
): Promise<Result<KeptEvidence>> {
  if (size > largestEvidence) return tooLarge(name, size);
  const kept = await keep(folder);
  if (!kept.ok) return kept;
  const { sha256 } = kept.value;
  const readable = await reader.check({ folder, item: { sha256, encoding: null } }, (done) =>
    watch.part(done),
  );
  if (readable.ok || readable.code === 'not-text') return kept;
  // Nothing names these bytes, so they do not stay; those that were there before do.
  if (!kept.value.known) await dropEvidence(folder, sha256);
  return readable;
}

function tooLarge(name: string, size: number): Failure {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));
  return failure(
    'too-large',
    say('{name} has {size} MB. Rebind reads up to {most} MB at once.', {
      name: path.basename(name),
      size: megabytes(size),
      most: megabytes(largestEvidence),
    }),
    say('Cut out the part that matters, as the output of one command, and bring that.'),
  );
}

function refusedEntry(name: string, why: Failure): Received {
  return { name, sha256: null, duplicate: false, failure: why };
}

/** A piece that is about to be said: the same bytes further down the same drop are a duplicate. */
function placeHolder(sha256: string, phase: Phase, owner: Owner | null): EvidenceItem {
  return {
    sha256,
    phase,
    owner,
    name: '',
    size: 0,
    how: 'drop',
    at: '',
    by: '',
    partOwners: {},
    encoding: null,
  };
}
