import { type Result, success } from '../core/result';
import { clearErased, deleteIncident, eraseIncident, restoreIncident } from '../host/store/library/deletion';
import { copyIncident } from '../host/store/library/duplicate';
import type { Library } from '../host/store/library/library';
import type { Machine } from '../host/store/machine';
import { clearUnfinishedFolders } from '../host/store/unfinished-folders';
import type { Answers } from '../ipc/contract';
import type { Handlers } from '../ipc/handle';
import { leaveIncident } from './leave-incident';
import type { PracticeSites } from './practice-sites';
import type { RunningTests } from './running-tests';
import type { OpenWork, Workspace } from './workspace';

type LibraryHandlers = Pick<
  Handlers,
  | 'library.page'
  | 'library.duplicate'
  | 'library.archive'
  | 'library.delete'
  | 'library.restore'
  | 'library.erase'
>;

/** Shows the list of all incidents, and does what is asked of one of them there. */
export function libraryHandlers(
  work: Workspace,
  library: Library,
  machine: Machine,
  practice: PracticeSites,
  tests: RunningTests,
): LibraryHandlers {
  const store = work.folder;
  // What a program that was killed left half made.
  void clearUnfinishedFolders(store, machine.now());
  void clearErased(store);

  /** Opens an incident for a moment, and leaves it open only where it was. */
  const forAMoment = async <T>(
    id: string,
    act: (opened: OpenWork) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const wasOpen = work.opened(id) !== null;
    const opened = await work.open(id);
    if (!opened.ok) return opened;
    const done = await opened.value.inTurn(() => act(opened.value));
    if (!wasOpen) await work.close(id);
    return done;
  };

  const duplicate = async (id: string): Promise<Result<Answers['library.duplicate']>> => {
    const copied = await copyIncident(store, id, machine);
    if (!copied.ok) return copied;
    // Diagnosed at once, so that the list does not have to wait for somebody to open it.
    await forAMoment(copied.value.id, (opened) => opened.snapshot());
    await work.settled();
    await library.refresh({ id: copied.value.id, isDeleted: false });
    return copied;
  };

  return {
    'library.page': async (query) => {
      if (query.again) await work.settled();
      return library.page(query);
    },
    'library.duplicate': ({ id }) => duplicate(id),
    'library.archive': async ({ id, archived }) => {
      const said = await forAMoment(id, (opened) =>
        opened.incident().archived === archived
          ? Promise.resolve(success(null))
          : opened.record([{ type: archived ? 'archived' : 'unarchived' }]),
      );
      await work.settled();
      await library.refresh({ id, isDeleted: false });
      return said;
    },
    'library.delete': async ({ id }) => {
      await leaveIncident(id, { work, practice, tests });
      const deleted = await deleteIncident(store, id, machine);
      await library.refresh(
        { id, isDeleted: false },
        ...(deleted.ok ? [{ id: deleted.value, isDeleted: true }] : []),
      );
      return deleted;
    },
    'library.restore': async ({ id }) => {
      const restored = await restoreIncident(store, id);
      await library.refresh(
        { id: restored.ok ? restored.value : id, isDeleted: false },
        { id, isDeleted: true },
      );
      return restored;
    },
    'library.erase': async ({ id }) => {
      const erased = await eraseIncident(store, id);
      await library.refresh({ id, isDeleted: true });
      return erased;
    },
  };
}
