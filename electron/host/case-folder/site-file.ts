import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../core/result';
import { say } from '../../core/text';
import { decode } from '../evidence/decode';
import { errorCode, readFailure } from '../store/file-failure';
import { readSiteJson, type SiteJson, siteFile } from './site-json';

/** Longest `site.json` that is read, in bytes. */
const longestSite = 1024 * 1024;

/** Reads what a folder's `site.json` says, in whatever encoding it was saved; null where there is none. */
export async function readSiteFile(folder: string): Promise<Result<SiteJson | null>> {
  const file = path.join(folder, siteFile);
  try {
    const { size } = await stat(file);
    if (size > longestSite) return failure('bad-site', say('site.json is too long to be one.'));
    const decoded = decode(await readFile(file), null);
    return decoded.ok ? readSiteJson(decoded.value.text) : decoded;
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? success(null) : readFailure(error, siteFile);
  }
}
