import { readFile, stat } from 'node:fs/promises';
import { largestPicture } from '../core/picture/limits';
import { mediaTypes, mostPixels, pictureShape } from '../host/evidence/picture-shape';
import { evidenceFile } from '../host/store/evidence-store';
import type { ShownPicture } from './app-path';
import type { Workspace } from './workspace';

/**
 * A picture of an incident that is open in the window, as the page shows it: its bytes are looked
 * at once more, and it goes out under the type that they are. Whatever else lies among the
 * evidence is never served.
 *
 * @returns null where there is no such picture
 */
export async function pictureFile(
  { incident, sha256 }: ShownPicture,
  work: Workspace,
): Promise<Response | null> {
  const opened = work.opened(incident);
  if (opened === null) return null;
  const { pictures, evidence } = opened.incident();
  if (![...pictures, ...evidence].some((one) => one.sha256 === sha256)) return null;
  const file = evidenceFile(opened.file.folder, sha256);
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > largestPicture) return null;
    bytes = await readFile(file);
  } catch {
    return null;
  }
  const shape = pictureShape(bytes);
  if (shape === null || shape.width * shape.height > mostPixels) return null;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaTypes[shape.type],
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
