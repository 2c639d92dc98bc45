import type { LibraryRow } from '../../../electron/core/incident/library';
import { type Result, success } from '../../../electron/core/result';
import { openLibrary } from '../../../electron/host/store/library/library';

/** The incidents of a store as the first screen lists them, the one changed last first. */
export async function listed(store: string): Promise<Result<readonly LibraryRow[]>> {
  const library = openLibrary(store, 'listed');
  await library.check();
  const page = await library.page({
    find: '',
    state: 'all',
    sort: 'changed',
    offset: 0,
    count: 500,
    again: false,
  });
  await library.end();
  return page.ok ? success(page.value.rows) : page;
}
