import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { makeFolder, writeWhole } from '../host/store/durable';

/** Where the window stood when it was closed, in the system's own pixels, the frame counted. */
const placeSchema = z.object({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

/** A rectangle of a display that windows may cover. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of the window's upper edge has to be in sight, so that it can be taken hold of. */
const grip = { width: 200, height: 40 };

/**
 * The place, where a display still shows it; null where none does, as when the second screen
 * stayed at the office. It is no larger than the display that it is on.
 */
export function shownPlace(place: WindowPlace, areas: readonly Area[]): WindowPlace | null {
  for (const area of areas) {
    const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
    const below = area.y + area.height - place.y;
    if (width < grip.width || place.y < area.y || below < grip.height) continue;
    return {
      ...place,
      width: Math.min(place.width, area.width),
      height: Math.min(place.height, area.height),
    };
  }
  return null;
}

/** Reads the place that was kept; null where none was, or where it cannot be read. */
export async function readPlace(file: string): Promise<WindowPlace | null> {
  try {
    const read = placeSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Keeps the place. A place that cannot be kept costs nothing but a move of the window. */
export async function keepPlace(file: string, place: WindowPlace): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await writeWhole(file, `${JSON.stringify(place)}\n`, randomUUID());
  } catch {
    // As said above.
  }
}
