import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../../electron/ipc/dropped-files';

/** A window as far as the preload listens to it. */
class Page extends EventTarget {
  drop(files: readonly File[]): void {
    this.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { files } }));
  }
}

const withPath = new Map<File, string>();
const pathOf = (file: File): string => withPath.get(file) ?? '';
const file = (name: string, path: string): File => {
  const made = new File([name], name);
  withPath.set(made, path);
  return made;
};
/** What a file becomes where the bridge makes a copy of it: the same bytes, no path. */
const copied = (one: File): File => new File([one], one.name);

describe('dropped files', () => {
  it('are named by their paths, and not read in the page’s process', async () => {
    const read = droppedFiles(new Page(), pathOf);
    expect(await read([file('a.txt', '/stick/a.txt')])).toEqual({ paths: ['/stick/a.txt'], items: [] });
  });

  it('that lost their paths on the way over the bridge have those that they were dropped with', async () => {
    const page = new Page();
    const read = droppedFiles(page, pathOf);
    const dropped = [file('a.txt', '/stick/a.txt'), file('PGB', '/stick/PGB')];
    page.drop(dropped);
    expect(await read(dropped.map(copied))).toEqual({ paths: ['/stick/a.txt', '/stick/PGB'], items: [] });
  });

  it('that lie nowhere are read as they are', async () => {
    const page = new Page();
    const read = droppedFiles(page, pathOf);
    page.drop([file('a.txt', '/stick/a.txt')]);
    const { paths, items } = await read([new File(['from a browser'], 'picture.txt')]);
    expect(paths).toEqual([]);
    expect(items.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['picture.txt', 'from a browser'],
    ]);
  });
});
