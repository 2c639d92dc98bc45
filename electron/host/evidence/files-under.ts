import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, failure } from '../../core/result';
import { say } from '../../core/text';
import { readFailure } from '../store/file-failure';

/** Most files that one drop takes in. */
export const mostFiles = 200;

/** How deep folders are looked into. */
export const deepest = 4;

export interface FoundFile {
  readonly path: string;
  /** File name, with the dropped folder's name before it: never a place on this laptop. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The files behind dropped names, folders looked into. Bounded, and links inside a folder
 * are not followed: what was dropped is what is read.
 */
export async function filesUnder(paths: readonly string[]): Promise<{
  readonly files: readonly FoundFile[];
  readonly refused: readonly { readonly name: string; readonly failure: Failure }[];
}> {
  const files: FoundFile[] = [];
  const refused: { name: string; failure: Failure }[] = [];
  let more = false;

  const take = async (file: string, name: string, depth: number): Promise<void> => {
    if (files.length >= mostFiles) {
      more = true;
      return;
    }
    try {
      // What was dropped by itself may be a link; what lies in a folder may lead anywhere.
      const about = depth === 0 ? await stat(file) : await lstat(file);
      if (about.isFile()) files.push({ path: file, name, size: about.size });
      else if (about.isDirectory()) await takeFolder(file, name, depth);
    } catch (error) {
      refused.push({ name, failure: readFailure(error, name) });
    }
  };
  const takeFolder = async (folder: string, name: string, depth: number): Promise<void> => {
    if (depth >= deepest) {
      refused.push({ name, failure: tooDeep(name) });
      return;
    }
    const entries = (await readdir(folder)).sort();
    for (const entry of entries) await take(path.join(folder, entry), `${name}/${entry}`, depth + 1);
  };

  for (const file of paths) await take(file, path.basename(file), 0);
  if (more) refused.push({ name: path.basename(paths.at(-1) ?? ''), failure: tooMany });
  return { files, refused };
}

const tooMany = failure(
  'too-many-files',
  say('Only the first {most} files were taken.', { most: mostFiles }),
  say('Drop the folders of single hosts instead.'),
);

function tooDeep(name: string): Failure {
  return failure(
    'too-deep',
    say('{name} lies more than {deepest} folders deep and was left out.', { name, deepest }),
    say('Drop that folder itself.'),
  );
}
