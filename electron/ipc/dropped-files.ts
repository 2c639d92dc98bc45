import type { ReadFiles } from './client';

/** Files that a drop, a paste or a file field brought, with the paths that they had then. */
interface Seen {
  readonly name: string;
  readonly size: number;
  readonly path: string;
}

/** Where such events come from: the preload's own window. */
type Source = Pick<EventTarget, 'addEventListener'>;

/**
 * Finds the path of each dropped file. The page hands over the files alone; on older runtimes a
 * file has lost its path by the time the page hands it over, so what was dropped is noted as it
 * comes in. A file that lies nowhere (a picture dragged out of a browser) is read as it is.
 */
export function droppedFiles(source: Source, pathOf: (file: File) => string): ReadFiles {
  let seen: readonly Seen[] = [];
  const note = (files: FileList | null | undefined): void => {
    if (files === null || files === undefined || files.length === 0) return;
    seen = Array.from(files, (file) => ({ name: file.name, size: file.size, path: pathOf(file) }));
  };
  source.addEventListener('drop', (event) => note((event as DragEvent).dataTransfer?.files), {
    capture: true,
  });
  source.addEventListener('paste', (event) => note((event as ClipboardEvent).clipboardData?.files), {
    capture: true,
  });

  return async (files) => {
    const paths: string[] = [];
    const items: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    for (const [index, file] of files.entries()) {
      const same = seen.length === files.length ? seen[index] : undefined;
      const known = same !== undefined && same.size === file.size ? same : undefined;
      const path = nonEmpty(() => pathOf(file)) ?? known?.path ?? '';
      if (path !== '') paths.push(path);
      else
        items.push({ name: file.name ?? known?.name ?? '', bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    return { paths, items };
  };
}

function nonEmpty(read: () => string): string | null {
  try {
    return read() || null;
  } catch {
    // Not a file any more on this side of the bridge.
    return null;
  }
}
