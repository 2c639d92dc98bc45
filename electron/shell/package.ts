import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { type Result, success } from '../core/result';
import { type Message, say } from '../core/text';
import { siteFile } from '../host/case-folder/site-outcomes';
import type { OpenedPackage, Opener } from '../host/package/open-package';
import type { SavedPackage } from '../host/package/save-package';
import { privateFile } from '../host/store/durable';
import { readFailure, writeFailure } from '../host/store/file-failure';
import { logName } from '../host/store/incident-log';
import type { Machine } from '../host/store/machine';
import { oneAtATime } from '../host/store/one-at-a-time';
import type { Argument, TakenPackage } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { packageEnding } from '../ipc/package-name';
import type { Arrivals } from './arrivals';
import { chooseFile, choosePlace } from './dialogs';
import { importFolder } from './import-folder';
import { openingWatch } from './opening-watch';
import type { PracticeSites } from './practice-sites';
import type { OpenWork, Workspace } from './workspace';

type PackageHandlers = Pick<
  Handlers,
  'package.save' | 'package.choose' | 'package.take' | 'package.arrived' | 'package.opening' | 'package.stop'
>;

const kind: { readonly name: Message; readonly extension: string } = {
  name: say('Rebind incident'),
  extension: packageEnding.slice(1),
};

/** Handing an incident over by one file, and opening such a file. */
export function packageHandlers(
  work: Workspace,
  machine: Machine,
  practice: PracticeSites,
  arrivals: Arrivals,
): PackageHandlers {
  const opener: Opener = {
    folder: work.folder,
    machine,
    async within(id, job) {
      const opened = await work.open(id);
      return opened.ok ? opened.value.inTurn(() => job(opened.value.file)) : opened;
    },
  };

  /** One package after the other: the same one twice must find the incident that the first time made. */
  const inLine = oneAtATime();
  const watch = openingWatch();
  const openInLine = (file: string, name: string): Promise<Result<OpenedPackage>> =>
    inLine(async () => {
      const { openPackage } = await import('../host/package/open-package');
      return watch.run(name, (opening) => openPackage(file, opener, opening));
    });

  const open = async (file: string, name = path.basename(file)): Promise<Result<TakenPackage>> => {
    const opened = await openInLine(file, name);
    if (!opened.ok) return opened;
    const { id, outcome, told } = opened.value;
    // A practice site that runs stands where our events left it; it is begun anew from all of them.
    if (outcome === 'went-on') await practice.stop(id);
    const shown = await work.open(id);
    if (!shown.ok) return shown;
    const snapshot = await shown.value.snapshot();
    return snapshot.ok ? success({ snapshot: snapshot.value, outcome, told }) : snapshot;
  };

  const openFolder = async (folder: string): Promise<Result<TakenPackage>> => {
    const id = await importFolder(folder, work);
    if (!id.ok) return id;
    const opened = await work.open(id.value);
    const snapshot = opened.ok ? await opened.value.snapshot() : opened;
    return snapshot.ok ? success({ snapshot: snapshot.value, outcome: 'new', told: null }) : snapshot;
  };

  return {
    'package.save': async ({ id }) => {
      const wasOpen = work.opened(id) !== null;
      const opened = await work.open(id);
      if (!opened.ok) return opened;
      const saved = await save(opened.value, machine);
      if (!wasOpen) await work.close(id);
      return saved;
    },
    'package.choose': async () => {
      const file = await chooseFile(say('Open a Rebind incident'), kind);
      if (file === null) return success(null);
      const folder = await folderOf(file);
      return folder === null ? open(file) : openFolder(folder);
    },
    'package.take': ({ paths: [file], items: [item] }) => {
      if (file !== undefined) return open(file);
      return item === undefined
        ? Promise.resolve(readFailure({ code: 'ENOENT' }, ''))
        : openBytes(item, open);
    },
    'package.arrived': async () => {
      const file = await arrivals.next();
      return file === null ? success(null) : open(file);
    },
    'package.opening': async ({ seen }) => success(await watch.next(seen)),
    'package.stop': async () => {
      watch.stop();
      return success(null);
    },
  };
}

/** The folder that was meant: itself, or the one whose record or site was chosen; null for any other file. */
async function folderOf(chosen: string): Promise<string | null> {
  if ([logName, siteFile].includes(path.basename(chosen))) return path.dirname(chosen);
  return stat(chosen).then(
    (found) => (found.isDirectory() ? chosen : null),
    () => null,
  );
}

async function save(opened: OpenWork, machine: Machine): Promise<Result<SavedPackage | null>> {
  const file = await choosePlace(say('Hand the incident over as one file'), fileName(opened), kind);
  if (file === null) return success(null);
  const { savePackage } = await import('../host/package/save-package');
  const saved = await opened.inTurn(() => savePackage(opened.file, file, app.getVersion(), machine));
  // The list's line is made anew, as the incident holds one event more.
  if (saved.ok) await opened.snapshot();
  return saved;
}

/** Opens a package that lies nowhere, as one that is dragged out of a mail: by a file of our own, for a moment. */
async function openBytes(
  { name, bytes }: Argument<'package.take'>['items'][number],
  open: (file: string, name: string) => Promise<Result<TakenPackage>>,
): Promise<Result<TakenPackage>> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(path.join(tmpdir(), 'rebind-package-'));
    const file = path.join(folder, `package${packageEnding}`);
    await writeFile(file, bytes, { mode: privateFile });
    return await open(file, name);
  } catch (error) {
    return writeFailure(error);
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The incident's title as a file name, with the day. Only letters and digits: it may lie anywhere. */
function fileName(opened: OpenWork): string {
  const { title, updatedAt } = opened.incident();
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'incident' : words}-${updatedAt.slice(0, 10)}${packageEnding}`;
}
