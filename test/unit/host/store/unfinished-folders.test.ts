import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearUnfinishedFolders, unfinishedFolder } from '../../../../electron/host/store/unfinished-folders';

let store: string;
beforeEach(() => {
  store = mkdtempSync(path.join(tmpdir(), 'rebind-unfinished-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

const now = new Date('2026-06-01T12:00:00Z');
const longAgo = new Date('2026-05-30T12:00:00Z');

/** A folder with these things in it, and all of it as old as that. */
function folder(name: string, inside: readonly string[], at: Date): string {
  const place = path.join(store, name);
  mkdirSync(path.join(place), { recursive: true });
  for (const one of inside) {
    if (one.endsWith('/')) mkdirSync(path.join(place, one));
    else writeFileSync(path.join(place, one), 'bytes');
    utimesSync(path.join(place, one), at, at);
  }
  utimesSync(place, at, at);
  return name;
}

const whole = ['events.jsonl', 'evidence/'];

it('clears old folders of every making, and nothing else', async () => {
  const id = '20260105-140312-x7k2abcdef';
  for (const name of [
    path.basename(unfinishedFolder(store)),
    `.opening-${randomUUID()}.part`,
    `.${id}.part`,
    `.${id}.${randomUUID()}.part`,
  ]) {
    folder(name, whole, longAgo);
  }
  folder(`.making-${randomUUID()}.part`, [], longAgo);
  const kept = [
    folder(path.basename(unfinishedFolder(store)), whole, new Date(now.getTime() - 60_000)),
    folder('.making-of-a-film.part', whole, longAgo),
    folder(`.making-${randomUUID()}.part`, [...whole, 'thesis.docx'], longAgo),
    folder(id, whole, longAgo),
    folder(`${id}.part`, whole, longAgo),
    folder('.git', ['events.jsonl'], longAgo),
  ];
  const file = `.making-${randomUUID()}.part`;
  writeFileSync(path.join(store, file), 'a file');
  utimesSync(path.join(store, file), longAgo, longAgo);
  await clearUnfinishedFolders(store, now);
  expect(readdirSync(store).sort()).toEqual([...kept, file].sort());
});

it('leaves one in which evidence is still being written', async () => {
  const name = folder(`.making-${randomUUID()}.part`, whole, longAgo);
  utimesSync(path.join(store, name, 'evidence'), now, now);
  await clearUnfinishedFolders(store, now);
  expect(readdirSync(store)).toEqual([name]);
});

it('follows no link', async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'rebind-elsewhere-'));
  try {
    writeFileSync(path.join(elsewhere, 'events.jsonl'), 'theirs');
    const link = `.making-${randomUUID()}.part`;
    symlinkSync(elsewhere, path.join(store, link));
    const name = folder(`.making-${randomUUID()}.part`, [], longAgo);
    symlinkSync(elsewhere, path.join(store, name, 'evidence'));
    utimesSync(path.join(store, name), longAgo, longAgo);
    await clearUnfinishedFolders(store, now);
    expect(readdirSync(elsewhere)).toEqual(['events.jsonl']);
    expect(readdirSync(store).sort()).toEqual([link, name].sort());
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});

it('says nothing where there is no store', async () => {
  await expect(clearUnfinishedFolders(path.join(store, 'none'), now)).resolves.toBeUndefined();
});
