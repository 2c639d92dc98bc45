import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Case, Owner } from '../../core/case/types';
import { visibleLine } from '../../core/report/visible';
import { failure, type Result, success } from '../../core/result';
import { type Message, say } from '../../core/text';
import { type EvidenceFile, largestFile, readEvidenceFile } from '../evidence/evidence-file';
import { errorCode, readFailure } from '../store/file-failure';
import { type CaseFile, listCaseFiles } from './case-folder-files';
import { caseOfFiles, type FileRead } from './case-of-files';
import { readSiteJson, type SiteJson, siteFile } from './site-json';

/** A case folder, read: `site.json`, and evidence under `A`, `B` and `dialer`. */
export interface CaseFolder {
  /** The folder's own name: the title of its report. */
  readonly name: string;
  readonly case: Case;
  /** Every file that was read, `site.json` first. */
  readonly files: readonly CaseFolderFile[];
  /** What was left out, and why. */
  readonly notes: readonly Message[];
}

export interface CaseFolderFile extends EvidenceFile {
  /** Path from the case folder, with forward slashes. */
  readonly id: string;
  /** Where it lies. */
  readonly file: string;
  /** null for `site.json`. */
  readonly owner: Owner | null;
}

/**
 * Reads a case folder. The folder of a file says whose it is; a file that cannot be read is
 * named and leaves a gap; a wrong value in `site.json` is refused.
 */
export async function loadCaseFolder(folder: string): Promise<Result<CaseFolder>> {
  const shown = visibleLine(folder);
  try {
    const stats = await lstat(path.resolve(folder));
    if (!stats.isDirectory() && !stats.isSymbolicLink()) {
      return failure('not-a-folder', say('{name} is no folder.', { name: shown }), layout);
    }
    const { files, notes } = await listCaseFiles(folder);
    const site = await readSite(folder);
    if (!site.ok) return site;
    if (site.value === null && files.length === 0) {
      return failure('no-case', say('{name} holds no case.', { name: shown }), layout);
    }
    return success(await assemble(folder, files, site.value, notes));
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR')
      return failure('not-a-folder', say('{name} is no folder.', { name: shown }), layout);
    return readFailure(error, shown);
  }
}

/** Most bytes that are read of one case folder (512 MiB). */
const mostBytes = 4 * largestFile;

const layout = say('A case folder holds site.json, and evidence files under A, B and dialer.');

interface ReadSite {
  readonly file: CaseFolderFile;
  readonly json: SiteJson;
}

/** null where there is no `site.json`: everything in it may be missing, and so may the file. */
async function readSite(folder: string): Promise<Result<ReadSite | null>> {
  const file = path.join(folder, siteFile);
  const stats = await lstat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (stats === null) return success(null);
  if (!stats.isFile()) {
    return failure(
      'bad-site',
      say('site.json is no plain file.'),
      say('Put the file itself there, not a link.'),
    );
  }
  const read = await readEvidenceFile(file, siteFile, false);
  if (!read.ok) return read;
  if (read.value.problem !== null)
    return failure(
      'bad-site',
      say('{name} could not be read: {why}', { name: siteFile, why: read.value.problem.message }),
      say('Write it as JSON, or leave the file out: what is absent is not known.'),
    );
  const json = readSiteJson(read.value.lines.text);
  return json.ok
    ? success({ file: { ...read.value, id: siteFile, file, owner: null }, json: json.value })
    : json;
}

async function assemble(
  folder: string,
  files: readonly CaseFile[],
  site: ReadSite | null,
  listed: readonly Message[],
): Promise<CaseFolder> {
  const read: CaseFolderFile[] = site === null ? [] : [site.file];
  const evidence: FileRead[] = [];
  const notes: Message[] = [
    ...(site === null ? [say('There is no site.json: what it could say is not known.')] : site.json.notes),
    ...listed,
  ];
  let bytes = 0;
  for (const { id, file, owner } of files) {
    if (bytes > mostBytes) {
      notes.push(
        say('{name} was left out: {why}', { name: visibleLine(id), why: say('the folder holds too much.') }),
      );
      continue;
    }
    const one = await readEvidenceFile(file, visibleLine(id), false);
    const problem = one.ok ? one.value.problem : one;
    if (problem !== null) {
      notes.push(say('{name} could not be read: {why}', { name: visibleLine(id), why: problem.message }));
    }
    evidence.push({ id, owner, reading: problem === null && one.ok ? one.value.reading : null });
    if (!one.ok) continue;
    bytes += one.value.size;
    read.push({ ...one.value, id, file, owner });
  }
  return {
    name: path.basename(path.resolve(folder)),
    case: caseOfFiles(site?.json ?? null, evidence),
    files: read,
    notes,
  };
}
