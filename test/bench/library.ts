import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LibraryQuery } from '../../electron/core/incident/library';
import { indexName } from '../../electron/host/store/library/index-file';
import { type Library, openLibrary } from '../../electron/host/store/library/library';
import { writeMany } from '../support/many-incidents';

/**
 * How long the list of incidents takes in a store of many: until its first page stands, as when
 * Rebind is started, and for each search. On the disk that this machine keeps its temporary files
 * on, with its names in the system's cache, as on a second start of the day.
 */
const query: LibraryQuery = { find: '', state: 'all', sort: 'changed' };

const searches = ['call 7777', 'zurich private nic', '10.51', 'nothing like it', 'a'];

const rounds = 15;

/** The measurement as text. @param count how many incidents the store holds */
export async function libraryOf(count: number): Promise<string> {
  const store = mkdtempSync(path.join(tmpdir(), 'rebind-library-'));
  try {
    writeMany(store, count);
    const rows: string[] = [];
    const tell = (what: string, times: readonly number[], goal: string) => {
      const sorted = [...times].sort((one, other) => one - other);
      const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
      rows.push(`| ${what} | ${number(middle)} (${number(sorted[0])}–${number(sorted.at(-1))}) | ${goal} |`);
    };
    const first = openLibrary(store, 'bench');
    tell('first look at all folders, without an index', [await timed(() => first.check())], '');
    await first.end();

    const begun: number[] = [];
    const known: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const library = openLibrary(store, 'bench');
      begun.push(await timed(() => page(library, query, true)));
      await library.check();
      await library.end();
      const other = openLibrary(store, 'bench');
      await page(other, query, false);
      known.push(await timed(() => other.check()));
      await other.end();
    }
    tell('a start: index read, folders looked at as far as that is waited for, first page', begun, '< 300');
    tell('every folder looked at, index at hand', known, '');

    const library = openLibrary(store, 'bench');
    await library.check();
    for (const find of searches) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        times.push(await timed(() => page(library, { ...query, find }, false)));
      }
      tell(`search “${find}”`, times, '< 100');
    }
    for (const sort of ['title', 'verdict'] as const) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        times.push(await timed(() => page(library, { ...query, sort }, false)));
      }
      tell(`in the order of ${sort}`, times, '< 100');
    }
    await library.end();
    const size = statSync(path.join(store, indexName)).size;
    return [
      `### The list of ${count.toLocaleString('en-US')} incidents, index of ${number(size / 1e6, 1)} MB`,
      '',
      '| | median ms (least–most) | goal |',
      '|---|---:|---:|',
      ...rows,
      '',
    ].join('\n');
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

async function page(library: Library, asked: LibraryQuery, again: boolean): Promise<void> {
  const answer = await library.page({ ...asked, offset: 0, count: 100, again });
  if (!answer.ok) throw new Error(answer.code);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function number(value = Number.NaN, digits = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
