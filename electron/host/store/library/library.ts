import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type LibraryPage, type LibraryQuery, selectRows } from '../../../core/incident/library';
import { type Result, success } from '../../../core/result';
import { errorCode, readFailure, storeGone } from '../file-failure';
import { isCurrent, type LibraryEntry, readEntry } from './entry';
import { readIndex, writeIndex } from './index-file';
import { deletedName, keyOf, type Place, safeId } from './places';

/** All incidents of a store, the deleted ones too: listed, searched and sorted without opening any. */
export interface Library {
  /**
   * A page of the list. With `again` the folders are looked at anew; the answer waits for that a
   * moment, and says how far it is where it takes longer.
   */
  page(
    query: LibraryQuery & { readonly offset: number; readonly count: number; readonly again: boolean },
  ): Promise<Result<LibraryPage>>;
  /** Looks at these incidents anew, as after one was deleted. */
  refresh(...places: readonly Place[]): Promise<void>;
  /** Looks at all folders, and ends when all is known. */
  check(): Promise<void>;
  /** Ends once what is known is on the disk. */
  end(): Promise<void>;
}

/** Folders looked at in one go. */
const atOnce = 64;

/** How long a page waits for the look at the folders, in milliseconds: as long as nobody notices. */
const ownPatience = 80;

/**
 * @param unique names this program's unfinished files, so that two programs never write the same one
 * @param patience how long a page waits for the look at the folders, in milliseconds
 */
export function openLibrary(store: string, unique: string, patience = ownPatience): Library {
  let entries: Map<string, LibraryEntry> | null = null;
  let loading: Promise<Map<string, LibraryEntry>> | null = null;
  let checking: Promise<void> | null = null;
  let progress: LibraryPage['checking'] = null;
  let isAskedAgain = false;
  /** Why the store's folder could not be read; null where it could. */
  let refused: unknown = null;
  /** True once the folder was seen: from then on one that is not there is no empty one. */
  let wasThere = false;
  let writing: Promise<void> = Promise.resolve();
  let isDirty = false;

  const known = (): Promise<Map<string, LibraryEntry>> => {
    loading ??= readIndex(store).then((read) => {
      entries = read;
      return read;
    });
    return loading;
  };

  /** Puts what was read of a place in; null takes it out. */
  const put = (key: string, entry: LibraryEntry | null): void => {
    if (entries === null) return;
    if (entry === null) isDirty = entries.delete(key) || isDirty;
    else {
      entries.set(key, entry);
      isDirty = true;
    }
  };

  const write = (): void => {
    if (!isDirty || entries === null) return;
    isDirty = false;
    const now = entries;
    // A cache: where it cannot be written, the next start takes longer.
    writing = writing.then(() => writeIndex(store, now, unique)).catch(() => undefined);
  };

  const look = async (place: Place): Promise<void> => {
    const key = keyOf(place);
    const old = entries?.get(key);
    if (old !== undefined && (await isCurrent(store, place, old))) return;
    put(key, await readEntry(store, place));
  };

  const checkOnce = async (): Promise<void> => {
    progress = { done: 0, total: 0 };
    const all = await known();
    let places: readonly Place[];
    try {
      places = await placesIn(store);
      refused = null;
      wasThere = true;
    } catch (error) {
      refused = error;
      return;
    }
    progress = { done: 0, total: places.length };
    const there = new Set(places.map(keyOf));
    for (const key of all.keys()) if (!there.has(key)) put(key, null);
    let next = 0;
    let done = 0;
    const worker = async (): Promise<void> => {
      for (let at = next++; at < places.length; at = next++) {
        await look(places[at] as Place);
        done += 1;
        progress = { done, total: places.length };
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    write();
  };

  const check = (): Promise<void> => {
    if (checking !== null) {
      // What runs may have passed by what changed just now.
      isAskedAgain = true;
      return checking;
    }
    checking = (async () => {
      do {
        isAskedAgain = false;
        await checkOnce();
      } while (isAskedAgain);
    })().finally(() => {
      checking = null;
      progress = null;
    });
    return checking;
  };

  return {
    check,
    async refresh(...places) {
      await known();
      await Promise.all(places.map(async (place) => put(keyOf(place), await readEntry(store, place))));
      write();
    },
    async page({ offset, count, again, ...query }) {
      const all = await known();
      if (again || checking !== null) await Promise.race([again ? check() : checking, pause(patience)]);
      if (refused !== null) {
        // The folder is made with the first incident.
        if (errorCode(refused) !== 'ENOENT') return readFailure(refused, store);
        if (wasThere) return storeGone(store);
      }
      const { rows, counts } = selectRows(all.values(), query);
      let deleted = 0;
      for (const { row } of all.values()) if (row.deleted !== null) deleted += 1;
      return success({
        total: rows.length,
        rows: rows.slice(offset, offset + count),
        counts,
        all: all.size - deleted,
        checking: progress,
      });
    },
    async end() {
      write();
      await writing;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref?.();
  });
}

/** The folders that may hold an incident. @throws the system's error where the store cannot be read */
async function placesIn(store: string): Promise<readonly Place[]> {
  const names = async (folder: string): Promise<readonly string[]> => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((one) => one.isDirectory() && safeId.test(one.name)).map(({ name }) => name);
  };
  const here = await names(store);
  const deleted = here.includes(deletedName)
    ? await names(path.join(store, deletedName)).catch(() => [])
    : [];
  return [
    ...here.filter((id) => id !== deletedName).map((id) => ({ id, isDeleted: false })),
    ...deleted.map((id) => ({ id, isDeleted: true })),
  ];
}
