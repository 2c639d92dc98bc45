import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, writeWhole } from '../host/store/durable';

/** Where the window stood when it was closed, in the system's own pixels, the frame counted. */
export interface WindowPlace extends Area {
  readonly maximized: boolean;
}

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

/**
 * Reads the place that was kept; null where none was, or where it cannot be read. The window waits
 * for it, so it is read at once, and looked through by hand: nothing else has to be loaded for it.
 */
export function readPlace(file: string): WindowPlace | null {
  try {
    return placeIn(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** No display is wider or further away, in pixels. */
const far = 100_000;

function placeIn(read: unknown): WindowPlace | null {
  if (typeof read !== 'object' || read === null) return null;
  const { x, y, width, height, maximized } = read as Partial<Record<keyof WindowPlace, unknown>>;
  if (!isBetween(-far, x) || !isBetween(-far, y) || !isBetween(1, width) || !isBetween(1, height))
    return null;
  return typeof maximized === 'boolean' ? { x, y, width, height, maximized } : null;
}

function isBetween(least: number, value: unknown): value is number {
  return Number.isInteger(value) && least <= Number(value) && Number(value) <= far;
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
