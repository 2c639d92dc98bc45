import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ReportImage, ReportImages } from '../../core/report/images';
import { say } from '../../core/text';
import { mostPixels, pictureShape } from '../evidence/picture-shape';
import { evidenceFile } from '../store/evidence-store';

/** Most bytes of one picture, and of all of a report together: a report goes by mail. */
const largestImage = 8 * 1024 * 1024;
const largestTotal = 24 * 1024 * 1024;

/**
 * The pictures of an incident as far as a report takes them in: only what its bytes show to be a
 * PNG or a JPEG, unchanged since it was brought, and not more than goes by mail. What is left out
 * says why.
 * @param folder the incident's
 */
export async function reportImages(
  folder: string,
  pictures: readonly { readonly sha256: string }[],
): Promise<ReportImages> {
  const images = new Map<string, ReportImage>();
  let total = 0;
  for (const { sha256 } of pictures) {
    if (images.has(sha256)) continue;
    const image = await imageOf(folder, sha256, Math.min(largestImage, largestTotal - total));
    images.set(sha256, image);
    if (image.why === undefined) total += image.bytes.length;
  }
  return images;
}

async function imageOf(folder: string, sha256: string, most: number): Promise<ReportImage> {
  const file = evidenceFile(folder, sha256);
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > most) {
      return { why: say('it is too large for a report; it is kept with the evidence.') };
    }
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return { why: say('its file could not be read.') };
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return { why: say('its file was changed since it was brought.') };
  }
  const shape = pictureShape(bytes);
  if (shape === null || (shape.type !== 'png' && shape.type !== 'jpeg')) {
    return { why: say('its bytes are neither a PNG nor a JPEG.') };
  }
  if (shape.width * shape.height > mostPixels) {
    return { why: say('it has too many pixels for a report; it is kept with the evidence.') };
  }
  return { type: shape.type, width: shape.width, height: shape.height, bytes };
}
